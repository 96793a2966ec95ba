import { drawKey, exp, hashUniform, mixIdentity, pow, streamOf } from "@kigyo/engine";
import { flowRow, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { SECTOR_COUNT } from "../state/sectors.ts";
import { addTally } from "../state/tally.ts";

const SUBSIDIES = flowRow("subsidies");
const LICENCE = flowRow("licence income");
const LAUNCH_STREAM = streamOf("project launch");
const FIELD_STREAM = streamOf("project field");
const JOIN_STREAM = streamOf("consortium member");

/** Heads below which a firm has no laboratory that a consortium could use. */
const LEAST_MEMBER = 300;
/** Largest number of projects that run at the same time. */
const MOST_PROJECTS = 200;

/**
 * Chance that a firm joins a consortium: the more it lacks against the frontier the likelier, the larger
 * it is and the riskier the aim the less likely (paper, "Creating a science and technology (S&T) policy").
 *
 * @param gap distance to the frontier, 0 to 1
 */
export function joinChance(rate: number, heads: number, risk: number, gap: number): number {
  if (heads < LEAST_MEMBER) return 0;
  return Math.min(1, rate * pow(LEAST_MEMBER / heads, 0.35) * exp(-risk) * (0.2 + gap));
}

/** Quarters that a new project is given: rivalry lengthens (nobody lets go of a field), a control tower shortens. */
export function projectLength(
  usual: number,
  rivalry: number,
  coordination: number,
  uniform: number,
): number {
  return Math.max(
    4,
    Math.round(usual * (1 + rivalry) * (1.15 - 0.5 * coordination) * (0.7 + 0.6 * uniform)),
  );
}

/**
 * What a yen brings in a project of an age: it goes stale as technology moves on, and rival projects in
 * the same field do part of the work twice.
 *
 * @param pace growth of the frontier a year times how fast its field moves
 */
export function projectYield(
  years: number,
  pace: number,
  obsolescence: number,
  rivals: number,
  loss: number,
): number {
  return exp(-obsolescence * Math.max(0, pace) * years) / (1 + loss * rivals);
}

/**
 * Ministries start projects in their fields and, where they are rivals, in each other's; firms join or
 * stay away; members get grants, aim higher and learn; projects end at their term, or earlier where a
 * control tower stops what has gone stale.
 */
export function runProjects(economy: Economy, quarter: number): void {
  endProjects(economy, quarter);
  const first = economy.bodies.projects.live;
  launchProjects(economy, quarter);
  if (economy.bodies.projects.live > first) gatherMembers(economy, quarter);
  judgeProjects(economy, quarter);
  payMembers(economy);
}

function endProjects({ bodies, levers }: Economy, quarter: number): void {
  const { projects, members } = bodies;
  const c = projects.col;
  const patience = 0.35 * levers["knowledge.coordination"];
  for (let slot = 0; slot < projects.count; slot++) {
    if (projects.alive[slot] === 0) continue;
    const done = quarter - c.start[slot] >= c.length[slot];
    if (done || (quarter - c.start[slot] > 8 && c.yield[slot] < patience)) projects.remove(slot);
  }
  const m = members.col;
  for (let slot = 0; slot < members.count; slot++)
    if (members.alive[slot] === 1 && projects.alive[m.project[slot]] === 0) members.remove(slot);
}

function launchProjects(economy: Economy, quarter: number): void {
  const { bodies, levers, parameters, seed } = economy;
  const { ministries, projects } = bodies;
  const m = ministries.col;
  const rivalry = levers["state.rivalry"];
  const launch = drawKey(seed, LAUNCH_STREAM, quarter);
  const choice = drawKey(seed, FIELD_STREAM, quarter);
  for (let ministry = 0; ministry < ministries.count; ministry++) {
    // Hedging bets against each other's, rivals start more.
    const expected =
      parameters["project.launch-rate"] * levers["knowledge.consortia"] * (1 + rivalry);
    const starts = Math.floor(expected + hashUniform(launch, m.key[ministry]));
    for (let n = 0; n < starts && projects.live < MOST_PROJECTS; n++) {
      const key = mixIdentity(m.key[ministry], quarter, n);
      const abroad = hashUniform(choice, key) < 0.6 * rivalry;
      const set = abroad ? m.claimed[ministry] : m.core[ministry];
      const slot = projects.add();
      const c = projects.col;
      c.key[slot] = key;
      c.ministry[slot] = ministry;
      c.field[slot] = memberOf(set, hashUniform(choice, key ^ 0x5a5a));
      c.start[slot] = quarter;
      c.length[slot] = projectLength(
        parameters["project.length"],
        rivalry,
        levers["knowledge.coordination"],
        hashUniform(choice, key ^ 0xa5a5),
      );
      const known = reached(economy, c.field[slot]);
      c.risk[slot] = Math.min(1, known * (0.3 + hashUniform(choice, key ^ 0x3c3c)));
      c.yield[slot] = 1;
      addTally(economy, "projectsBegun", 1);
    }
  }
}

/** A field of a bit set, by a number in [0, 1). */
function memberOf(set: number, uniform: number): number {
  let size = 0;
  for (let s = 0; s < SECTOR_COUNT; s++) size += (set >> s) & 1;
  let left = Math.floor(uniform * size);
  for (let s = 0; s < SECTOR_COUNT; s++) if (((set >> s) & 1) === 1 && left-- === 0) return s;
  return 0;
}

/** Mean productivity of a sector over the frontier, 0 to 1. */
function reached({ meanProductivity, frontier }: Economy, sector: number): number {
  return Math.min(1, meanProductivity[sector] / frontier[sector]);
}

/** One pass over firms for all projects that start this quarter. */
function gatherMembers(economy: Economy, quarter: number): void {
  const { bodies, firms, frontier, parameters, seed } = economy;
  const { projects, members } = bodies;
  const c = projects.col;
  const f = firms.col;
  const fresh: number[] = [];
  for (let slot = 0; slot < projects.count; slot++)
    if (projects.alive[slot] === 1 && c.start[slot] === quarter) fresh.push(slot);
  const join = drawKey(seed, JOIN_STREAM, quarter);
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const weight = f.weight[slot];
    const each = f.heads[slot] / weight;
    if (each < LEAST_MEMBER) continue;
    for (const project of fresh) {
      if (c.field[project] !== f.sector[slot]) continue;
      const gap = Math.max(0, 1 - f.productivity[slot] / frontier[f.sector[slot]]);
      const chance = joinChance(parameters["consortium.join-rate"], each, c.risk[project], gap);
      const count = Math.floor(chance * weight + hashUniform(join, f.key[slot] ^ c.key[project]));
      if (count === 0) continue;
      members.ensureRoom(1);
      const row = members.add();
      const m = members.col;
      m.project[row] = project;
      m.firm[row] = slot;
      m.key[row] = f.key[slot];
      m.firms[row] = Math.min(weight, count);
      c.members[project] += m.firms[row];
    }
  }
}

