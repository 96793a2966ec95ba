/** The long check of equal versions: many short and a few fine runs against those of the versions before. */
import { ABLATIONS } from "@kigyo/model/ablations/index";
import { drawMember } from "@kigyo/model/member";
import { scoreRegime } from "@kigyo/model/indicators/score";
import { resolveScenario } from "@kigyo/model/resolve";
import { runModel, type RunResult } from "@kigyo/model/run";
import { FULL_SPREAD, type Scenario } from "@kigyo/model/scenario";
import { progressShower } from "../cli/progress.ts";
import { processTerminal } from "../cli/terminal.ts";
import { readCountry, type Country } from "../country.ts";
import { hashText, inProject } from "../project.ts";
import { prepareScenario } from "../scenarios/prepare.ts";
import { scenarioNames } from "../scenarios/library.ts";
import { PERIODS } from "../study/channels.ts";
import { textOf } from "../text/index.ts";
import { versions } from "../versions.ts";
import { ablatedScenario } from "./ablations.ts";
import {
  differentRuns,
  EQUAL_VERSIONS,
  readEqualVersions,
  versionsAlike,
} from "./equal-versions.ts";
import { REPORTS, writeReport } from "./report.ts";

/** One run to be compared. */
interface Compared {
  readonly name: string;
  readonly scenario: Scenario;
  readonly bases: Readonly<Record<string, Scenario>>;
  readonly member: number;
}

/** Does the runs, compares them with the stored ones and stores which versions they hold for. */
export function equalVersionsReport(): void {
  const terminal = processTerminal({ colour: true, quiet: false });
  const country = readCountry(inProject("evidence"));
  const before = readEqualVersions(REPORTS);
  const now = versions(country.inputs.evidenceHash);
  const list = comparedRuns(country);
  const progress = progressShower(terminal, textOf("en"));
  const results = new Map<string, RunResult>();
  for (const [done, compared] of list.entries()) {
    progress({ total: list.length, done, reused: 0, failed: 0 });
    results.set(compared.name, resultOf(compared, country));
  }
  progress({ total: list.length, done: list.length, reused: 0, failed: 0 });
  const runs = Object.fromEntries([
    ...[...results].map(([name, { fingerprint }]) => [name, fingerprint]),
    ["scores of history", scoresOfHistory(results)],
  ]);
  const different = before === undefined ? [] : differentRuns(before.runs, runs);
  const models = versionsAlike(before, { versions: now, runs });
  writeReport(EQUAL_VERSIONS, {
    schema: "kigyo/report/equal-versions/1",
    title: "Versions of the model that give the same runs, byte for byte",
    command: "npm run test:long -- equal",
    versions: now,
    models,
    runs,
  });
  for (const name of different) terminal.out(`differs: ${name}`);
  terminal.out(`${list.length} runs, the same in: ${models.join(", ")}`);
}

/** History over members and scales, every scenario of the library, and history with each system at rest. */
function comparedRuns(country: Country): Compared[] {
  const library = inProject("scenarios");
  const of = (name: string, id: string, asked: { scale: number; to?: number }, member: number) => {
    const { scenario, bases } = prepareScenario(id, country, library, asked);
    return { name, scenario, bases, member };
  };
  const history = of("history", "baseline", { scale: 4000 }, 0);
  return [
    history,
    of("history, another member", "baseline", { scale: 4000 }, 3),
    of("history to 2000 at scale 1000", "baseline", { scale: 1000, to: 2000 }, 1),
    of("history to 1958 at scale 250", "baseline", { scale: 250, to: 1958 }, 2),
    ...scenarioNames(library).map((id) => of(`scenario ${id}`, id, { scale: 4000 }, 4)),
    ...Object.keys(ABLATIONS).map((code) => ({
      name: `${code} at rest`,
      scenario: ablatedScenario(history.scenario, code),
      bases: { ...history.bases, [history.scenario.id]: history.scenario },
      member: 5,
    })),
  ];
}

function resultOf({ scenario, bases, member }: Compared, { inputs }: Country): RunResult {
  const resolved = resolveScenario(inputs, scenario, bases);
  return runModel(inputs, resolved, drawMember(inputs, scenario.seed, member, FULL_SPREAD));
}

/** Fingerprint of what is read off the runs: where history stands between the ideal types. */
function scoresOfHistory(results: ReadonlyMap<string, RunResult>): string {
  const [history, mark2, mark1] = ["baseline", "mark2", "mark1"].map(
    (id) => results.get(`scenario ${id}`) as RunResult,
  );
  const scores = Object.values(PERIODS).map((window) =>
    scoreRegime([history], [mark2], [mark1], window).map((one) => one.scores),
  );
  return hashText(JSON.stringify(scores)).slice(0, 32);
}
