/** People and possibilities: the space of industries, heirs, and entry where most is expected. */
import { drawKey, exp, hashUniform, mixIdentity } from "@kigyo/engine";
import { bestResponse } from "../cournot.ts";
import { forecast } from "../trend.ts";
import {
  CALIBRATED,
  type Entrepreneur,
  type Industry,
  LEAST_OUTPUT,
  newEntrepreneur,
  newFirm,
  newIndustry,
  STREAMS,
  type World,
} from "./world.ts";

/** The space of possible industries grows by columns and rows. */
export function growSpace(world: World, step: number): void {
  const key = drawKey(world.seed, STREAMS.space, step);
  const { side, sideGrowth } = CALIBRATED;
  if (world.columns <= side && hashUniform(key, 1) < sideGrowth) world.columns++;
  if (world.rows <= side && hashUniform(key, 2) < sideGrowth) world.rows++;
}

/** Workers grow, and bring their first wages; entrepreneurs with several firms leave half of them to an heir. */
export function growPeople(world: World, step: number): number {
  const { populationGrowth } = CALIBRATED;
  const added = world.workers * populationGrowth * world.wage;
  world.workers *= 1 + populationGrowth;
  const key = drawKey(world.seed, STREAMS.heirs, step);
  const heirs: Entrepreneur[] = [];
  for (const parent of world.entrepreneurs) {
    if (hashUniform(key, parent.key) >= populationGrowth) continue;
    const own = world.firms.filter(({ owner }) => owner === parent);
    if (own.length < 2) continue;
    parent.funds /= 2;
    const heir = newEntrepreneur(mixIdentity(parent.key, step, 1), parent.funds);
    for (const firm of own.slice(0, Math.floor(own.length / 2))) firm.owner = heir;
    heirs.push(heir);
  }
  world.entrepreneurs.push(...heirs);
  return added;
}

/** Entrepreneurs try the field in which they expect most: an industry to imitate, or an empty place. */
export function enter(world: World, step: number): number {
  const { targetProfit, interest, radicalChance, research } = CALIBRATED;
  const key = drawKey(world.seed, STREAMS.entry, step);
  const growth = 1 + CALIBRATED.populationGrowth + CALIBRATED.nominalGrowth;
  const lending = world.entrepreneurs.reduce((sum, { funds }) => sum + funds, 0);
  const outlooks = world.industries.map((industry) => {
    const demand = forecast(industry.demand);
    const unit = world.wage / industry.leader;
    const wanted = Math.max(LEAST_OUTPUT, bestResponse(demand, industry.output, unit));
    const chance =
      1 - exp(-CALIBRATED.entrantImitationEase / (1 + CALIBRATED.distance * industry.leader));
    const sales = (demand * wanted) / (wanted + industry.output);
    return { industry, chance, sales, cost: wanted * unit * (1 + research) };
  });
  const newSales = (world.demand * growth) / (world.industries.length + 1);
  const room = world.columns * world.rows > world.industries.length;
  const holdings = new Map<Entrepreneur, Set<Industry>>();
  for (const { owner, industry } of world.firms) {
    const own = holdings.get(owner) ?? new Set<Industry>();
    holdings.set(owner, own.add(industry));
  }
  let entries = 0;
  let places = world.columns * world.rows - world.industries.length;
  for (const person of world.entrepreneurs) {
    if (person.funds < 0) continue;
    const profit = (sales: number, cost: number): number => {
      const loan = Math.max(0, cost - person.funds);
      return loan > lending - person.funds ? -1 : sales - cost - loan * interest;
    };
    // As in the public file, a field that no bank would finance counts -1 and is still tried where nothing else is left.
    let best = room ? radicalChance * profit(newSales, newSales / (1 + targetProfit)) : -Infinity;
    let choice: (typeof outlooks)[number] | undefined;
    for (const outlook of outlooks) {
      if (outlook.industry.output <= 0 || holdings.get(person)?.has(outlook.industry)) continue;
      const worth = outlook.chance * profit(outlook.sales, outlook.cost);
      if (worth > best) [best, choice] = [worth, outlook];
    }
    if (best === -Infinity) continue;
    const chance = choice?.chance ?? radicalChance;
    if (hashUniform(key, person.key) >= chance || (choice === undefined && places <= 0)) continue;
    const identity = mixIdentity(person.key, step, 2);
    const industry = choice?.industry ?? newIndustry(world.seed, identity);
    const cost = choice?.cost ?? newSales / (1 + targetProfit);
    if (choice === undefined) {
      world.industries.push(industry);
      places--;
    }
    person.funds -= cost;
    world.firms.push(newFirm(identity, person, industry, industry.leader, cost));
    entries++;
  }
  return entries;
}
