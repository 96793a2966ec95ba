/** What a stored result rests on: its scenarios, what they change, and which levers that moves. */
import { quarterLabel } from "@kigyo/model/calendar";
import { resolveScenario } from "@kigyo/model/resolve";
import { centralPaths, movedLevers } from "../../analyse/lever-paths.ts";
import { changeWords } from "../../claims/words.ts";
import { allChanges } from "../../ensemble/plan.ts";
import { readExperiment, readManifest } from "../../results/run-folder.ts";
import { experimentAt } from "../../results/stored-experiment.ts";
import { prepareScenario } from "../../scenarios/prepare.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";

/** Explains the result in a folder, given by its path or by its name under the results. */
export function explainResult(context: Context, given: string): Reply {
  const { text, settings } = context;
  const folder = experimentAt(given, settings.results);
  const experiment = readExperiment(folder);
  const manifest = readManifest(folder);
  const country = context.country();
  const { to } = experiment.arms[0].scenario;
  const history = centralPaths(
    country.inputs,
    prepareScenario("baseline", country, settings.scenarios, { to }).resolved,
  );
  const arms = experiment.arms.map(({ scenario, members }) => {
    const resolved = resolveScenario(country.inputs, scenario, experiment.bases);
    const levers = movedLevers(history, centralPaths(country.inputs, resolved)).map(
      ({ lever, quarter }) => ({
        lever,
        from: quarterLabel(quarter),
      }),
    );
    return {
      scenario: scenario.id,
      members,
      changes: allChanges(scenario, experiment.bases),
      levers,
    };
  });
  const lines = arms.flatMap((arm) => [
    text.explain.arm(arm.scenario, arm.members, arm.changes.length),
    ...arm.changes.map((change) => `  ${changeWords(change, text)}`),
    text.explain.leversMoved(arm.levers.length),
    ...arm.levers.map(({ lever, from }) => `  ${from}  ${lever}`),
  ]);
  const last =
    manifest === undefined
      ? text.explain.unfinished()
      : text.explain.fingerprint(manifest.fingerprint);
  return {
    data: {
      folder: given,
      finished: manifest !== undefined,
      versions: manifest?.versions ?? null,
      arms,
    },
    lines: [...lines, last],
    fingerprint: manifest?.fingerprint,
    evidence: country.inputs.evidenceHash,
  };
}
