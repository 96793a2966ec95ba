/** Every figure of a stored experiment, by the name of its file. */
import { yearly } from "@kigyo/model";
import type { RunResult } from "@kigyo/model";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import type { YearlyMembers } from "../analyse/yearly.ts";
import type { Country } from "../country.ts";
import type { Progress } from "../ensemble/ensemble.ts";
import { readCompiled } from "../experiments/carry-out.ts";
import { unknown } from "../experiments/factors.ts";
import { storedRuns } from "../results/stored-experiment.ts";
import type { StoredExperiment } from "../results/stored-experiment.ts";
import { observedSeries, readObserved } from "../study/observed.ts";
import { outcomeFile } from "./outcome-file.ts";
import type { ObservedLine } from "./outcome-file.ts";
import type { Speech } from "./figure-file.ts";
import { scoreFile } from "./score-file.ts";

/** Drawn where nobody names others and the experiment measures none. */
const USUAL: readonly string[] = [
  "gdp.growth",
  "unemployment.rate",
  "entry.rate",
  "venture.investment",
  "innovation.young-share",
  "tenure.mean",
];

/** Most scenarios of one figure, the base included: as many as can be told apart by colour and dash. */
const MOST_ARMS = 4;

/** Ids of the ideal types in runs and in experiments. */
const POLES = [
  ["mark2", "mark1"],
  ["pole-mark2", "pole-mark1"],
] as const;

/** What is drawn; where left out, what suits the experiment. */
export interface FigureRequest {
  readonly observables?: readonly string[];
  /** Ids of scenarios, the base first. */
  readonly arms?: readonly string[];
  readonly onProgress?: (progress: Progress) => void;
}

/** Files by name, and what was left out. */
export interface DrawnFigures {
  readonly files: ReadonlyMap<string, string>;
  readonly observables: readonly string[];
  readonly arms: readonly string[];
  /** Scenarios of the experiment that are not drawn, ideal types apart. */
  readonly leftOut: readonly string[];
  /** Whether the economies could be scored. */
  readonly scored: boolean;
}

/**
 * Draws the figures of an experiment.
 * @throws Fault with exit 3 for an unknown observable or scenario, or a damaged run
 */
export async function drawFigures(
  stored: StoredExperiment,
  country: Country,
  request: FigureRequest,
  speech: Speech,
): Promise<DrawnFigures> {
  const observables = observablesOf(stored, request.observables);
  const { arms, leftOut } = armsOf(stored, request.arms);
  const poles = POLES.find((pair) => pair.every((id) => hasRuns(stored, id)));
  const series = new Map(
    arms.map((arm) => [arm, new Map(observables.map((id) => [id, collector()]))]),
  );
  const scored = new Map<string, RunResult[]>();
  const read = [...new Set([...arms, ...(poles ?? [])])];
  for await (const { scenario, member, run } of storedRuns(stored, read, request.onProgress)) {
    for (const [id, one] of series.get(scenario) ?? []) {
      const { years, values } = yearly(run, id);
      one.years = years;
      one.members.push(member);
      one.values.push(values);
    }
    // Scores need every series of every member: kept only where there is something to score by.
    if (poles !== undefined) scored.set(scenario, [...(scored.get(scenario) ?? []), run]);
  }
  const nameOf = (id: string): string => {
    const found = stored.experiment.arms.find(({ scenario }) => scenario.id === id)?.scenario.title;
    return found === undefined ? id : found[speech.lang];
  };
  const observed = observedLines(country, speech);
  const files = new Map<string, string>();
  for (const id of observables) {
    const observable = OBSERVABLES.find((one) => one.id === id) as (typeof OBSERVABLES)[number];
    const drawn = arms.map((arm) => ({
      name: nameOf(arm),
      series: series.get(arm)?.get(id) as YearlyMembers,
    }));
    const name = `${id.replaceAll(".", "-")}.${speech.lang}.svg`;
    files.set(name, outcomeFile(observable, drawn, observed(id), stored, speech));
  }
  const economies = arms.map((id) => ({ name: nameOf(id), runs: scored.get(id) ?? [] }));
  const ideal = poles && {
    mark2: scored.get(poles[0]) ?? [],
    mark1: scored.get(poles[1]) ?? [],
  };
  files.set(`scores.${speech.lang}.svg`, scoreFile(economies, ideal, country, stored, speech));
  return { files, observables, arms, leftOut, scored: poles !== undefined };
}

function collector(): { years: number[]; members: number[]; values: number[][] } {
  return { years: [], members: [], values: [] };
}

function observablesOf(stored: StoredExperiment, asked: readonly string[] | undefined): string[] {
  const known = OBSERVABLES.map(({ id }) => id);
  const wrong = asked?.find((id) => !known.includes(id));
  if (wrong !== undefined) throw unknown("observable", wrong, known, wrong);
  const measured = (readCompiled(stored.folder)?.measures ?? []).flatMap((measure) =>
    "observable" in measure && known.includes(String(measure.observable))
      ? [String(measure.observable)]
      : [],
  );
  return [...new Set(asked ?? (measured.length > 0 ? measured : USUAL))];
}

function hasRuns({ manifest }: StoredExperiment, scenario: string): boolean {
  return manifest.runs.some(({ run_id: id }) => id.startsWith(`${scenario}/`));
}

/** The base first: history where it was run, else the scenario that the experiment names first. */
function armsOf(
  stored: StoredExperiment,
  asked: readonly string[] | undefined,
): { arms: string[]; leftOut: string[] } {
  const all = stored.experiment.arms
    .map(({ scenario }) => scenario.id)
    .filter((id) => hasRuns(stored, id));
  const wrong = asked?.find((id) => !all.includes(id));
  if (wrong !== undefined) throw unknown("scenario", wrong, all, wrong);
  const ideal: readonly string[] = POLES.flat();
  const economies = all.filter((id) => !ideal.includes(id));
  const usual = economies.length > 0 ? economies : all;
  const first = usual.includes("baseline") ? ["baseline"] : [];
  const order = [...new Set(asked ?? [...first, ...usual])];
  const arms = order.slice(0, MOST_ARMS);
  return { arms, leftOut: (asked ? order : usual).filter((id) => !arms.includes(id)) };
}

function observedLines(
  country: Country,
  { lang }: Speech,
): (observable: string) => ObservedLine | undefined {
  const observed = observedSeries(readObserved(country));
  const { sources } = country.catalogue();
  const titleOf = (id: string): string => sources.find((one) => one.id === id)?.title[lang] ?? id;
  return (observable) => {
    const found = observed[observable];
    if (found === undefined) return undefined;
    return { ...found, sources: found.source.split(/,\s*/).map(titleOf) };
  };
}
