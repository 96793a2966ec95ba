/** `kigyo plan`: runs, members, time and disk of an experiment, before anything runs. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { experimentCost, runCost } from "../../experiments/cost.ts";
import { compileExperiment } from "../../experiments/compile.ts";
import { experimentFolder } from "../../experiments/carry-out.ts";
import { findExperiment } from "../../experiments/read-file.ts";
import { designWords } from "../../experiments/report.ts";
import { shortNumber } from "../../format.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";
import { tableLines } from "../table.ts";
import { shown } from "../shown.ts";

export function addPlan(program: Command, text: Text): void {
  program
    .command("plan")
    .description(text.command.plan)
    .argument("<experiment>", text.argument.experiment)
    .action(act("plan", plan));
}

function plan(context: Context, [given]: readonly string[]): Reply {
  const { text, settings } = context;
  const country = context.country();
  const { compiled, notices } = compileExperiment(
    findExperiment(given),
    country,
    settings.scenarios,
  );
  const cost = experimentCost(
    compiled,
    runCost(compiled, country, resolve(settings.results)),
    settings.threads,
  );
  const folder = shown(experimentFolder(compiled, country, settings.results));
  const { planned } = text;
  const both = (
    name: string,
    values: readonly [number, number],
    how: (value: number) => string,
  ): string[] => [name, how(values[0]), how(values[1])];
  const rows = [
    both(planned.rows.arms, [cost.arms, cost.arms], String),
    both(planned.rows.members, cost.members, String),
    both(planned.rows.runs, cost.runs, String),
    both(planned.rows.time, cost.seconds, planned.time),
    both(planned.rows.disk, cost.bytes, planned.disk),
  ];
  const heads = planned.heads.map((title, i) => ({
    title,
    align: i === 0 ? ("left" as const) : ("right" as const),
  }));
  return {
    data: {
      id: compiled.file.id,
      question: compiled.file.question,
      design: compiled.file.design,
      folder,
      ...cost,
    },
    lines: [
      text.pick(compiled.file.question),
      designWords(compiled, text),
      "",
      ...tableLines(heads, rows),
      "",
      planned.from(cost.perRun.from, shortNumber(cost.perRun.seconds), cost.threads),
    ],
    records: rows,
    warnings: notices,
    evidence: country.inputs.evidenceHash,
    next: planned.next(given),
  };
}
