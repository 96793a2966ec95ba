import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import {
  contractShare,
  licensedAbroad,
  reportedShare,
  transferKnowledge,
  transferLevel,
} from "./transfer-knowledge.ts";

test("without law and office one invention in eleven is reported, with both nearly all", () => {
  expect(reportedShare(0, false)).toBe(0.09);
  expect(reportedShare(0.5, false)).toBeCloseTo(0.18);
  expect(reportedShare(0.25, true)).toBeCloseTo(0.09 + 0.86 * 0.5);
  expect(reportedShare(0.9, true)).toBeCloseTo(0.95);
});

test("relabelling: the net gain is above nothing and below the gross, and licences abroad take from it", () => {
  // Of what is reported a fifth is licensed, six tenths of it at home; the rest reaches firms at 0.8 x 0.3: 0.312.
  const before = transferLevel(0.3, 0.09, 0.4);
  const after = transferLevel(0.3, 0.95, 0.4);
  expect(after).toBeCloseTo(0.3 * 0.05 + 0.95 * 0.312);
  const gross = 0.95 * 0.312;
  expect(after - before).toBeGreaterThan(0);
  expect(after - before).toBeLessThan(gross);
  expect(transferLevel(0.3, 0.95, 0)).toBeGreaterThan(after);
  // Firms that aim high or look outside take the licences themselves.
  expect(licensedAbroad(0.05, 0.05)).toBeCloseTo(0.45);
  expect(licensedAbroad(0.4, 0.7)).toBe(0);
});

test("contracts need both freedom and money", () => {
  expect(contractShare(0.5, 0.5, 0)).toBeCloseTo(0.01);
  expect(contractShare(0.5, 0.25, 0)).toBeCloseTo(0.005);
  expect(contractShare(0, 0.9, 0)).toBe(0);
});

test("inventions of a quarter go the informal way where no university has an office", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  runClosed(economy, () => transferKnowledge(economy, 0));
  // 0.4 per cent of 300,000 times a half is 600 thousand yen: 0.0006 billion, at 2.5 inventions a billion 0.0015.
  expect(economy.tally.disclosures).toBeCloseTo(0.0015 * 0.09, 8);
  expect(economy.tally.informalTransfers).toBeCloseTo(0.0015 * 0.91, 8);
  expect(economy.tally.licensingOffices).toBe(0);
  // 0.3 x 0.91 + 0.09 x (0.2 x 0.625 + 0.192) + 0.25 x 0.1 x (0.4 + 0.6).
  expect(economy.aggregates.scienceTransfer).toBeCloseTo(0.273 + 0.02853 + 0.025, 6);
});

test("law opens offices; licensees abroad pay the state, and the books close", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.levers["knowledge.university-ownership"] = 0.9;
  economy.levers["knowledge.public-research"] = 0.02;
  economy.aggregates.gdp = 3e11;
  for (let quarter = 0; quarter < 40; quarter++)
    runClosed(economy, () => transferKnowledge(economy, quarter));
  expect(economy.tally.licensingOffices).toBeGreaterThan(10);
  expect(economy.tally.universityFees).toBeGreaterThan(0);
  expect(economy.tally.licencesHome).toBeGreaterThan(economy.tally.licencesAbroad);
});
