import type { Economy } from "../state/economy.ts";

/** Yearly insolvencies over the stock of firms at which failure is on everybody's lips. */
const MANY_FAILURES = 0.02;

/**
 * Where the esteem of founders drifts to, 0 (none lost by failing) to 1: the level that institutions and
 * campaigns hold up, raised by failures that ruin, lowered by visible successes and by peers who found
 * (chapter, "Employment"; paper, "New Entrepreneurial Champions?").
 *
 * @param level what institutions and campaigns say, share
 * @param failures visible failures, 0 to 1
 * @param failureCost what failing costs, share
 * @param models visible successes, 0 to 1
 * @param peers founders among one's fellows, 0 to 1
 */
export function normTarget(
  level: number,
  failures: number,
  failureCost: number,
  models: number,
  peers: number,
  weights: { readonly failures: number; readonly models: number; readonly peers: number },
): number {
  const target =
    level +
    weights.failures * failures * failureCost -
    weights.models * models -
    weights.peers * peers;
  return Math.min(1, Math.max(0, target));
}

/** Job insecurity as people see it, 0 to 1: unemployment above its usual level, at most three times that. */
export function insecurityOf(unemployment: number, usual: number): number {
  return Math.min(1, Math.max(0, (unemployment - usual) / (2 * usual)));
}

/**
 * Growth of the share of start-ups that use a new practice, per quarter: some by themselves, sooner where
 * a pioneer is seen, the rest after those who use it, and all as far as the law allows (Bass 1969).
 */
export function adoptionStep(
  adopted: number,
  innovators: number,
  imitators: number,
  pioneer: number,
  allowed: number,
): number {
  return allowed * (innovators * (0.1 + pioneer) + imitators * adopted) * (1 - adopted);
}

/** The norm of the day: stigma of founding and failing, share. */
export function stigmaOf(economy: Economy): number {
  return economy.memory.stigma ?? economy.levers["entry.stigma"];
}

/** Norms move over years towards what people hear and see; practices spread from those who use them. */
export function moveNorms(economy: Economy): void {
  const { levers, parameters, aggregates, memory, tally } = economy;
  const failing = (4 * (tally.insolvencies ?? 0)) / Math.max(1, tally.stockAtStart ?? 0);
  memory.failures = 0.9 * (memory.failures ?? 0) + 0.1 * Math.min(1, failing / MANY_FAILURES);
  const usualVentures = parameters["founding.venture-density"] * Math.max(1, aggregates.laborForce);
  const target = normTarget(
    levers["entry.stigma"],
    memory.failures,
    levers["entry.failure-cost"],
    Math.min(1, aggregates.roleModels),
    Math.min(1, (tally.venturesAlive ?? 0) / usualVentures),
    {
      failures: parameters["norm.failures"],
      models: parameters["norm.models"],
      peers: parameters["norm.peers"],
    },
  );
  const stigma = stigmaOf(economy);
  memory.stigma = stigma + parameters["norm.speed"] * (target - stigma);
  memory.ventureYear = 0.75 * (memory.ventureYear ?? 0) + (tally.ventureMoney ?? 0);
  const exits = (tally.ventureFlotations ?? 0) + (tally.acquisitions ?? 0);
  memory.exits = 0.9 * (memory.exits ?? 0) + 0.1 * exits;
  const insecurity = insecurityOf(aggregates.unemployment, parameters["labour.usual-unemployment"]);
  memory.insecurity = 0.95 * (memory.insecurity ?? 0) + 0.05 * insecurity;
  const adopted = memory.adoption ?? 0;
  memory.adoption =
    adopted +
    adoptionStep(
      adopted,
      parameters["adoption.innovators"],
      parameters["adoption.imitators"],
      levers["equity.pioneer"],
      Math.max(levers["labour.stock-options"], levers["equity.partnership-law"]),
    );
}
