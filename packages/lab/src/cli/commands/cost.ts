/** `kigyo cost`: what more members would cost, from the measured times of a finished experiment. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { projectCost } from "../../executors/cost.ts";
import type { Cost } from "../../executors/cost.ts";
import { invalid } from "../../fault.ts";
import { shortNumber } from "../../format.ts";
import { readChunkTimes, readExperiment } from "../../results/run-folder.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import { wholeNumber } from "../options.ts";
import type { Reply } from "../reply.ts";
import { tableLines } from "../table.ts";

interface CostOptions {
  readonly members: number;
  readonly cores: number;
}

export function addCost(program: Command, text: Text): void {
  program
    .command("cost")
    .description(text.command.cost)
    .argument("<folder>", text.argument.folder)
    .option("--members <n>", text.option.costMembers, wholeNumber(1, 1_000_000_000), 1_000_000)
    .option("--cores <n>", text.option.costCores, wholeNumber(1, 10_000_000), 1000)
    .action(act<CostOptions>("cost", cost));
}

const FIGURES: readonly (keyof Cost)[] = [
  "coreHours",
  "wallHours",
  "elements",
  "arrays",
  "gigabytes",
];

function cost({ text }: Context, [given]: readonly string[], options: CostOptions): Reply {
  const folder = resolve(given);
  const { arms } = readExperiment(folder);
  const { members, cores } = options;
  const range = projectCost(readChunkTimes(folder), { members, cores });
  if (range === undefined) {
    throw invalid("no-times", (words) => words.cluster.noTimes(), {
      where: folder,
      hint: (words) => words.cluster.noTimesHint(),
    });
  }
  const columns = [range.fastest, range.typical, range.slowest];
  const heads = text.cluster.costHeads.map((title, column) => ({
    title,
    align: column === 0 ? ("left" as const) : ("right" as const),
  }));
  const rows = FIGURES.map((figure, i) => [
    text.cluster.costRows[i],
    ...columns.map((column) => shortNumber(column[figure])),
  ]);
  return {
    data: { members, cores, scenarios: arms.length, ...range },
    lines: [
      text.cluster.costTitle(
        String(members),
        String(cores),
        shortNumber(range.typical.secondsPerMember),
        range.parts,
      ),
      ...tableLines(heads, rows),
    ],
    records: FIGURES.map((figure) => [figure, ...columns.map((column) => column[figure])]),
  };
}
