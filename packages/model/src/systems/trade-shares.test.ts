import { expect, test } from "vitest";
import { TOY_COUNTRY, withFirms } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import { tradeShares } from "./trade-shares.ts";

const [STEEL] = [0];

/** The market's prices stand still, so that only trades move holdings. */
function stillMarket(levers: Record<string, number> = {}, country = TOY_COUNTRY): Economy {
  return buildToyEconomy({
    ...country,
    levers: { ...country.levers, ...levers },
    parameters: {
      ...country.parameters,
      "shares.speed": 0,
      "shares.momentum": 0,
      "shares.issue": 0,
    },
  });
}

test("holders trade with households towards what they wish to hold", () => {
  const economy = stillMarket();
  const deposits = economy.accounts.households.deposits;
  runClosed(economy, () => tradeShares(economy, 0));
  const f = economy.firms.col;
  // 200,000 in all. The bank wishes half of 20 per cent, 20,000, and closes 0.01 + 0.05 x 0.1 of the gap: it sells 150.
  expect(f.sharesBanks[STEEL]).toBe(29850);
  // Foreigners wish 0.65 x 0.5 x 0.625 (what costs leave) x 0.8 (a firm of mean size) = 16.25 per cent of the 170,150
  // that no stable holder has, 27,649: they buy 8 per cent of the gap, 1,412, more than their part of the 150 sold.
  expect(f.sharesWorld[STEEL]).toBe(10000 + 1412);
  // Insurers wish a tenth, 20,000: 2 per cent of 10,000, 200; they may spend 2 per cent of 20,000.
  expect(f.sharesInsurers[STEEL]).toBe(10200);
  expect(f.sharesHouseholds[STEEL]).toBe(150000 + 150 - 1412 - 200);
  expect(economy.accounts.households.deposits - deposits).toBe(-150 + 1412 + 200);
});

test("a partner whose losses last sells, and foreigners take their part of the block at once", () => {
  const bought = (speed: number): readonly number[] => {
    const economy = stillMarket(
      { "ownership.stable-holding": 0.4 },
      withFirms({ Steel: { partner: 4, sharesFirms: 40000 }, Net: { success: -0.01 } }),
    );
    Object.assign(economy, { parameters: { ...economy.parameters, "foreign.speed": speed } });
    runClosed(economy, () => tradeShares(economy, 0));
    const f = economy.firms.col;
    return [f.sharesFirms[STEEL], f.sharesWorld[STEEL]];
  };
  // Of 240,000 Net wishes a fifth and, losing money for years, half of that, 24,000: it sells 1.5 + 4 per cent of the 16,000 above.
  // Foreigners want 16.25 per cent of that 880, though their own adjustment has no speed.
  expect(bought(0)).toEqual([40000 - 880, 10000 + 143]);
  expect(bought(0.08)[1]).toBeGreaterThan(10143);
});

test("cross-held shares unwind faster under disclosure and when their bank is under pressure", () => {
  const held = (levers: Record<string, number>, stress: number): number => {
    const economy = stillMarket({ "ownership.stable-holding": 0, ...levers });
    economy.banks.col.pressure[0] = stress;
    runClosed(economy, () => tradeShares(economy, 0));
    return economy.firms.col.sharesBanks[STEEL];
  };
  const quiet = held({ "ownership.disclosure": 0 }, 0);
  // 1 per cent of 30,000 a quarter without either.
  expect(quiet).toBe(29700);
  expect(held({ "ownership.disclosure": 1 }, 0)).toBe(30000 - 1800);
  expect(held({ "ownership.disclosure": 0 }, 0.5)).toBe(30000 - 1500);
});

test("a partner company buys its half of the stable holding from its own cash", () => {
  const economy = stillMarket(
    { "ownership.stable-holding": 0.4 },
    withFirms({ Steel: { partner: 4 } }),
  );
  runClosed(economy, () => tradeShares(economy, 0));
  const f = economy.firms.col;
  // Net wishes 0.4 x 0.5 of 200,000 = 40,000 and buys 1.5 per cent of that, 600, within a tenth of its 8,000 in cash.
  expect(f.sharesFirms[STEEL]).toBe(600);
  expect(f.cash[4]).toBe(8000 - 600);
});

test("a listed firm is revalued towards its earnings, and its bank gains with it", () => {
  const economy = buildToyEconomy(withFirms({ Steel: { profit: 20000 } }));
  economy.levers["ownership.stable-holding"] = 0.3; // Half of it is what the bank holds already: it does not trade.
  Object.assign(economy, { parameters: { ...economy.parameters, "shares.issue": 0 } });
  runClosed(economy, () => tradeShares(economy, 0));
  const f = economy.firms.col;
  // Earnings 4 x 20,000 x 0.6 / 0.08 = 600,000 against 200,000: 0.2 x 2 = 0.4, cut at 0.3: 260,000.
  const worth =
    f.sharesHouseholds[STEEL] +
    f.sharesBanks[STEEL] +
    f.sharesInsurers[STEEL] +
    f.sharesWorld[STEEL];
  expect(worth).toBe(260000);
  expect(f.sharesBanks[STEEL]).toBe(39000);
  expect(economy.banks.col.capital[0]).toBe(20000 + 9000);
  expect(economy.aggregates.sharePrice).toBeCloseTo(1.3);
});
