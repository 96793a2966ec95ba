/**
 * The laboratory as a library: the nouns of the command line as functions.
 *
 *     const country = readCountry("evidence");
 *     const baseline = prepareScenario("baseline", country, "scenarios");
 *     const plan = planFor(experimentOf([{ scenario: baseline, members: 10 }], FULL_SPREAD), country);
 *     const ensemble = await executePlan(plan, country, { results: "results", threads: 2 });
 */
export { differencesOf } from "./analyse/difference.ts";
export type { Difference } from "./analyse/difference.ts";
export { calibrate, planCalibration } from "./calibrate/calibration.ts";
export type { Calibration, CalibrationPlan, CalibrationRequest } from "./calibrate/calibration.ts";
export { movedBetween } from "./claims/diff.ts";
export type { Ledger, LedgerEntry } from "./claims/ledger.ts";
export { chosenClaims, readClaims } from "./claims/read.ts";
export type { Claim } from "./claims/read.ts";
export { runLedger } from "./claims/run-claims.ts";
export type { LedgerRequest } from "./claims/run-claims.ts";
export { readCountry } from "./country.ts";
export type { Country } from "./country.ts";
export { commonMembers, countRuns, usable } from "./ensemble/ensemble.ts";
export { runEnsemble } from "./ensemble/run-ensemble.ts";
export type { Ensemble, FailedRun, Progress } from "./ensemble/ensemble.ts";
export type { ExecuteOptions } from "./ensemble/run-ensemble.ts";
export { executePlan, experimentOf, planFor } from "./ensemble/execute.ts";
export { planEnsemble } from "./ensemble/plan.ts";
export type { Experiment, Plan, RunTask } from "./ensemble/plan.ts";
export { EXIT, Fault } from "./fault.ts";
export { query } from "./results/query.ts";
export { readRun } from "./results/run-file.ts";
export { readExperiment, readManifest } from "./results/run-folder.ts";
export { prepareScenario } from "./scenarios/prepare.ts";
export type { PreparedScenario } from "./scenarios/prepare.ts";
export { readScenarioFile } from "./scenarios/read.ts";
export { runStudy } from "./study/baseline-study.ts";
export type { FitRow, ScoreRow, Study } from "./study/summary.ts";
