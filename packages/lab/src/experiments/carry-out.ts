/** Carries an experiment out: in batches where a stop rule or a budget asks for it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson } from "@kigyo/model/link";
import type { Spread } from "@kigyo/model/scenario";
import type { Country } from "../country.ts";
import { usable } from "../ensemble/ensemble.ts";
import type { Ensemble, FailedRun, Progress } from "../ensemble/ensemble.ts";
import { executePlan } from "../ensemble/execute.ts";
import { FIRST_MEMBER, planEnsemble } from "../ensemble/plan.ts";
import type { Experiment, Plan } from "../ensemble/plan.ts";
import { invalid } from "../fault.ts";
import { hashText } from "../project.ts";
import { writeAtomic, writeJson } from "../results/atomic-write.ts";
import { sweepOtherRuns } from "../results/run-folder.ts";
import { versions } from "../versions.ts";
import type { Versions } from "../versions.ts";
import { answerOf, watchedEffects } from "./answer.ts";
import type { Answer } from "./answer.ts";
import { sameMeasure } from "./compile.ts";
import type { CompiledExperiment } from "./layout.ts";
import { Outcomes } from "./outcomes.ts";

/**
 * Why no more members were added: all asked for were run (`members`), the interval is narrow enough
 * (`narrow`), the stop rule's most was reached (`most`), or the budget ended (`budget`).
 */
export type Ending = "members" | "narrow" | "most" | "budget";

/** What an experiment's folder holds as its answer. */
export interface StoredAnswer {
  readonly schema: "kigyo/answer-file/1";
  readonly ending: Ending;
  /** Members asked for at the end, of each arm. */
  readonly asked: number;
  /** Widest half-width that the stop rule watches; null without one. */
  readonly halfWidth: number | null;
  readonly answer: Answer;
  readonly failed: readonly FailedRun[];
  readonly versions: Versions;
  readonly fingerprint: string;
}

/** How an experiment is carried out; none of it changes the numbers, except that time may end it. */
export interface CarryOptions {
  readonly threads: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called when a batch of members begins. */
  readonly onBatch?: (members: number, runs: number) => void;
  /** Has a batch's runs done somewhere else first; their files are then taken in. */
  readonly elsewhere?: (plan: Plan, how: { replace: boolean }) => Promise<unknown>;
  readonly simulator?: URL;
  readonly now?: () => number;
  readonly force?: boolean;
}

/** Fewest members from which an interval decides to stop. */
const FEWEST = 6;

/** The experiment's folder under the results: its name and a hash of what its runs rest on. */
export function experimentFolder(
  compiled: CompiledExperiment,
  country: Country,
  results: string,
): string {
  const { arms, bases, file } = compiled;
  const { model, evidence, format } = versions(country.inputs.evidenceHash);
  const identity = hashText(
    canonicalJson({
      arms,
      bases,
      seed: file.seed,
      spread: spreadOf(file.doubt),
      model,
      evidence,
      format,
    }),
  );
  return join(results, `${file.id}-${identity.slice(0, 10)}`);
}

/** What members draw, from the names of the kinds of doubt. */
export function spreadOf(doubt: readonly string[]): Spread {
  return {
    chance: doubt.includes("chance"),
    parameters: doubt.includes("parameters"),
    policy: doubt.includes("policy"),
  };
}

/** The runs of an experiment for so many members. */
export function planOf(compiled: CompiledExperiment, members: number, at: Versions): Plan {
  const { arms, bases, file } = compiled;
  const experiment: Experiment = {
    schema: "kigyo/experiment/1",
    name: file.id,
    arms: arms.map((arm) => ({ ...arm, members })),
    bases,
    seed: file.seed,
    spread: spreadOf(file.doubt),
  };
  return planEnsemble(experiment, at);
}

/**
 * Runs an experiment to its end and stores its answer; what is already in the folder is used again.
 * @throws Fault when it is interrupted or every run fails
 */
export async function carryOut(
  compiled: CompiledExperiment,
  country: Country,
  folder: string,
  options: CarryOptions,
): Promise<StoredAnswer> {
  const { file, arms } = compiled;
  const now = options.now ?? (() => performance.now());
  const started = now();
  const at = versions(country.inputs.evidenceHash);
  const limit =
    file.budget?.runs === undefined ? Infinity : Math.floor(file.budget.runs / arms.length);
  if (limit < 1) {
    throw invalid("small-budget", (text) => text.experiment.smallBudget(arms.length), {
      where: "budget",
    });
  }
  const most = Math.min(file.stop?.most ?? file.members, limit);
  const batches = file.stop !== undefined || file.budget?.minutes !== undefined;
  let members = Math.min(
    most,
    file.stop ? Math.max(FEWEST, file.members) : batches ? FEWEST : file.members,
  );
  const outcomes = new Outcomes(compiled);
  refuseOther(compiled, folder, options.force === true);
  for (;;) {
    const plan = planOf(compiled, members, at);
    options.onBatch?.(members, plan.tasks.length);
    const ensemble = usable(await runBatch(plan, country, folder, compiled, outcomes, options));
    const numbers = Array.from({ length: members }, (_, i) => FIRST_MEMBER + i);
    const answer = answerOf(compiled, outcomes, numbers);
    const halfWidth = file.stop ? widest(compiled, answer) : null;
    const seconds = (now() - started) / 1000;
    const ending = endingOf(compiled, { members, most, limit, halfWidth, seconds });
    if (ending === null) {
      members = nextMembers(members, most, halfWidth, file.stop?.["half-width"]);
      continue;
    }
    const stored: StoredAnswer = {
      schema: "kigyo/answer-file/1",
      ending,
      asked: members,
      halfWidth,
      answer,
      failed: ensemble.failed,
      versions: at,
      fingerprint: ensemble.fingerprint,
    };
    sweepOtherRuns(folder, plan);
    writeJson(join(folder, "answer.json"), stored);
    return stored;
  }
}

