import { drawKey, exp, hashUniform, mixIdentity, streamOf } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
import { mainBankFor } from "../state/build-banks.ts";
import { normalOf } from "../state/normal.ts";
import type { Economy, Founding } from "../state/economy.ts";
import { ORIGIN } from "../state/firms.ts";
import { CONTRACT, TRAIT } from "../state/people.ts";
import { SECTOR_COUNT } from "../state/sectors.ts";
import { addTally } from "../state/tally.ts";
import { rareWeight } from "../state/weights.ts";
import { hasMeans, readinessByTraits, wealthRank } from "./found-with-means.ts";
import { stigmaOf } from "./move-norms.ts";
import type { FoundingClimate } from "./separate-workers.ts";
import { fragment, joinTwo } from "./fragment.ts";
import { normalOutput } from "./labour-productivity.ts";

const FOUNDERS_CAPITAL = flowRow("founders' capital");
const TALENT_STREAM = streamOf("founder's talent");
const JOIN_STREAM = streamOf("founders join");

/** Room left for one more firm, 1 in an empty field and one half at the usual density (density dependence; Hannan and Freeman 1989). */
export function roomForFirms(density: number, usual: number): number {
  const crowd = density / usual;
  return 1 / (1 + crowd * crowd);
}

/** Links with universities per million of the labour force at which founding gains about all it can from them. */
const USUAL_LINKS = 100;

/** Readiness of doctorates to found over that of other graduates: free staff found more where their research has money. */
export function facultyFounding(freedom: number, funding: number): number {
  return 1 + 6 * freedom * (0.4 + 1.2 * funding);
}

/**
 * What law, finance and norms make of founding this quarter. Opportunity (owners' income over wages,
 * growth) and support raise it; stigma, what failing costs and the size that a start needs hold it down
 * (chapter, "Employment"; paper, "New Entrepreneurial Champions?"). Whether insecure jobs push people to
 * found is disputed: `founding.insecurity` is 1 in the chapter's reading, in which an insecure post is a
 * small thing to give up, and 0 in the paper's, in which insecurity alone moves nobody.
 */
export function foundingClimate(economy: Economy): FoundingClimate {
  const { levers, parameters, aggregates } = economy;
  const stigma = stigmaOf(economy);
  const failing = levers["entry.failure-cost"];
  const support = levers["entry.start-up-support"];
  const pushed = parameters["founding.insecurity"];
  const opportunity = Math.min(
    2.5,
    Math.max(0.3, 1 + 1.2 * (aggregates.ownerPremium - 1) + 18 * aggregates.realGrowth),
  );
  // A start takes more as capital per head and technology grow.
  const size =
    aggregates.lastProductivity /
    (economy.parameters["start.frontier"] * economy.parameters["start.productivity"]);
  const threshold = exp(-parameters["founding.threshold"] * Math.max(0, size - 1));
  const deterred = (1 - 0.5 * stigma) * (1 - 0.2 * failing) * (1 + 0.5 * support);
  const room = roomForFirms(
    (economy.memory.stock ?? 0) / Math.max(1, aggregates.laborForce),
    parameters["founding.density"],
  );
  const ventureRoom = roomForFirms(
    (economy.tally.venturesAlive ?? 0) / Math.max(1, aggregates.laborForce),
    parameters["founding.venture-density"],
  );
  const equity = (tallyOf(economy, "ventureMoneyShare") + 0.15) / 0.3;
  const boards = 0.5 + (levers["equity.startup-boards"] >= 1 ? levers["equity.board-access"] : 0);
  const linked = 1 + 0.2 * Math.min(1, tallyOf(economy, "linkDensity") / USUAL_LINKS);
  const models = 1 + 0.5 * Math.min(1, aggregates.roleModels);
  return {
    ordinary: parameters["founding.rate"] * opportunity * threshold * deterred * room,
    venture:
      parameters["founding.venture-rate"] *
      ventureRoom *
      (1 - 0.7 * stigma) *
      (1 - 0.5 * failing) *
      (1 + support) *
      Math.min(2, equity) *
      boards *
      models *
      linked,
    push: 1 + pushed + 2 * support,
    deterrence: (1.2 + 2 * stigma) * (1 - pushed * (economy.memory.insecurity ?? 0)),
    byTraits: readinessByTraits(economy, 1 - 0.5 * stigma),
    academic: facultyFounding(
      levers["knowledge.university-freedom"],
      levers["knowledge.university-funding"],
    ),
    incubated:
      parameters["founding.venture-rate"] *
      ventureRoom *
      (1 - 0.7 * stigma) *
      (parameters["incubation.response"] * levers["knowledge.incubation"]),
    taught: 0.25 * parameters["incubation.response"] * levers["knowledge.incubation"],
  };
}

