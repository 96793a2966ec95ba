/** `kigyo check`: expected facts against runs. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { checkFiles, readChecks } from "../../checks/read.ts";
import { judge } from "../../checks/judge.ts";
import type { Expected, Found, Verdict } from "../../checks/judge.ts";
import { usable } from "../../ensemble/ensemble.ts";
import { executePlan, experimentOf, planFor } from "../../ensemble/execute.ts";
import { EXIT } from "../../fault.ts";
import type { Words } from "../../fault.ts";
import { shortNumber } from "../../format.ts";
import { inProject } from "../../project.ts";
import { prepareScenario } from "../../scenarios/prepare.ts";
import type { Text } from "../../text/index.ts";
import { unitName } from "../../unit-name.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import { addRunOptions } from "../options.ts";
import type { RunOptions } from "../options.ts";
import type { Reply } from "../reply.ts";
import { tableLines } from "../table.ts";

export function addCheck(program: Command, text: Text): void {
  const command = program
    .command("check")
    .description(text.command.check)
    .argument("[files...]", text.argument.checkFiles);
  addRunOptions(command, text).action(act<RunOptions>("check", check));
}

/** Runs what the files need and judges every check; failures come first. */
async function check(
  context: Context,
  files: readonly string[],
  options: RunOptions,
): Promise<Reply> {
  const { settings, text } = context;
  const read = (files.length > 0 ? files : checkFiles(inProject("checks"))).map((file) =>
    readChecks(resolve(file)),
  );
  const country = context.country();
  const signal = context.signal(options.timeout);
  const verdicts: (Verdict & { readonly file: string })[] = [];
  const warnings: Words[] = [];
  for (const { id, runs, checks } of read) {
    const arms = Object.entries(runs).map(([name, members]) => ({
      scenario: prepareScenario(name, country, settings.scenarios, options),
      members: options.runs ?? members,
    }));
    const plan = planFor(experimentOf(arms, options.spread, `check-${id}`), country);
    const how = {
      results: settings.results,
      output: options.output,
      force: options.force,
      threads: settings.threads,
    };
    const ensemble = usable(
      await executePlan(plan, country, { ...how, signal, onProgress: context.progress() }),
    );
    for (const run of ensemble.failed) {
      warnings.push((words) => words.ensemble.failed(`${run.scenario}/${run.member}`, run.message));
    }
    verdicts.push(...checks.map((one) => ({ ...judge(one, ensemble), file: id })));
  }
  verdicts.sort((a, b) => Number(a.passed) - Number(b.passed));
  const failed = verdicts.filter(({ passed }) => !passed).length;
  const rows = verdicts.map((verdict) => [
    verdict.passed ? text.checks.passed : text.checks.failed,
    text.pick(verdict.title),
    `${verdict.window[0]}–${verdict.window[1]}`,
    expectedCell(verdict.expected),
    verdict.found.map(foundCell).join("; "),
    unitName(verdict.unit, text),
    verdict.holdsIn === null ? "" : `${verdict.holdsIn}/${verdict.found[0].members}`,
  ]);
  return {
    data: verdicts,
    lines: [
      ...tableLines(
        text.checks.heads.map((title) => ({ title })),
        rows,
      ),
      text.checks.count(verdicts.length - failed, failed),
    ],
    records: rows,
    warnings,
    evidence: country.inputs.evidenceHash,
    exit: failed > 0 ? EXIT.check : warnings.length > 0 ? EXIT.partial : EXIT.done,
  };
}

/** A range in the series' own unit, or which scenario lies above which. */
function expectedCell(expected: Expected): string {
  if ("range" in expected) return expected.range.map(String).join(" … ");
  const order = `${expected.higher} > ${expected.lower}`;
  return expected.share === null ? order : `${order}, ${100 * expected.share} %`;
}

function foundCell({ scenario, low, median, high }: Found): string {
  return `${scenario} ${shortNumber(median)} (${shortNumber(low)} … ${shortNumber(high)})`;
}
