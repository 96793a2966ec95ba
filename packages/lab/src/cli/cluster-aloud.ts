/** Carries out a plan on a cluster under a command's flags, saying what is submitted and how far it is. */
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { Option } from "commander";
import type { Country } from "../country.ts";
import type { Ensemble } from "../ensemble/ensemble.ts";
import type { Plan } from "../ensemble/plan.ts";
import { readProfile } from "../executors/slurm/profile.ts";
import type { Profile } from "../executors/slurm/profile.ts";
import { runOnCluster } from "../executors/slurm/run-on-cluster.ts";
import { EXIT, Fault } from "../fault.ts";
import type { Text } from "../text/index.ts";
import type { Context } from "./context.ts";

/** Options of commands that can run on a cluster. */
export interface WhereOptions {
  readonly on: "local" | "slurm";
  readonly profile?: string;
}

/** What else a run on a cluster is told. */
interface ClusterRunOptions {
  readonly output?: string;
  readonly force?: boolean;
  /** Whether runs of further members may lie in the folder and stay. */
  readonly grows?: boolean;
  readonly timeout?: number;
  /** Of a longer work that this run is part of. */
  readonly signal?: AbortSignal;
}

/** Adds them. */
export function addWhere(command: Command, text: Text): Command {
  return command
    .addOption(
      new Option("--on <where>", text.option.on).choices(["local", "slurm"]).default("local"),
    )
    .option("--profile <file>", text.option.profile);
}

/** @throws Fault when the profile is missing or wrong, when Slurm refuses, or when it is interrupted */
export async function executeOnCluster(
  plan: Plan,
  country: Country,
  context: Context,
  options: WhereOptions & ClusterRunOptions,
): Promise<Ensemble> {
  const { terminal, text } = context;
  const profile = profileOf(options.profile);
  const results = clusterResults(context, options.profile);
  return runOnCluster(plan, country.inputs, {
    folder: resolve(options.output ?? join(results, plan.id)),
    profile,
    signal: options.signal ?? context.signal(options.timeout),
    replace: options.force,
    grows: options.grows,
    onProgress: context.progress(),
    onSubmit: ({ job, elements, runs, found }) =>
      terminal.note(found ? text.cluster.found(job) : text.cluster.submitted(job, elements, runs)),
    onAgain: (missing) => terminal.note(text.cluster.again(missing)),
  });
}

/**
 * Folder for results: the profile names the disk that all nodes share, unless a person names
 * another by flag, environment or settings.
 * @throws Fault when the profile is missing or wrong
 */
export function clusterResults({ settings, decided }: Context, path: string | undefined): string {
  const named = decided.some(({ name, source }) => name === "results" && source !== "default");
  const { work } = profileOf(path);
  return named ? settings.results : (work ?? settings.results);
}

function profileOf(path: string | undefined): Profile {
  if (path !== undefined) return readProfile(path);
  throw new Fault({
    exit: EXIT.usage,
    code: "no-profile",
    message: (words) => words.cluster.needsProfile(),
    hint: (words) => words.cluster.needsProfileHint(),
  });
}
