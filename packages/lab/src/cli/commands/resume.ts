/** `kigyo resume`: continues an experiment after a stop or a crash. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { usable } from "../../ensemble/ensemble.ts";
import { executePlan, planFor } from "../../ensemble/execute.ts";
import { invalid } from "../../fault.ts";
import { readExperiment, readManifest } from "../../results/run-folder.ts";
import { readRun } from "../../results/run-file.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";
import { ensembleReply } from "./run.ts";

export function addResume(program: Command, text: Text): void {
  program
    .command("resume")
    .description(text.command.resume)
    .argument("<folder>", text.argument.folder)
    .action(act("resume", resume));
}

async function resume(context: Context, [given]: readonly string[]): Promise<Reply> {
  const folder = resolve(given);
  const experiment = readExperiment(folder);
  const country = context.country();
  const plan = planFor(experiment, country);
  await refuseOtherVersions(folder, plan.provenance, plan.tasks);
  const signal = context.signal();
  const ensemble = usable(
    await executePlan(plan, country, {
      results: folder,
      output: folder,
      threads: context.settings.threads,
      signal,
      onProgress: context.progress(),
    }),
  );
  return ensembleReply(ensemble, context);
}

/** Runs made by another model or on other evidence are not mixed with new ones. */
async function refuseOtherVersions(
  folder: string,
  provenance: string,
  tasks: readonly { readonly file: string; readonly provenance: string }[],
): Promise<void> {
  const manifest = readManifest(folder);
  const other = manifest !== undefined && manifest.provenance !== provenance;
  for (const task of other ? [] : tasks) {
    const stored = await readRun(`${folder}/results/${task.file}`);
    if (stored === undefined) continue;
    if (stored.label.provenance === task.provenance) return;
    throw otherVersions(folder);
  }
  if (other) throw otherVersions(folder);
}

function otherVersions(folder: string): Error {
  return invalid("other-versions", (text) => text.results.otherVersions(), {
    where: folder,
    hint: (text) => text.results.otherVersionsHint(),
  });
}
