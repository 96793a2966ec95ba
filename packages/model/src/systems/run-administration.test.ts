import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { processingTime, reliefFrom, runAdministration } from "./run-administration.ts";

test("equipment alone saves no time, with redesign it does", () => {
  expect(processingTime(0, 0, 0, 0.3)).toBeCloseTo(1);
  expect(processingTime(1, 0, 0, 0.3)).toBeCloseTo(1);
  expect(processingTime(0, 1, 0, 0.3)).toBeCloseTo(1);
  expect(processingTime(1, 1, 0, 0.3)).toBeCloseTo(Math.exp(-0.8));
  expect(processingTime(0, 0, 0, 0.6)).toBeCloseTo(1.06);
  expect(reliefFrom(1, 0.9, 0.01)).toBeCloseTo(0.001);
});

function gained(equipment: number, redesign: number): { gain: number; economy: Economy } {
  const economy = buildToyEconomy(TOY_COUNTRY);
  runAdministration(economy);
  economy.levers["state.it-equipment"] = equipment;
  economy.levers["state.process-redesign"] = redesign;
  let gain = 0;
  for (let quarter = 0; quarter < 60; quarter++) {
    runAdministration(economy);
    gain += economy.memory.adminGain;
  }
  return { gain, economy };
}

test("firms gain the time only where work is organised anew; the equipment is paid for either way", () => {
  expect(gained(0.8, 0).gain).toBeCloseTo(0);
  // Nearly the whole of 1 - exp(-0.8 x 0.8 x 0.5) at a burden of one per cent.
  const both = gained(0.8, 0.5);
  expect(both.gain).toBeGreaterThan(0.0024);
  expect(both.gain).toBeLessThan(0.0028);
  // Eight tenths of a thousandth of 300,000 a quarter, sixty times.
  expect(both.economy.plans.government - TOY_COUNTRY.plans.government).toBeCloseTo(60 * 240);
});
