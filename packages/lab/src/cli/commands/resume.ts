/** `kigyo resume`: continues an experiment after a stop or a crash. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { usable } from "../../ensemble/ensemble.ts";
import { executePlan, planFor } from "../../ensemble/execute.ts";
import { planOf, readCompiled } from "../../experiments/carry-out.ts";
import { refuseOtherVersions } from "../../results/other-versions.ts";
import { readExperiment } from "../../results/run-folder.ts";
import type { Text } from "../../text/index.ts";
import { versions } from "../../versions.ts";
import { act } from "../act.ts";
import { addWhere, executeOnCluster } from "../cluster-aloud.ts";
import type { WhereOptions } from "../cluster-aloud.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";
import { runExperiment } from "../run-experiment.ts";
import { ensembleReply } from "./run.ts";

export function addResume(program: Command, text: Text): void {
  const command = program
    .command("resume")
    .description(text.command.resume)
    .argument("<folder>", text.argument.folder);
  addWhere(command, text).action(act<WhereOptions>("resume", resume));
}

async function resume(
  context: Context,
  [given]: readonly string[],
  options: WhereOptions,
): Promise<Reply> {
  const folder = resolve(given);
  const compiled = readCompiled(folder);
  if (compiled !== undefined) {
    const own = context.country();
    const at = versions(own.inputs.evidenceHash);
    await refuseOtherVersions(folder, planOf(compiled, compiled.file.members, at));
    return runExperiment(compiled, own, folder, context, { where: options });
  }
  const experiment = readExperiment(folder);
  const country = context.country();
  const plan = planFor(experiment, country);
  if (options.on === "slurm") {
    const how = { ...options, output: folder };
    return ensembleReply(await executeOnCluster(plan, country, context, how), context);
  }
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