function tallyOf(economy: Economy, name: string): number {
  return economy.memory[name] ?? 0;
}

/**
 * Those who decided to found leave their posts and open firms with their own money. Fragments of
 * records who found small firms do so together, as one record of the usual weight.
 */
export function foundFirms(economy: Economy, quarter: number): void {
  const { people, firms, scale } = economy;
  firms.ensureRoom(economy.founders.length + 10);
  const partial: Founding[] = [];
  for (const founding of economy.founders) {
    if (people.alive[founding.person] === 0) continue;
    if (!hasMeans(economy, founding.person, founding.venture)) {
      addTally(economy, "withoutMeans", people.col.weight[founding.person]);
      continue;
    }
    if (!founding.venture && people.col.weight[founding.person] < scale) {
      partial.push(founding);
      continue;
    }
    const person = founding.venture ? splitOff(economy, founding, quarter) : founding.person;
    leavePost(economy, person);
    openFirm(economy, person, founding, quarter);
  }
  foundTogether(economy, partial, quarter);
}

/**
 * Joins fragments to records of the usual weight, the last of which may be lighter. Whose life founds the firm, and
 * for how many, is drawn so that every life keeps its weight in expectation.
 */
function foundTogether(economy: Economy, group: readonly Founding[], quarter: number): void {
  const { people, scale } = economy;
  const p = people.col;
  const key = drawKey(economy.seed, JOIN_STREAM, quarter);
  let carrier: Founding | undefined;
  for (const founding of group) {
    leavePost(economy, founding.person);
    p.employer[founding.person] = -1;
    p.contract[founding.person] = CONTRACT.unemployed;
    p.hired[founding.person] = quarter;
    if (carrier === undefined) {
      carrier = founding;
      continue;
    }
    const stays = joinTwo(p, carrier.person, founding.person, scale, key) === carrier.person;
    const larger: Founding = stays ? carrier : founding;
    const smaller: Founding = stays ? founding : carrier;
    const rest = p.weight[smaller.person];
    if (rest === 0) people.remove(smaller.person);
    if (p.weight[larger.person] < scale) carrier = larger;
    else {
      openFirm(economy, larger.person, larger, quarter);
      carrier = rest > 0 ? smaller : undefined;
    }
  }
  if (carrier !== undefined) openFirm(economy, carrier.person, carrier, quarter);
}

/** A venture's founders are few: a fragment of the record founds, the rest stay where they are. */
function splitOff(economy: Economy, founding: Founding, quarter: number): number {
  const p = economy.people.col;
  const weight = rareWeight(economy.scale);
  if (p.weight[founding.person] <= weight) return founding.person;
  return fragment(economy, founding.person, weight, quarter, 1);
}

function leavePost(economy: Economy, person: number): void {
  const p = economy.people.col;
  const employer = p.employer[person];
  if (employer >= 0) economy.firms.col.heads[employer] -= p.weight[person];
}

