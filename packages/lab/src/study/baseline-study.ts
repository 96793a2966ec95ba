/**
 * The baseline study: Japan as it was, and with no policy after 1990, for the same members;
 * beside them the two ideal-type economies that the simulated score is measured against.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Observed } from "@kigyo/evidence/observed.node";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import type { Dimension } from "@kigyo/model/indicators/observables";
import { canonicalJson } from "@kigyo/model/link";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import { yearlyMembers } from "../analyse/yearly.ts";
import type { Country } from "../country.ts";
import { commonMembers, usable } from "../ensemble/ensemble.ts";
import type { Ensemble } from "../ensemble/ensemble.ts";
import type { ExecuteOptions } from "../ensemble/run-ensemble.ts";
import { executePlan, experimentOf, planFor } from "../ensemble/execute.ts";
import type { Plan } from "../ensemble/plan.ts";
import { filesUnder, hashFiles, hashText, inProject } from "../project.ts";
import { writeAtomic } from "../results/atomic-write.ts";
import { prepareScenario } from "../scenarios/prepare.ts";
import { bandOf, higherCounts } from "./bands.ts";
import { DIMENSIONS, recordedScores } from "./channels.ts";
import type { RecordedScores } from "./channels.ts";
import { fitRows } from "./fit.ts";
import { STUDY_FOLDER } from "./folder.ts";
import { observedSeries, readObserved } from "./observed.ts";
import { runsOf, simulatedScores } from "./simulated.ts";
import type { ScoreRow, Study } from "./summary.ts";
import { UNCALIBRATED } from "./uncalibrated.ts";

/** The scenario that is compared with history. */
export const COUNTERFACTUAL = "no-policy-after-1990";

/** How large the study is. */
export interface StudySize {
  /** Paired members of history and its counterfactual. */
  readonly members: number;
  /** Members of each ideal-type economy. */
  readonly poleMembers: number;
  readonly seed?: number;
  readonly scale?: number;
  /** Last year run. */
  readonly to?: number;
}

/** The size of `npm start`: at the preview scale, so that two slow cores end it within three minutes. */
export const FULL_SIZE: StudySize = { members: 20, poleMembers: 10, scale: 4000 };

/** A study with where it lies, and whether it was there already. */
export interface FinishedStudy {
  readonly study: Study;
  readonly folder: string;
  readonly reused: boolean;
  readonly failed: Ensemble["failed"];
}

/** The plan of the study. */
export function planStudy(
  country: Country,
  scenarios: string,
  { members, poleMembers, seed, scale, to }: StudySize,
): Plan {
  const arm = (name: string, count: number) => ({
    scenario: prepareScenario(name, country, scenarios, { seed, scale, to }),
    members: count,
  });
  const arms = [
    arm("baseline", members),
    arm(COUNTERFACTUAL, members),
    arm("mark2", poleMembers),
    arm("mark1", poleMembers),
  ];
  return planFor(experimentOf(arms, FULL_SPREAD, STUDY_FOLDER), country);
}

/**
 * Runs the study, or gives the stored one when nothing that it rests on has changed.
 * @throws Fault when the record is damaged, it is interrupted or every run fails
 */
export async function runStudy(
  country: Country,
  folders: { readonly scenarios: string; readonly results: string },
  size: StudySize,
  options: Omit<ExecuteOptions, "folder" | "replace">,
): Promise<FinishedStudy> {
  const plan = planStudy(country, folders.scenarios, size);
  const folder = join(folders.results, STUDY_FOLDER);
  const inputs = studyInputs(plan, country);
  const stored = storedStudy(folder);
  if (stored?.inputs === inputs) return { study: stored, folder, reused: true, failed: [] };
  // Read before the runs: damaged records should not cost minutes.
  const record = readRecord(country);
  const ensemble = usable(
    await executePlan(plan, country, {
      ...options,
      results: folders.results,
      output: folder,
      replace: true,
    }),
  );
  const study = summarise(ensemble, record, inputs, size);
  writeAtomic(join(folder, "summary.json"), `${JSON.stringify(study, numberOrNull)}\n`);
  return { study, folder, reused: false, failed: ensemble.failed };
}