async function runBatch(
  plan: Plan,
  country: Country,
  folder: string,
  compiled: CompiledExperiment,
  outcomes: Outcomes,
  options: CarryOptions,
): Promise<Ensemble> {
  const { threads, signal, onProgress, simulator, force } = options;
  // The folder is the experiment's own from the first batch on.
  const replace = force === true || existsSync(join(folder, "experiment.json"));
  await options.elsewhere?.(plan, { replace });
  return executePlan(plan, country, {
    results: folder,
    output: folder,
    threads,
    replace,
    grows: true,
    keep: false,
    onRun: (task, run) => outcomes.take(task, run),
    onOpen: () => describe(compiled, folder),
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(simulator === undefined ? {} : { simulator }),
  });
}

/** A folder that holds another experiment made from a file is not written to. */
function refuseOther(compiled: CompiledExperiment, folder: string, force: boolean): void {
  const held = readCompiled(folder);
  const same = (one: CompiledExperiment): string =>
    canonicalJson({ arms: one.arms, bases: one.bases, seed: one.file.seed });
  if (held === undefined || force || same(held) === same(compiled)) return;
  throw invalid("other-experiment", (text) => text.results.otherExperiment(folder), {
    where: folder,
    hint: (text) => text.results.otherExperimentHint(),
  });
}

/** Writes what was asked, so that the folder can be continued and read without the file. */
function describe(compiled: CompiledExperiment, folder: string): void {
  writeAtomic(join(folder, "experiment.json"), `${canonicalJson(compiled)}\n`);
  const rows = compiled.table.map(({ arm, factor, value }) => `${arm},${factor},${value}\n`);
  if (rows.length > 0)
    writeAtomic(join(folder, "design.csv"), `scenario,factor,value\n${rows.join("")}`);
}

/** The experiment of a folder, or `undefined` where the folder holds none of this form. */
export function readCompiled(folder: string): CompiledExperiment | undefined {
  const path = join(folder, "experiment.json");
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, "utf8")) as CompiledExperiment)
    : undefined;
}

/** The stored answer of a folder, or `undefined` when it is not finished. */
export function readAnswer(folder: string): StoredAnswer | undefined {
  const path = join(folder, "answer.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as StoredAnswer) : undefined;
}

/** Widest half-width among the effects that the stop rule watches. */
export function widest({ file, measures }: CompiledExperiment, answer: Answer): number {
  if (file.stop === undefined) return Number.NaN;
  const watched = { observable: file.stop.observable, window: file.stop.window ?? file.windows[0] };
  const position = measures.findIndex((measure) => sameMeasure(measure, watched));
  const effects = watchedEffects(answer.measures[position]);
  return Math.max(...effects.map(({ low, high }) => (high - low) / 2));
}

interface Standing {
  readonly members: number;
  readonly most: number;
  readonly limit: number;
  readonly halfWidth: number | null;
  readonly seconds: number;
}

/** Whether an experiment ends here, and why; null when members are to be added. */
export function endingOf(
  { file }: Pick<CompiledExperiment, "file">,
  standing: Standing,
): Ending | null {
  const { members, most, limit, halfWidth, seconds } = standing;
  if (file.stop && halfWidth !== null && halfWidth <= file.stop["half-width"]) return "narrow";
  if (members >= most) {
    const asked = file.stop?.most ?? file.members;
    if (limit < asked) return "budget";
    return file.stop ? "most" : "members";
  }
  // The next batch about doubles what has been done: it is begun only when it would fit.
  const minutes = file.budget?.minutes;
  return minutes !== undefined && 2 * seconds > minutes * 60 ? "budget" : null;
}

/** Members of the next batch: as many as the present width lets expect, at most twice as many as now. */
export function nextMembers(
  members: number,
  most: number,
  halfWidth: number | null,
  wanted?: number,
): number {
  const expected =
    halfWidth === null || wanted === undefined || !Number.isFinite(halfWidth)
      ? 2 * members
      : Math.ceil(members * (halfWidth / wanted) ** 2);
  return Math.min(most, Math.max(members + 2, Math.min(2 * members, expected)));
}
