/** What an experiment will cost: runs, time and disk, before anything runs. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { resolveScenario, runModel } from "@kigyo/model";
import type { RunResult } from "@kigyo/model";
import { FIRST_YEAR, quarterIndex } from "@kigyo/model/calendar";
import { drawMember } from "@kigyo/model/member";
import type { Country } from "../country.ts";
import type { Experiment } from "../ensemble/plan.ts";
import { runBytes } from "../results/run-file.ts";
import type { Manifest } from "../results/run-folder.ts";
import { versions } from "../versions.ts";
import type { CompiledExperiment } from "./layout.ts";

/** The cost of one run, and where it was learnt. */
export interface RunCost {
  /** Seconds on one thread. */
  readonly seconds: number;
  readonly bytes: number;
  /** `stored`: from a finished folder of the same scale, horizon and model; `measured`: from a short run made now. */
  readonly from: "stored" | "measured";
}

/** The cost of an experiment. */
export interface ExperimentCost {
  readonly arms: number;
  /** Members that are run at least, and at most. */
  readonly members: readonly [number, number];
  readonly runs: readonly [number, number];
  readonly seconds: readonly [number, number];
  readonly bytes: readonly [number, number];
  readonly threads: number;
  readonly perRun: RunCost;
}

/** Years of the short run by which a cost is measured. */
const SHORT_YEARS = 4;

/** Runs, time and disk of an experiment on some threads. */
export function experimentCost(
  compiled: CompiledExperiment,
  perRun: RunCost,
  threads: number,
): ExperimentCost {
  const { file, arms } = compiled;
  const limit =
    file.budget?.runs === undefined
      ? Infinity
      : Math.max(1, Math.floor(file.budget.runs / arms.length));
  const least = Math.min(file.members, file.stop?.most ?? Infinity, limit);
  const most = Math.min(file.stop?.most ?? file.members, limit);
  const both = (each: number): [number, number] => [
    least * arms.length * each,
    most * arms.length * each,
  ];
  return {
    arms: arms.length,
    members: [least, most],
    runs: both(1),
    seconds: both(perRun.seconds / threads),
    bytes: both(perRun.bytes),
    threads,
    perRun,
  };
}

/** The cost of one run: from what is stored under `results`, else measured by a short run. */
export function runCost(compiled: CompiledExperiment, country: Country, results: string): RunCost {
  return storedCost(compiled, country, results) ?? measuredCost(compiled, country);
}

/** The newest finished folder of the same scale, horizon and model. */
export function storedCost(
  compiled: CompiledExperiment,
  country: Country,
  results: string,
): RunCost | undefined {
  if (!existsSync(results)) return undefined;
  const { scale, to } = compiled.file;
  const { model } = versions(country.inputs.evidenceHash);
  const costs = readdirSync(results).flatMap((name): { at: number; cost: RunCost }[] => {
    const folder = join(results, name);
    try {
      const log = parsed(join(folder, "log.json")) as {
        seconds: number;
        threads: number;
        reused: number;
      };
      const manifest = parsed(join(folder, "manifest.json")) as Manifest;
      const asked = parsed(join(folder, "scenario.json")) as Experiment;
      const [{ scenario }] = asked.arms;
      const done = manifest.runs.length - log.reused;
      if (
        scenario.scale !== scale ||
        scenario.to !== to ||
        manifest.versions.model !== model ||
        done < 1
      )
        return [];
      const bytes = statSync(join(folder, manifest.runs[0].file)).size;
      const cost = {
        seconds: (log.seconds * Math.min(log.threads, done)) / done,
        bytes,
        from: "stored",
      } as const;
      return [{ at: statSync(join(folder, "log.json")).mtimeMs, cost }];
    } catch {
      // No finished experiment: nothing to learn from it.
      return [];
    }
  });
  return costs.sort((a, b) => b.at - a.at)[0]?.cost;
}

/**
 * Two short runs of the first arm, the second longer: their difference is what a year costs, the
 * first what it costs to begin. Processor time is taken, so that other work on the machine does not count.
 */
export function measuredCost(
  { arms, bases, file }: CompiledExperiment,
  { inputs }: Country,
): RunCost {
  const member = drawMember(inputs, file.seed, 1, { chance: true, parameters: true, policy: true });
  const timed = (years: number): { run: RunResult; seconds: number } => {
    const to = Math.min(file.to, FIRST_YEAR + years);
    const short = resolveScenario(inputs, { ...arms[0].scenario, to }, bases);
    const before = process.cpuUsage();
    const run = runModel(inputs, short, member);
    const { user, system } = process.cpuUsage(before);
    return { run, seconds: (user + system) / 1e6 };
  };
  // The first run also compiles the code, which a long ensemble does once.
  timed(1);
  const begun = timed(1);
  const longer = timed(1 + SHORT_YEARS);
  const quarters = quarterIndex(file.to + 1);
  const added = longer.run.quarters - begun.run.quarters;
  const each = added > 0 ? Math.max(0, longer.seconds - begun.seconds) / added : 0;
  const { run } = longer;
  const label = {
    scenario: arms[0].scenario.id,
    member: 1,
    seed: file.seed,
    provenance: "",
    model: "",
    evidence: "",
    fingerprint: run.fingerprint,
    draw: member,
  };
  const bytes = runBytes(label, { ...run, units: run.ids.map(() => "") }).length;
  return {
    seconds: begun.seconds + each * (quarters - begun.run.quarters),
    bytes: bytes * (quarters / run.quarters),
    from: "measured",
  };
}

function parsed(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
