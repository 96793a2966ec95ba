/** The finished runs of an experiment: what they are, and what is asked of them. */
import { createDigest } from "@kigyo/engine";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { EXIT, Fault } from "../fault.ts";
import { readRun } from "../results/run-file.ts";
import type { Plan } from "./plan.ts";
import type { Failure } from "./pool.ts";
import type { FinishedRun } from "./worker.ts";

/** How far an ensemble has come. */
export interface Progress {
  readonly total: number;
  readonly done: number;
  /** Finished before this call. */
  readonly reused: number;
  readonly failed: number;
}

/** What can stop an ensemble before its end; the reason of the signal's abortion. */
export type StopReason = "interrupted" | "terminated" | "timeout";

/** A run that came to nothing. */
export interface FailedRun extends Omit<Failure, "code"> {
  readonly scenario: string;
  readonly member: number;
}

/** The finished runs of an experiment. */
export interface Ensemble {
  readonly plan: Plan;
  readonly folder: string;
  readonly ids: readonly string[];
  readonly quarters: number;
  /** Runs of one scenario, by member, the lowest number first. */
  readonly runs: ReadonlyMap<string, ReadonlyMap<number, FinishedRun>>;
  readonly failed: readonly FailedRun[];
  readonly reused: number;
  /** Files that were there, but cut or altered, and were done again. */
  readonly damaged: readonly string[];
  /** Hash over all series, scenarios in their order, members in number order. */
  readonly fingerprint: string;
  readonly fingerprints: Readonly<Record<string, string>>;
  /** Why it was stopped before its end, or null; a stopped folder has no manifest yet. */
  readonly stopped: StopReason | null;
}

/** Stands for series that were taken in and dropped. */
export const NOTHING = new Float64Array(0);

/** Runs of each scenario in the order of their members, whichever finished first. */
function inMemberOrder(runs: Ensemble["runs"]): Ensemble["runs"] {
  return new Map(
    [...runs].map(([scenario, members]) => [
      scenario,
      new Map([...members].toSorted(([a], [b]) => a - b)),
    ]),
  );
}

/** Finished and failed runs as an ensemble, in the order that files and hashes take. */
export async function ensembleOf(
  plan: Plan,
  folder: string,
  runs: Ensemble["runs"],
  failed: readonly FailedRun[],
): Promise<Ensemble> {
  return {
    plan,
    folder,
    ids: OBSERVABLES.map(({ id }) => id),
    quarters: [...runs.values()].flatMap((members) => [...members.values()])[0]?.quarters ?? 0,
    runs: inMemberOrder(runs),
    failed: failed.toSorted((a, b) =>
      a.scenario < b.scenario ? -1 : a.scenario > b.scenario ? 1 : a.member - b.member,
    ),
    reused: 0,
    damaged: [],
    ...(await fingerprintsOf(plan, runs, folder)),
    stopped: null,
  };
}

/**
 * The ensemble when it may be used: at least one run, not stopped.
 * @throws Fault with exit 130, 143 or 124 when it was stopped, 1 when every run failed
 */
export function usable(ensemble: Ensemble): Ensemble {
  if (ensemble.stopped !== null) {
    throw new Fault({
      exit: EXIT[ensemble.stopped],
      code: ensemble.stopped,
      message: (text) => text.ensemble.kept(countRuns(ensemble), ensemble.plan.tasks.length),
      hint: (text) => text.ensemble.resume(`kigyo resume ${ensemble.folder}`),
    });
  }
  if (countRuns(ensemble) === 0) {
    const first = ensemble.failed[0];
    throw new Fault({
      exit: EXIT.failure,
      code: "every-run-failed",
      message: (text) =>
        text.ensemble.allFailed(`${first.scenario}/${first.member}`, first.message),
    });
  }
  return ensemble;
}

/** Finished runs. */
export function countRuns({ runs }: Pick<Ensemble, "runs">): number {
  return [...runs.values()].reduce((sum, members) => sum + members.size, 0);
}

/** Members that are finished in every one of the given scenarios, in number order. */
export function commonMembers(
  ensemble: Pick<Ensemble, "runs">,
  scenarios: readonly string[],
): number[] {
  const [first, ...others] = scenarios.map(
    (id) => ensemble.runs.get(id) ?? new Map<number, FinishedRun>(),
  );
  return [...first.keys()]
    .filter((member) => others.every((runs) => runs.has(member)))
    .sort((a, b) => a - b);
}

/** Hashes over the series; those that memory no longer holds are read from their files, one at a time. */
async function fingerprintsOf(
  { tasks }: Plan,
  runs: Ensemble["runs"],
  folder: string,
): Promise<Pick<Ensemble, "fingerprint" | "fingerprints">> {
  const whole = createDigest();
  const fingerprints: Record<string, string> = {};
  const files = new Map(tasks.map((task) => [`${task.scenario}/${task.member}`, task]));
  for (const [scenario, members] of runs) {
    const own = createDigest();
    for (const [member, run] of [...members].sort(([a], [b]) => a - b)) {
      const task = files.get(`${scenario}/${member}`);
      const stored =
        run.values === NOTHING && task !== undefined
          ? await readRun(`${folder}/results/${task.file}`, task.provenance)
          : undefined;
      const { values } = stored ?? run;
      own.update(values);
      whole.update(values);
    }
    fingerprints[scenario] = own.hex();
  }
  return { fingerprint: whole.hex(), fingerprints };
}
