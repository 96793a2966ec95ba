import { exp } from "@kigyo/engine";
import { WARM_UP_QUARTERS, yearOf } from "../calendar.ts";
import type { CompiledInputs, OutsidePath, Shock } from "../inputs.ts";
import { atQuantile, type Member } from "../member.ts";
import type { Outside } from "./economy.ts";

/** Value of an outside path at a quarter: linear between mid-years, flat before and after. */
export function pathValue(path: OutsidePath, quarter: number): number {
  const time = yearOf(quarter) + (quarter - Math.floor(quarter / 4) * 4 + 0.5) / 4;
  const { years, values } = path;
  if (time <= years[0] + 0.5) return values[0];
  for (let i = 1; i < years.length; i++) {
    const right = years[i] + 0.5;
    if (time <= right) {
      const left = years[i - 1] + 0.5;
      return values[i - 1] + ((values[i] - values[i - 1]) * (time - left)) / (right - left);
    }
  }
  return values[values.length - 1];
}

/** Paths that a run cannot do without. */
export const REQUIRED_PATHS = [
  "labour.force",
  "labour.hours",
  "labour.retire-age",
  "labour.university-share",
  "labour.women-share",
  "world.frontier-growth",
  "world.new-generation",
  "world.demand-growth",
  "world.trade-opening",
  "world.price-growth",
  "world.yen-per-dollar",
  "world.policy-rate",
  "world.inflation-goal",
  "world.import-price",
  "world.equity-appetite",
  "world.risk-premium",
  "state.transfers",
  "state.income-tax",
  "state.indirect-tax",
] as const;

/** One outside path with its shocks over a run: index 0 is the first quarter of the warm-up. */
export function outsideSeries(
  inputs: CompiledInputs,
  name: string,
  shocks: readonly Shock[],
  member: Member,
  quarters: number,
): Float64Array {
  const path = inputs.paths[name];
  if (path === undefined)
    throw new RangeError(`The inputs of "${inputs.country}" lack the path "${name}".`);
  const out = new Float64Array(WARM_UP_QUARTERS + quarters);
  const own = shocks.filter((shock) => shock.path === name);
  for (let i = 0; i < out.length; i++) {
    const quarter = Math.max(0, i - WARM_UP_QUARTERS);
    let value = pathValue(path, quarter) * (member.paths[name] ?? 1);
    for (const shock of own) {
      if (quarter < shock.from || quarter >= shock.to) continue;
      const size = atQuantile(shock.value, member.strengths[shock.id] ?? 0.5);
      value = shock.mode === "add" ? value + size : value * size;
    }
    out[i] = value;
  }
  return out;
}

/** What the world does in every quarter of a run; the warm-up holds the first quarter's world still. */
export function outsideWorld(
  inputs: CompiledInputs,
  shocks: readonly Shock[],
  member: Member,
  quarters: number,
): Outside[] {
  const series = (name: (typeof REQUIRED_PATHS)[number]): Float64Array =>
    outsideSeries(inputs, name, shocks, member, quarters);
  const frontier = series("world.frontier-growth");
  const hours = series("labour.hours");
  const generation = series("world.new-generation");
  const demandGrowth = series("world.demand-growth");
  const priceGrowth = series("world.price-growth");
  const yen = series("world.yen-per-dollar");
  const rate = series("world.policy-rate");
  const goal = series("world.inflation-goal");
  const energy = series("world.import-price");
  const appetite = series("world.equity-appetite");
  const premium = series("world.risk-premium");
  const transfers = series("state.transfers");
  const incomeTax = series("state.income-tax");
  const indirectTax = series("state.indirect-tax");
  const university = series("labour.university-share");
  const women = series("labour.women-share");
  const openingGrowth = series("world.trade-opening");
  // Those who supply the same markets grow with their output, which trade outgrows as markets open; crises of demand
  // or of trade leave capacity standing.
  const demandTrend = outsideSeries(inputs, "world.demand-growth", [], member, quarters);
  const openingTrend = outsideSeries(inputs, "world.trade-opening", [], member, quarters);
  let demand = 0;
  let rivals = 0;
  let opening = 0;
  let dollars = 0;
  const world: Outside[] = [];
  for (let i = 0; i < frontier.length; i++) {
    const still = i < WARM_UP_QUARTERS;
    if (!still) {
      demand += demandGrowth[i] / 4;
      rivals += (demandTrend[i] - openingTrend[i]) / 4;
      opening += openingGrowth[i] / 4;
      dollars += priceGrowth[i] / 4;
    }
    world.push({
      frontierGrowth: still ? 0 : frontier[i] / 4,
      newGeneration: generation[i],
      hours: hours[i] / hours[0],
      demand: exp(demand),
      rivals: exp(rivals),
      opening: exp(opening),
      price: (exp(dollars) * yen[i]) / yen[0],
      energy: energy[i] / energy[0],
      policyRate: rate[i] / 100,
      inflationGoal: goal[i] / 100,
      appetite: appetite[i],
      riskPremium: premium[i] / 100,
      transfers: transfers[i],
      incomeTax: incomeTax[i],
      indirectTax: indirectTax[i],
      universityShare: university[i],
      womenShare: women[i],
    });
  }
  return world;
}
