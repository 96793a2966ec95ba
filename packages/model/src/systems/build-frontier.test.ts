import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import { buildFrontier, nextNode, NODES } from "./build-frontier.ts";

test("the whole sum halves the way several times; foreign partners make it quicker; the goal is the end", () => {
  expect(nextNode(40, 0, 1)).toBe(40);
  // One hundredth of the sum at full openness: log 20 x 0.01 = 0.029957.
  expect(nextNode(40, 0.01, 1)).toBeCloseTo(40 * Math.exp(-0.0299573), 5);
  expect(nextNode(40, 0.01, 0)).toBeGreaterThan(nextNode(40, 0.01, 1));
  expect(nextNode(NODES.goal, 1, 1)).toBe(NODES.goal);
  expect(nextNode(3, 10, 1)).toBe(NODES.goal);
});

test("the state pays, partners add a tenth and aim higher, ventures in components learn", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.levers["knowledge.strategic-consortium"] = 0.01;
  // Chip is an incumbent of components for once, with 400 people.
  const f = economy.firms.col;
  f.heads[3] = 400;
  const cash = f.cash[3];
  const knowledge = f.knowledge[3];
  runClosed(economy, () => buildFrontier(economy));
  // One per cent of 300,000; its tenth comes from the one partner.
  expect(economy.accounts.state.account).toBe(-3000);
  expect(cash - f.cash[3]).toBe(300);
  expect(f.radicalEffort[3]).toBeCloseTo(0.05);
  expect(f.knowledge[3] - knowledge).toBeCloseTo(0.02);
  expect(economy.tally.partners).toBe(1);
  expect(economy.memory.node).toBeLessThan(NODES.home);
});

test("partners are the seven largest by the heads of one firm, whatever record they are in", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.levers["knowledge.strategic-consortium"] = 0.01;
  const f = economy.firms.col;
  // Chip makes four firms of 500 heads; Net five of 400, in consumer electronics: three of them are left to take.
  [f.weight[3], f.heads[3]] = [4, 2000];
  [f.weight[4], f.heads[4], f.sector[4], f.cash[4]] = [5, 2000, 6, 8000];
  const before = [3, 4].map((slot) => [f.cash[slot], f.knowledge[slot]]);
  runClosed(economy, () => buildFrontier(economy));
  expect(economy.tally.partners).toBe(7);
  // A tenth of 3,000, by heads: 2,000 against 3 x 400.
  expect([before[0][0] - f.cash[3], before[1][0] - f.cash[4]]).toEqual([187, 112]);
  expect(f.radicalEffort[4]).toBeCloseTo(0.05 * (3 / 5));
  expect(f.knowledge[4] - before[1][1]).toBeCloseTo(0.01 * (3 / 5));
});

test("without the lever nothing is paid and the node stays", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  runClosed(economy, () => buildFrontier(economy));
  expect(economy.accounts.state.account).toBe(0);
  expect(economy.memory.node ?? NODES.home).toBe(NODES.home);
});