/** The stored summary of a folder, or `undefined` when there is none that can be read. */
export function storedStudy(folder: string): Study | undefined {
  const path = join(folder, "summary.json");
  if (!existsSync(path)) return undefined;
  try {
    const study = JSON.parse(readFileSync(path, "utf8")) as Study;
    return study.schema === "kigyo/study/1" ? study : undefined;
  } catch {
    return undefined;
  }
}

/** Hash of everything that decides the summary: runs, records, observed data, and the way it is computed. */
function studyInputs(plan: Plan, country: Country): string {
  const source = (name: string): boolean => name.endsWith(".ts") && !name.includes(".test.");
  const code = ["study", "analyse"].flatMap((part) =>
    filesUnder(inProject("packages", "lab", "src", part), source),
  );
  const scoring = filesUnder(inProject("packages", "evidence", "src"), source);
  const data = [
    ...filesUnder(country.folder, (name) => name.endsWith(".yaml")),
    ...filesUnder(inProject("data"), () => true),
  ];
  return hashText(
    canonicalJson([plan.provenance, hashFiles([...code, ...scoring]), hashFiles(data)]),
  );
}

function numberOrNull(_key: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}

/** What the runs are set against. */
export interface StudyRecord {
  readonly observed: Observed;
  readonly scores: Readonly<Record<Dimension, RecordedScores>>;
}

/**
 * Reads what the runs are set against.
 * @throws Fault when observed data are damaged or a published score is missing
 */
export function readRecord(country: Country): StudyRecord {
  return { observed: readObserved(country), scores: recordedScores(country) };
}

/** Computes the summary of finished runs. */
export function summarise(
  ensemble: Ensemble,
  { observed, scores }: StudyRecord,
  inputs: string,
  size: StudySize,
): Study {
  const { plan, ids } = ensemble;
  const members = commonMembers(ensemble, ["baseline", COUNTERFACTUAL]);
  const series = OBSERVABLES.filter(({ id }) => ids.includes(id)).map(({ id }) => {
    const baseline = yearlyMembers(ensemble, "baseline", id, members);
    const other = yearlyMembers(ensemble, COUNTERFACTUAL, id, members);
    return { id, baseline, other };
  });
  const years = series[0]?.baseline.years ?? [];
  const bands = (of: "baseline" | "other") =>
    Object.fromEntries(series.map((one) => [one.id, bandOf(one[of])]));
  return {
    schema: "kigyo/study/1",
    fingerprint: ensemble.fingerprint,
    inputs,
    versions: plan.versions,
    members: members.length,
    poleMembers: size.poleMembers,
    scale: plan.experiment.arms[0].scenario.scale,
    seed: plan.experiment.seed,
    calibrated: false,
    uncalibrated: UNCALIBRATED,
    scores: scoreRows(ensemble, scores),
    fit: fitRows(observed.targets, new Map(series.map(({ id, baseline }) => [id, baseline]))),
    series: { years, scenarios: { baseline: bands("baseline"), [COUNTERFACTUAL]: bands("other") } },
    paired: Object.fromEntries(
      series.map(({ id, baseline, other }) => [
        id,
        { years, higher: higherCounts(baseline, other), members: members.length },
      ]),
    ),
    observed: observedSeries(observed),
  };
}

function scoreRows(ensemble: Ensemble, recorded: StudyRecord["scores"]): ScoreRow[] {
  const simulated = simulatedScores(
    runsOf(ensemble, "baseline"),
    runsOf(ensemble, "mark2"),
    runsOf(ensemble, "mark1"),
  );
  return DIMENSIONS.map((dimension) => ({
    dimension,
    ...recorded[dimension],
    simulated: simulated[dimension],
  }));
}
