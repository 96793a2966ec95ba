/** `kigyo report`: what an experiment found, as Markdown to hand in. */
import type { Command } from "commander";
import { invalid } from "../../fault.ts";
import { readAnswer, readCompiled } from "../../experiments/carry-out.ts";
import { reportLines } from "../../experiments/report.ts";
import { sectionsOf } from "../../experiments/sections.ts";
import { experimentAt } from "../../results/stored-experiment.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";
import { answerData } from "../run-experiment.ts";

export function addReport(program: Command, text: Text): void {
  program
    .command("report")
    .description(text.command.report)
    .argument("<folder>", text.argument.folder)
    .action(act("report", report));
}

function report({ text, settings }: Context, [given]: readonly string[]): Reply {
  const folder = experimentAt(given, settings.results);
  const compiled = readCompiled(folder);
  if (compiled === undefined) {
    throw invalid("no-experiment-file", (words) => words.experiment.noAnswer(given), {
      where: given,
    });
  }
  const stored = readAnswer(folder);
  if (stored === undefined) {
    throw invalid("unfinished", (words) => words.experiment.unfinished(), {
      where: given,
      hint: (words) => words.ensemble.resume(`kigyo resume ${given}`),
    });
  }
  return {
    data: {
      ...answerData(compiled, stored),
      sections: sectionsOf(compiled, stored, text),
      versions: stored.versions,
    },
    lines: reportLines(compiled, stored, text),
    records: sectionsOf(compiled, stored, text).flatMap(({ title, rows }) =>
      rows.map((row) => [title, ...row]),
    ),
    fingerprint: stored.fingerprint,
    evidence: stored.versions.evidence ?? undefined,
  };
}
