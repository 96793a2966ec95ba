/** `kigyo run`: runs one scenario, or several for the same members. */
import { join } from "node:path";
import type { Command } from "commander";
import { countRuns } from "../../ensemble/ensemble.ts";
import type { Ensemble } from "../../ensemble/ensemble.ts";
import { experimentOf, planFor } from "../../ensemble/execute.ts";
import { compileExperiment } from "../../experiments/compile.ts";
import { experimentFolder } from "../../experiments/carry-out.ts";
import { experimentPath, findExperiment } from "../../experiments/read-file.ts";
import type { Words } from "../../fault.ts";
import { EXIT } from "../../fault.ts";
import { prepareScenario } from "../../scenarios/prepare.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import { addWhere, clusterResults, executeOnCluster } from "../cluster-aloud.ts";
import type { WhereOptions } from "../cluster-aloud.ts";
import { executeAloud } from "../execute-aloud.ts";
import { addRunOptions } from "../options.ts";
import type { RunOptions } from "../options.ts";
import type { Reply } from "../reply.ts";
import { runExperiment } from "../run-experiment.ts";
import { shown } from "../shown.ts";

export { shown } from "../shown.ts";

export function addRun(program: Command, text: Text): void {
  const command = program
    .command("run")
    .description(text.command.run)
    .argument("<scenario...>", text.argument.scenario);
  addWhere(addRunOptions(command, text), text)
    .option("-n, --dry-run", text.option.dryRun)
    .action(act<RunOptions & WhereOptions & { dryRun?: boolean }>("run", run));
}

async function run(
  context: Context,
  names: readonly string[],
  options: RunOptions & WhereOptions & { readonly dryRun?: boolean },
): Promise<Reply> {
  const { settings, text } = context;
  const country = context.country();
  if (names.length === 1 && experimentPath(names[0]) !== undefined) {
    return runFile(context, names[0], options);
  }
  const prepared = names.map((name) => prepareScenario(name, country, settings.scenarios, options));
  const members = options.runs ?? 1;
  const experiment = experimentOf(
    prepared.map((scenario) => ({ scenario, members })),
    options.spread,
  );
  const plan = planFor(experiment, country);
  const warnings = prepared.flatMap(({ notices }) => notices);
  if (options.dryRun) {
    const folder = options.output ?? join(settings.results, plan.id);
    const data = {
      id: plan.id,
      folder: shown(folder),
      runs: plan.tasks.length,
      provenance: plan.provenance,
      experiment,
    };
    const lines = [text.ensemble.planned(plan.tasks.length, settings.threads, shown(folder))];
    return { data, lines, warnings, evidence: country.inputs.evidenceHash };
  }
  const execute = options.on === "slurm" ? executeOnCluster : executeAloud;
  const ensemble = await execute(plan, country, context, options);
  return ensembleReply(ensemble, context, warnings);
}

/** Runs an experiment file; flags stand before what the file says. */
async function runFile(
  context: Context,
  given: string,
  options: RunOptions & WhereOptions & { readonly dryRun?: boolean },
): Promise<Reply> {
  const { settings, text } = context;
  const country = context.country();
  const { runs, seed, scale, to, output, timeout, force, dryRun } = options;
  const read = findExperiment(given);
  const { file } = read;
  const asked = {
    ...file,
    members: runs ?? file.members,
    seed: seed ?? file.seed,
    scale: scale ?? file.scale,
    to: to ?? file.to,
  };
  const { compiled, notices } = compileExperiment(
    { ...read, file: asked },
    country,
    settings.scenarios,
  );
  const results =
    options.on === "slurm" ? clusterResults(context, options.profile) : settings.results;
  const folder = output ?? experimentFolder(compiled, country, results);
  if (dryRun) {
    const count = compiled.arms.length * asked.members;
    return {
      data: { id: file.id, folder: shown(folder), runs: count, experiment: compiled },
      lines: [text.ensemble.planned(count, settings.threads, shown(folder))],
      warnings: notices,
      evidence: country.inputs.evidenceHash,
    };
  }
  return runExperiment(compiled, country, folder, context, {
    timeout,
    force,
    notices,
    where: options,
  });
}

/** What `run` and `resume` say of a finished ensemble. */
export function ensembleReply(
  ensemble: Ensemble,
  { text }: Context,
  warnings: readonly Words[] = [],
): Reply {
  const { plan, failed, fingerprint, fingerprints, reused, damaged } = ensemble;
  const folder = shown(ensemble.folder);
  const arms = plan.experiment.arms.map(({ scenario, members }) => ({
    scenario: scenario.id,
    members,
    finished: ensemble.runs.get(scenario.id)?.size ?? 0,
    fingerprint: fingerprints[scenario.id],
  }));
  const { seed, spread } = plan.experiment;
  const data = {
    id: plan.id,
    folder,
    provenance: plan.provenance,
    seed,
    spread,
    reused,
    scenarios: arms,
    damaged,
    failed,
  };
  const said = failed.map(
    (run): Words =>
      (words) =>
        words.ensemble.failed(`${run.scenario}/${run.member}`, run.message),
  );
  if (damaged.length > 0)
    said.unshift((words) =>
      words.ensemble.damaged(damaged.slice(0, 5).join(", ") + (damaged.length > 5 ? " …" : "")),
    );
  const lines = [
    text.ensemble.finished(countRuns(ensemble), plan.tasks.length, reused),
    ...arms.map((arm) => text.ensemble.armLine(arm.scenario, arm.finished, arm.fingerprint)),
    text.ensemble.stored(folder),
  ];
  return {
    data,
    lines,
    records: arms.map((arm) => [arm.scenario, arm.finished, arm.fingerprint]),
    warnings: [...warnings, ...said],
    fingerprint,
    evidence: plan.versions.evidence ?? undefined,
    exit: failed.length > 0 ? EXIT.partial : EXIT.done,
    next: text.ensemble.nextQuery(folder),
  };
}