/** Sets each project's yield by its age and its rivals: other projects in its field. */
function judgeProjects({ bodies, outside, regimes, parameters }: Economy, quarter: number): void {
  const { projects } = bodies;
  const c = projects.col;
  const crowd = new Int32Array(SECTOR_COUNT);
  for (let slot = 0; slot < projects.count; slot++)
    if (projects.alive[slot] === 1) crowd[c.field[slot]] += 1;
  for (let slot = 0; slot < projects.count; slot++) {
    if (projects.alive[slot] === 0) continue;
    c.yield[slot] = projectYield(
      (quarter - c.start[slot]) / 4,
      4 * outside.frontierGrowth * regimes[c.field[slot]].opportunity,
      parameters["project.obsolescence"],
      crowd[c.field[slot]] - 1,
      parameters["project.overlap-loss"],
    );
  }
}

/**
 * Grants go to members in equal parts by project and firm and are spent on their research. Members aim
 * higher by the risk of the aim and learn by its yield. Results of grants that firms may own bring some
 * licence income from abroad; those of capital put into research companies bring none.
 */
function payMembers(economy: Economy): void {
  const { bodies, firms, levers, parameters, aggregates, accounts, ledger } = economy;
  const { projects, members } = bodies;
  const f = firms.col;
  const c = projects.col;
  const m = members.col;
  const budget =
    parameters["project.grant-share"] *
    levers["knowledge.consortia"] *
    levers["knowledge.public-research"] *
    aggregates.gdp;
  // Where nobody has joined there is nobody to pay: the money goes to the others.
  let joined = 0;
  for (let slot = 0; slot < projects.count; slot++)
    if (projects.alive[slot] === 1 && c.members[slot] > 0) joined += 1;
  const perProject = joined > 0 ? budget / joined : 0;
  const equity = levers["knowledge.equity-style-research"];
  const ownership = levers["knowledge.university-ownership"];
  let paid = 0;
  let licences = 0;
  let weighted = 0;
  let memberships = 0;
  for (let row = 0; row < members.count; row++) {
    if (members.alive[row] === 0) continue;
    const slot = m.firm[row];
    const project = m.project[row];
    if (firms.alive[slot] === 0 || f.key[slot] !== m.key[row]) {
      c.members[project] -= m.firms[row];
      members.remove(row);
      continue;
    }
    const share = Math.min(1, m.firms[row] / f.weight[slot]);
    const grant = Math.floor((perProject * m.firms[row]) / c.members[project]);
    const income = Math.floor(
      parameters["project.licence-yield"] * grant * (1 - equity) * ownership * c.yield[project],
    );
    f.cash[slot] += grant + income;
    f.research[slot] += grant;
    const lift = parameters["consortium.shift"] * share * c.risk[project];
    f.radicalEffort[slot] = Math.min(0.9, f.radicalEffort[slot] + lift);
    f.knowledge[slot] = Math.min(
      1.5,
      f.knowledge[slot] + parameters["project.learning"] * share * c.yield[project],
    );
    paid += grant;
    licences += income;
    weighted += grant * c.yield[project];
    memberships += m.firms[row];
    addTally(economy, "projectShift", lift * f.research[slot]);
  }
  accounts.state.account -= paid;
  ledger.pay(SUBSIDIES, S.state, S.firms, paid);
  ledger.pay(LICENCE, S.world, S.firms, licences);
  accounts.world.foreignDebt += licences;
  accounts.centralBank.foreignClaims += licences;
  addTally(economy, "projectGrants", paid);
  addTally(economy, "projectLicences", licences);
  addTally(economy, "projectYielded", weighted);
  addTally(economy, "memberships", memberships);
  addTally(economy, "equityStyle", Math.round(equity * paid));
}
