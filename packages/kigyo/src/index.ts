/**
 * Kigyo as a library.
 *
 *     import { compare, ensemble, loadEvidence, scenario } from "kigyo";
 *
 *     const evidence = loadEvidence();
 *     const worlds = ["baseline", "no-angel-tax"].map((name) => scenario(name, evidence));
 *     const running = ensemble(worlds, evidence, { members: 10 });
 *     for await (const { scenario, member, done, total } of running)
 *       console.log(`${scenario}/${member}: ${done} of ${total}`);
 *     const [largest] = compare(await running.finished, "baseline", "no-angel-tax");
 *
 * Numbers are the same as on the command line and in the browser: same scenario, seed and version,
 * same fingerprint. Faults are of class `Fault`; their `parts` hold a stable code, words in
 * English and Japanese, and what to do.
 */
export { claims } from "./claims.ts";
export type { Ledger, LedgerEntry, Verdict } from "./claims.ts";
export { compare } from "./compare.ts";
export type { CompareOptions, Difference } from "./compare.ts";
export { ensemble } from "./ensemble.ts";
export type {
  EnsembleOptions,
  FinishedEnsemble,
  PartialResult,
  RunningEnsemble,
} from "./ensemble.ts";
export { loadEvidence } from "./evidence.ts";
export type { Evidence } from "./evidence.ts";
export { run } from "./run.ts";
export type { Run, RunOptions } from "./run.ts";
export { scenario } from "./scenario.ts";
export type { PreparedScenario, ScenarioChange, ScenarioText } from "./scenario.ts";
export type { YearlySeries } from "./series.ts";
export { Fault } from "@kigyo/lab/fault";