function openFirm(economy: Economy, person: number, founding: Founding, quarter: number): void {
  const { firms, people, parameters, aggregates, accounts, ledger, seed } = economy;
  const p = people.col;
  const f = firms.col;
  const slot = firms.add();
  const key = mixIdentity(p.key[person], quarter, 0);
  const sector = chooseSector(economy, founding.venture, founderDraw(seed, 0, key));
  const weight = p.weight[person];
  const failedBefore = (p.traits[person] & TRAIT.failedFounder) !== 0;
  f.key[slot] = key;
  f.weight[slot] = weight;
  f.sector[slot] = sector;
  f.region[slot] = p.region[person];
  f.birth[slot] = quarter;
  f.founderBirth[slot] = p.birth[person];
  f.origin[slot] = originOf(founding, failedBefore, (p.traits[person] & TRAIT.foreign) !== 0);
  f.parent[slot] = -1;
  f.partner[slot] = -1;
  f.fund[slot] = -1;
  f.otherBank[slot] = -1;
  f.mainBank[slot] = mainBankFor(economy, slot, founderDraw(seed, 1, key));
  f.banked[slot] = quarter;
  f.stage[slot] = founding.venture ? 1 : 0;
  const level = Math.max(1, economy.meanProductivity[sector]);
  const talent = founderTalent(founderDraw(seed, 2, key), founding.venture);
  f.productivity[slot] = level * talent * (p.education[person] > 0 ? 1.06 : 1);
  f.quality[slot] = Math.max(0.2, economy.meanQuality[sector]) * (founding.venture ? 1.05 : 1);
  f.knowledge[slot] = founding.venture ? 0.3 : 0.1;
  f.price[slot] = Math.max(1e-6, economy.meanPrice[sector] || aggregates.priceLevel);
  f.markup[slot] = parameters["price.markup"];
  f.heads[slot] = weight;
  const start = founding.venture ? 2 : 1.5;
  const made = normalOutput(level, economy.outside.hours);
  const sales = Math.round(made * f.price[slot] * weight * start);
  f.expected[slot] = sales / f.price[slot];
  f.capital[slot] = 0.5 * parameters["capital.ratio"] * f.expected[slot];
  f.sales[slot] = sales;
  f.share[slot] = economy.sectorSales[sector] > 0 ? sales / economy.sectorSales[sector] : 1e-6;
  f.wanted[slot] = weight * 2;
  const capital = Math.round(sales * (founding.venture ? 2 : 1.2));
  const paid = Math.min(capital, Math.max(0, Math.floor(accounts.households.deposits * 0.2)));
  accounts.households.deposits -= paid;
  f.cash[slot] = paid;
  f.sharesHouseholds[slot] = paid;
  ledger.pay(FOUNDERS_CAPITAL, S.households, S.firms, paid);
  ledger.transact(I.shares, S.households, S.firms, paid);
  const startUpBefore = (p.traits[person] & TRAIT.startUpExperience) !== 0;
  p.employer[person] = slot;
  p.contract[person] = CONTRACT.selfEmployed;
  p.hired[person] = quarter;
  p.traits[person] |= TRAIT.workedBefore | (founding.venture ? TRAIT.startUpExperience : 0);
  if (wealthRank(p.key[person]) < 0.5) addTally(economy, "founderPoor", weight);
  if (startUpBefore) addTally(economy, "founderStartUp", weight);
  addTally(economy, "births", weight);
  addTally(economy, "founders", weight);
  addTally(economy, "founderAge", ((quarter - p.birth[person]) / 4) * weight);
  if ((p.traits[person] & TRAIT.woman) !== 0) addTally(economy, "founderWomen", weight);
  if ((p.traits[person] & TRAIT.foreign) !== 0) addTally(economy, "founderForeign", weight);
  if (founding.academic) addTally(economy, "academicBirths", weight);
  if (founding.venture && quarter - p.birth[person] < 120)
    addTally(economy, "youngVentures", weight);
  if (failedBefore) addTally(economy, "repeatBirths", weight);
  if (founding.venture) addTally(economy, "ventureBirths", weight);
}

/** The n-th draw for the founder of a firm. */
function founderDraw(seed: number, n: number, firm: number): number {
  return hashUniform(drawKey(seed, TALENT_STREAM, n), firm);
}

/** What a founder makes of the usual productivity, a factor: ventures differ more and start lower. */
function founderTalent(uniform: number, venture: boolean): number {
  const luck = normalOf(uniform);
  return venture ? 0.55 * exp(0.35 * luck) : 0.7 * exp(0.22 * luck);
}

function originOf(founding: Founding, failedBefore: boolean, foreign: boolean): number {
  if (founding.academic) return ORIGIN.academic;
  if (foreign) return ORIGIN.foreign;
  return failedBefore ? ORIGIN.serial : ORIGIN.independent;
}

/** How strongly each sector draws a founder, used again for every one. */
const pull = new Float64Array(SECTOR_COUNT);

/** Ordinary founders go where customers are, venture founders where opportunity and closeness to science are. */
function chooseSector(economy: Economy, venture: boolean, uniform: number): number {
  const { regimes, sectorSales } = economy;
  let total = 0;
  for (let sector = 0; sector < SECTOR_COUNT; sector++) total += sectorSales[sector];
  let sum = 0;
  for (let sector = 0; sector < SECTOR_COUNT; sector++) {
    pull[sector] = venture
      ? regimes[sector].venture
      : (total > 0 ? sectorSales[sector] / total : 1 / SECTOR_COUNT) *
        (regimes[sector].local > 0 ? 1.2 : 0.7);
    sum += pull[sector];
  }
  let left = uniform * sum;
  for (let sector = 0; sector < SECTOR_COUNT; sector++) {
    left -= pull[sector];
    if (left < 0) return sector;
  }
  return SECTOR_COUNT - 1;
}
