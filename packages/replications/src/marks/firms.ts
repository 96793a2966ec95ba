/** What firms do: decide output, produce, search. */
import { drawKey, exp, hashUniform, log } from "@kigyo/engine";
import { bestResponse } from "../cournot.ts";
import { standardNormal } from "../normal.ts";
import { forecast, observe } from "../trend.ts";
import { CALIBRATED, LEAST_OUTPUT, STREAMS, type World } from "./world.ts";

/** Wages that each firm pays out of last step's revenue: best response to what it expects, within a mark-up; the rest goes to its owner. */
export function decideOutput(world: World, step: number): void {
  const { targetProfit, research } = CALIBRATED;
  const growth = 1 + CALIBRATED.populationGrowth + CALIBRATED.nominalGrowth;
  const active = world.industries.filter(({ output }) => output > 0).length;
  for (const person of world.entrepreneurs) person.income = 0;
  for (const firm of world.firms) {
    const { industry } = firm;
    const demand =
      industry.demand.points > 0
        ? forecast(industry.demand)
        : (world.demand * growth) / (active + 1);
    if (step === 0) firm.wages = firm.funds;
    else if (firm.output <= 0) firm.wages = Math.min(firm.funds, demand / (1 + targetProfit));
    else {
      observe(firm.rivals, industry.output - firm.output);
      const rivals = forecast(firm.rivals);
      const unit = world.wage / firm.productivity;
      const output = Math.max(LEAST_OUTPUT, bestResponse(demand, rivals, unit));
      const cost = output * unit * (1 + research);
      const profit = (demand * output) / (output + rivals) - cost;
      firm.wages =
        profit / cost <= targetProfit
          ? Math.min(cost, firm.revenue)
          : firm.revenue / (1 + targetProfit);
    }
    const rent = firm.funds - firm.wages;
    firm.owner.funds += rent;
    firm.owner.income += rent;
    firm.funds = 0;
  }
}

/** Workers go where wages are offered. */
export function produce(world: World): void {
  const offered = world.firms.reduce((sum, { wages }) => sum + wages, 0);
  for (const industry of world.industries) {
    industry.before = { output: industry.output, sales: industry.output * industry.price };
    industry.output = 0;
  }
  for (const firm of world.firms) {
    firm.workers = Math.min((world.workers * firm.wages) / offered, firm.wages / world.wage);
    firm.output = firm.workers * (1 - CALIBRATED.research) * firm.productivity;
    firm.industry.output += firm.output;
  }
}

/** Growth of real output against the step before, log points: Törnqvist's index over industries that sold in both. */
export function realGrowth({ industries }: World): number {
  const both = industries.filter(({ before, output }) => before.output > 0 && output > 0);
  const sales = both.reduce((sum, { output, price }) => sum + output * price, 0);
  const salesBefore = both.reduce((sum, { before }) => sum + before.sales, 0);
  return both.reduce((sum, { before, output, price }) => {
    const weight = (before.sales / salesBefore + (output * price) / sales) / 2;
    return sum + weight * log(output / before.output);
  }, 0);
}

/** Search inside firms: inventions of small size, imitation of the leader, the harder the further ahead it is. */
export function search(world: World, step: number): void {
  for (const industry of world.industries) industry.leader = 0;
  for (const { industry, productivity } of world.firms)
    industry.leader = Math.max(industry.leader, productivity);
  const invent = drawKey(world.seed, STREAMS.invention, step);
  const size = drawKey(world.seed, STREAMS.size, step);
  const imitate = drawKey(world.seed, STREAMS.imitation, step);
  for (const firm of world.firms) {
    const { leader } = firm.industry;
    const staff = CALIBRATED.research * firm.workers;
    const leads = firm.productivity === leader;
    const inventing = leads ? staff : staff / 2;
    if (hashUniform(invent, firm.key) < 1 - exp(-CALIBRATED.inventionEase * inventing)) {
      const gain = standardNormal(size, Math.imul(firm.key, 31));
      firm.productivity *= 1 + Math.max(0, CALIBRATED.inventionSpread * gain);
    }
    if (leads || firm.productivity >= leader) continue;
    const ease =
      CALIBRATED.imitationEase / (1 + (CALIBRATED.distance * leader) / firm.productivity);
    if (hashUniform(imitate, firm.key) < 1 - exp((-ease * staff) / 2)) firm.productivity = leader;
  }
}
