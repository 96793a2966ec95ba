import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import { LEVERS, leverPosition, type Lever } from "../levers/index.ts";
import type { Economy } from "../state/economy.ts";
import { addTally } from "../state/tally.ts";

const BILL_STREAM = streamOf("bill");

/** A reform that councils may recommend, and the institution without which it does little. */
interface Reform {
  readonly lever: string;
  readonly complement: string;
}

/** Reforms on the agenda: what is imported from the other ideal type works with what stands beside it there. */
export const REFORMS: readonly Reform[] = [
  { lever: "equity.board-access", complement: "equity.partnership-law" },
  { lever: "equity.partnership-law", complement: "equity.board-access" },
  { lever: "labour.pension-portability", complement: "labour.midcareer-openness" },
  { lever: "labour.midcareer-openness", complement: "labour.pension-portability" },
  { lever: "entry.failure-cost", complement: "finance.founder-collateral" },
  { lever: "entry.start-up-support", complement: "entry.failure-cost" },
  { lever: "knowledge.university-ownership", complement: "knowledge.university-freedom" },
  { lever: "knowledge.university-freedom", complement: "knowledge.university-ownership" },
];

/** Names under which the effect of reforms in force is kept, by position in REFORMS. */
const IN_FORCE = REFORMS.map(({ lever }) => `reform ${lever}`);
const LEVER_OF: readonly Lever[] = REFORMS.map(({ lever }) => leverNamed(lever));
const COMPLEMENT_OF: readonly Lever[] = REFORMS.map(({ complement }) => leverNamed(complement));

function leverNamed(id: string): Lever {
  const position = leverPosition(id);
  if (position === undefined) throw new RangeError(`"${id}" is no lever.`);
  return LEVERS[position];
}

/** How close a lever stands to the foreign model, 0 to 1: the pole of many new firms against that of large ones. */
export function closeness({ mark1, mark2 }: Lever, value: number): number {
  if (mark1 === null || mark2 === null || mark1 === mark2) return 1;
  return Math.min(1, Math.max(0, 1 - (mark1 - value) / (mark1 - mark2)));
}

/**
 * Pressure for reform, 0 to 1: joblessness above its goal, lost trust, failing banks, shrinking output and
 * a home economy that falls behind the foreign model (paper, "Competitive government" and "Introduction").
 *
 * @param lead growth of the frontier less that of home productivity, log points per quarter
 */
export function pressure(
  joblessness: number,
  legitimacy: number,
  failures: number,
  growth: number,
  lead: number,
): number {
  const value =
    15 * Math.max(0, joblessness) +
    0.8 * Math.max(0, 0.5 - legitimacy) +
    0.1 * failures +
    10 * Math.max(0, -growth) +
    40 * Math.max(0, lead);
  return Math.min(1, value);
}

/** Quarters from a council's report to force: support for the old order, works politics and rivalry lengthen them, stated targets shorten them. */
export function billDelay(
  usual: number,
  legitimacy: number,
  works: number,
  rivalry: number,
  targets: number,
): number {
  return Math.max(
    1,
    Math.round(usual * (0.5 + legitimacy + 0.5 * works + 0.5 * rivalry) * (1 - 0.5 * targets)),
  );
}

/** Effect of an imported reform: what complements it decides how much of it works. */
export function importedEffect(size: number, need: number, complement: number): number {
  return size * (1 - need + need * complement);
}

/**
 * Councils recommend reforms when crisis and the lead of a foreign model press; bills take their time and,
 * once in force, move levers for good. This channel runs beside the dated history, in the part that the
 * lever leaves to it.
 */
export function makePolicy(economy: Economy, quarter: number): void {
  const { levers, memory, parameters, aggregates, bodies, tally, outside } = economy;
  const pressed = pressure(
    aggregates.unemployment - parameters["state.unemployment-goal"],
    memory.legitimacy ?? 0.5,
    memory.bankFailures ?? 0,
    aggregates.realGrowth,
    outside.frontierGrowth - aggregates.productivityTrend,
  );
  tally.pressure = pressed;
  enact(economy, quarter);
  if (quarter >= 0) propose(economy, quarter, pressed);
  let gaps = 0;
  for (let n = 0; n < REFORMS.length; n++) {
    const id = REFORMS[n].lever;
    const { min, max } = LEVER_OF[n];
    levers[id] = Math.min(max, Math.max(min, levers[id] + (memory[IN_FORCE[n]] ?? 0)));
    gaps += 1 - closeness(LEVER_OF[n], levers[id]);
  }
  tally.benchmarkGap = gaps / REFORMS.length;
  tally.billsPending = bodies.bills.live;
}

function enact(economy: Economy, quarter: number): void {
  const { bills } = economy.bodies;
  const b = bills.col;
  for (let slot = 0; slot < bills.count; slot++) {
    if (bills.alive[slot] === 0 || quarter < b.force[slot]) continue;
    const name = IN_FORCE[b.reform[slot]];
    economy.memory[name] = (economy.memory[name] ?? 0) + b.size[slot];
    addTally(economy, "reforms", 1);
    economy.memory.reformLag = (quarter - b.proposed[slot]) / 4;
    bills.remove(slot);
  }
}

function propose(economy: Economy, quarter: number, pressed: number): void {
  const { levers, parameters, memory, bodies, seed } = economy;
  const channel = levers["state.reform-channel"];
  const key = drawKey(seed, BILL_STREAM, quarter);
  for (let n = 0; n < REFORMS.length; n++) {
    const lever = LEVER_OF[n];
    const gap = 1 - closeness(lever, levers[lever.id] + (memory[IN_FORCE[n]] ?? 0));
    const chance = parameters["policy.bill-rate"] * pressed * gap;
    if (hashUniform(key, n) >= chance) continue;
    addTally(economy, "bills", 1);
    if (lever.mark1 === null || lever.mark2 === null || bodies.bills.live >= 90) continue;
    const step = channel * parameters["policy.bill-step"] * (lever.mark1 - lever.mark2) * gap;
    const beside = closeness(COMPLEMENT_OF[n], levers[COMPLEMENT_OF[n].id]);
    const slot = bodies.bills.add();
    const b = bodies.bills.col;
    b.reform[slot] = n;
    b.proposed[slot] = quarter;
    b.force[slot] =
      quarter +
      billDelay(
        parameters["policy.delay"],
        memory.legitimacy ?? 0.5,
        levers["state.works-politics"],
        levers["state.rivalry"],
        levers["state.target-pressure"],
      );
    b.size[slot] = importedEffect(step, parameters["policy.complementarity"], beside);
  }
}
