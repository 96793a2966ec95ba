import { expect, test } from "vitest";
import fc from "fast-check";
import { withFirms } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { ORIGIN } from "../state/firms.ts";
import { buildToyEconomy, closeToyBooks, runClosed } from "../state/toy.ts";
import { acquireVentures, acquisitionHazard } from "./acquire-ventures.ts";

const [STEEL, CHIP] = [0, 3];

/** Chip has taken two rounds, 2,000 of it from a fund; whatever can be bought is bought. */
function marketEconomy(cash: number): Economy {
  const economy = buildToyEconomy(
    withFirms({ Steel: { cash }, Chip: { stage: 2, sharesFunds: 2000, fund: 0 } }),
  );
  economy.funds.add();
  economy.funds.col.portfolio[0] = 2000;
  economy.funds.col.unitsState[0] = 2000;
  economy.accounts.state.debt += 2000;
  closeToyBooks(economy);
  Object.assign(economy, { parameters: { ...economy.parameters, "acquisition.rate": 1000 } });
  return economy;
}

test("the large firm pays each holder, and the venture becomes its subsidiary", () => {
  const economy = marketEconomy(100000);
  const deposits = economy.accounts.households.deposits;
  runClosed(economy, () => acquireVentures(economy, 0));
  const f = economy.firms.col;
  expect(f.cash[STEEL]).toBe(100000 - 6000 - 2000);
  expect(economy.accounts.households.deposits - deposits).toBe(6000);
  // The fund pays its 2,000 out to the state.
  expect(economy.accounts.state.account).toBe(2000);
  expect([f.parent[CHIP], f.partner[CHIP], f.stage[CHIP], f.fund[CHIP], f.origin[CHIP]]).toEqual([
    STEEL,
    STEEL,
    0,
    -1,
    ORIGIN.subsidiary,
  ]);
  expect([f.sharesHouseholds[CHIP], f.sharesFunds[CHIP], f.sharesFirms[CHIP]]).toEqual([
    0, 0, 8000,
  ]);
  expect(f.knowledge[STEEL]).toBeGreaterThan(0.2);
  expect(economy.tally.acquisitions).toBe(1);
});

test("a buyer that cannot pay a fifth more than the price leaves it", () => {
  const economy = marketEconomy(9599);
  runClosed(economy, () => acquireVentures(economy, 0));
  expect(economy.firms.col.parent[CHIP]).toBe(-1);
  const rich = marketEconomy(9600);
  runClosed(rich, () => acquireVentures(rich, 0));
  expect(rich.firms.col.parent[CHIP]).toBe(STEEL);
});

test("of five buyers recorded together one takes over what a venture knows, five where as many ventures are bought", () => {
  const gained = [1, 5, 8].map((ventures) => {
    const economy = marketEconomy(100000);
    const f = economy.firms.col;
    [f.weight[STEEL], f.heads[STEEL], f.weight[CHIP]] = [5, 5000, ventures];
    const before = [f.quality[STEEL], f.knowledge[STEEL]];
    runClosed(economy, () => acquireVentures(economy, 0));
    expect(f.parent[CHIP]).toBe(STEEL);
    return [f.quality[STEEL] / before[0] - 1, f.knowledge[STEEL] - before[1]];
  });
  expect(gained[0][0]).toBeCloseTo(gained[1][0] / 5, 10);
  expect(gained.map(([, knowledge]) => knowledge)).toEqual(
    [0.004, 0.02, 0.02].map((learnt) => expect.closeTo(learnt, 10) as number),
  );
});

test("openness, credit and fit make acquisitions likelier", () => {
  const unit = fc.double({ min: 0, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(unit, unit, unit, (openness, credit, fit) => {
      const hazard = acquisitionHazard(0.01, openness, credit, fit, 2);
      expect(hazard).toBeGreaterThan(0);
      expect(acquisitionHazard(0.01, openness + 0.1, credit, fit, 2)).toBeGreaterThan(hazard);
      expect(acquisitionHazard(0.01, openness, credit + 0.1, fit, 2)).toBeGreaterThan(hazard);
      expect(acquisitionHazard(0.01, openness, credit, fit + 0.1, 2)).toBeGreaterThan(hazard);
    }),
  );
});
