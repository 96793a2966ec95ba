/** Incomes, sales, ends and splits of firms. */
import { drawKey, hashUniform, mixIdentity } from "@kigyo/engine";
import { newTrend, observe } from "../trend.ts";
import { CALIBRATED, type Firm, STREAMS, type World } from "./world.ts";

/** Interest, wages and rents are paid, everything that is not saved is spent, goods clear. Returns entrepreneurs' share of income. */
export function payAndSell(world: World, added: number): number {
  const { interest, saving } = CALIBRATED;
  let savings = 0;
  for (const person of world.entrepreneurs) {
    person.interest = person.funds < 0 ? -interest * person.funds : 0;
    person.funds -= person.interest;
    world.bank += person.interest;
    if (person.funds > 0) savings += person.funds;
  }
  if (world.bank > 0 && savings > 0) {
    for (const person of world.entrepreneurs)
      if (person.funds > 0) person.funds *= 1 + world.bank / savings;
    world.bank = 0;
  }
  const wages = world.firms.reduce((sum, firm) => sum + firm.wages, 0) + added;
  const rents = world.entrepreneurs.reduce((sum, { income }) => sum + income, 0);
  let spent = wages;
  for (const person of world.entrepreneurs) {
    if (person.funds <= 0) continue;
    spent += person.funds * (1 - saving);
    person.funds *= saving;
  }
  world.demand = spent;
  const selling = world.industries.filter(({ output }) => output > 0);
  const weights = selling.reduce((sum, { weight }) => sum + weight, 0);
  for (const industry of selling)
    industry.price = (spent * industry.weight) / weights / industry.output;
  for (const firm of world.firms) {
    firm.revenue = firm.output * firm.industry.price;
    firm.funds = firm.revenue;
  }
  return rents / (rents + wages);
}

/** Firms without money end, and entrepreneurs whom nothing is left or who owe more than they own. */
export function close(world: World): void {
  const worth = new Map(world.entrepreneurs.map((person) => [person, person.funds]));
  for (const { owner, funds } of world.firms) worth.set(owner, (worth.get(owner) ?? 0) + funds);
  const broke = new Set(
    world.entrepreneurs.filter(
      (person) =>
        person.funds < 0 && person.income < person.interest && (worth.get(person) ?? 0) < 0,
    ),
  );
  const staying: Firm[] = [];
  for (const firm of world.firms) {
    if (firm.funds >= world.least && !broke.has(firm.owner)) staying.push(firm);
    else firm.owner.funds += firm.funds;
  }
  world.firms = staying;
  const owners = new Set(staying.map(({ owner }) => owner));
  world.entrepreneurs = world.entrepreneurs.filter((person) => {
    const stays = !broke.has(person) && (owners.has(person) || person.funds >= world.least);
    if (!stays) {
      world.workers++;
      world.bank += person.funds;
    }
    return stays;
  });
  const alive = new Set(staying.map(({ industry }) => industry));
  world.industries = world.industries.filter((industry) => alive.has(industry));
}

/** Firms learn what their industry sold for. */
export function recordMarkets({ industries }: World): void {
  for (const { demand, output, price } of industries) observe(demand, output * price);
}

/** A firm whose share has stayed above the cap may be split in two; one half gets another set of books, the owner keeps both. */
export function split(world: World, step: number): void {
  const key = drawKey(world.seed, STREAMS.antitrust, step);
  const parts: Firm[] = [];
  for (const firm of world.firms) {
    firm.case = firm.output > CALIBRATED.cap * firm.industry.output ? firm.case + 1 : 0;
    if (firm.case === 0) continue;
    let unopened = 1;
    for (let i = 0; i < firm.case; i++) unopened *= 1 - CALIBRATED.caseChance;
    if (hashUniform(key, firm.key) <= unopened) continue;
    firm.case = 0;
    for (const name of ["funds", "output", "revenue"] as const) firm[name] /= 2;
    const rivals = firm.industry.output - firm.output;
    const part = { ...firm, key: mixIdentity(firm.key, step, 3), rivals: newTrend() };
    firm.rivals = newTrend();
    observe(firm.rivals, rivals);
    observe(part.rivals, rivals);
    parts.push(part);
  }
  world.firms.push(...parts);
}

/** Wages rise to clear the labour market, and with the trend of all money values. */
export function raiseNominal(world: World): void {
  const offered = world.firms.reduce((sum, { wages }) => sum + wages, 0);
  const pace = 1 + CALIBRATED.nominalGrowth;
  world.wage = Math.max(world.wage, offered / world.workers) * pace;
  for (const person of world.entrepreneurs) person.funds *= pace;
  for (const firm of world.firms) firm.funds *= pace;
  world.least *= pace;
}

/** Mean Herfindahl index of the industries. */
export function concentration({ industries, firms }: World): number {
  const squares = new Map(industries.map((industry) => [industry, 0]));
  for (const { industry, output } of firms) {
    const share = output / industry.output;
    squares.set(industry, (squares.get(industry) ?? 0) + share * share);
  }
  return [...squares.values()].reduce((sum, value) => sum + value, 0) / industries.length;
}
