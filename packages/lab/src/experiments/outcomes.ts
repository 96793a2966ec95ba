/** The measured outcomes of an experiment: a few numbers of each run, so that memory stays flat. */
import { scoreRegime, yearly } from "@kigyo/model";
import type { RecordedSeries } from "@kigyo/model";
import { SCORED_OBSERVABLES, windowMean as quarterMean } from "@kigyo/model/indicators/score";
import { OBSERVABLES, observablePosition } from "@kigyo/model/indicators/observables";
import type { Dimension } from "@kigyo/model/indicators/observables";
import { windowMean } from "../analyse/yearly.ts";
import type { RunTask } from "../ensemble/plan.ts";
import type { FinishedRun } from "../ensemble/worker.ts";
import type { CompiledExperiment, Measure } from "./layout.ts";

const IDS = OBSERVABLES.map(({ id }) => id);

/** One run's numbers: an observable's mean, or the means that a score is made of. */
type Taken = number | Float64Array;

/** Gathers runs as they finish and gives each arm's outcomes by member. */
export class Outcomes {
  readonly #compiled: Pick<CompiledExperiment, "measures" | "poles">;
  readonly #taken = new Map<string, Map<number, readonly Taken[]>>();

  constructor(compiled: Pick<CompiledExperiment, "measures" | "poles">) {
    this.#compiled = compiled;
  }

  /** Takes a run in; a member that comes again replaces itself. */
  take({ scenario, member }: Pick<RunTask, "scenario" | "member">, run: FinishedRun): void {
    const result: RecordedSeries = { ...run, ids: IDS };
    const members = this.#taken.get(scenario) ?? new Map<number, readonly Taken[]>();
    members.set(
      member,
      this.#compiled.measures.map((measure) => takenOf(measure, result)),
    );
    this.#taken.set(scenario, members);
  }

  /** Members that every one of the arms has finished, in number order. */
  members(arms: readonly string[]): number[] {
    const [first, ...others] = arms.map(
      (arm) => this.#taken.get(arm) ?? new Map<number, Taken[]>(),
    );
    return [...first.keys()]
      .filter((member) => others.every((own) => own.has(member)))
      .sort((a, b) => a - b);
  }

  /** Outcomes of an arm for some members; NaN where a run is missing. */
  values(arm: string, measure: Measure, members: readonly number[]): number[] {
    const position = this.#compiled.measures.indexOf(measure);
    const own = members.map((member) => this.#taken.get(arm)?.get(member)?.[position]);
    if (!("score" in measure))
      return own.map((taken) => (typeof taken === "number" ? taken : Number.NaN));
    const { poles } = this.#compiled;
    if (poles === null) return own.map(() => Number.NaN);
    const pole = (id: string): RecordedSeries[] =>
      this.members([id]).map((member) => this.#stand(id, member, position));
    const there = members.filter((_, i) => own[i] !== undefined);
    const economy = there.map((member) => this.#stand(arm, member, position));
    const scored = scoreRegime(economy, pole(poles.mark2), pole(poles.mark1), [FIRST, FIRST]).find(
      ({ dimension }) => dimension === measure.score,
    );
    const byMember = new Map(there.map((member, i) => [member, scored?.scores[i] ?? Number.NaN]));
    return members.map((member) => byMember.get(member) ?? Number.NaN);
  }

  /** A run of one quarter that holds the means of a window, so that scoring reads them as they are. */
  #stand(arm: string, member: number, position: number): RecordedSeries {
    const values = this.#taken.get(arm)?.get(member)?.[position] as Float64Array;
    return { ids: IDS, quarters: 1, values };
  }
}

const FIRST = 1948;

function takenOf(measure: Measure, run: RecordedSeries): Taken {
  if ("observable" in measure) {
    const { years, values } = yearly(run, measure.observable);
    return windowMean(years, values, measure.window);
  }
  const means = new Float64Array(IDS.length);
  for (const id of SCORED_OBSERVABLES[measure.score as Dimension]) {
    means[observablePosition(id) as number] = quarterMean(run, id, measure.window);
  }
  return means;
}
