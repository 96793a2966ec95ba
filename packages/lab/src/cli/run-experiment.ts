/** Runs an experiment under a command's flags and says what it found. */
import type { Country } from "../country.ts";
import type { Plan } from "../ensemble/plan.ts";
import { carryOut } from "../experiments/carry-out.ts";
import type { StoredAnswer } from "../experiments/carry-out.ts";
import type { CompiledExperiment } from "../experiments/layout.ts";
import { designWords, madeLines } from "../experiments/report.ts";
import { sectionsOf } from "../experiments/sections.ts";
import { EXIT } from "../fault.ts";
import type { Words } from "../fault.ts";
import { executeOnCluster } from "./cluster-aloud.ts";
import type { WhereOptions } from "./cluster-aloud.ts";
import type { Context } from "./context.ts";
import type { Reply } from "./reply.ts";
import { tableLines } from "./table.ts";
import { shown } from "./shown.ts";

/** @throws Fault when it is interrupted or every run fails */
export async function runExperiment(
  compiled: CompiledExperiment,
  country: Country,
  folder: string,
  context: Context,
  options: {
    readonly timeout?: number;
    readonly force?: boolean;
    readonly notices?: readonly Words[];
    readonly where?: WhereOptions;
  } = {},
): Promise<Reply> {
  const { settings, terminal, text } = context;
  const signal = context.signal(options.timeout);
  let progress = context.progress();
  const { where } = options;
  const elsewhere =
    where?.on === "slurm"
      ? (plan: Plan, { replace }: { replace: boolean }) =>
          executeOnCluster(plan, country, context, {
            ...where,
            output: folder,
            force: replace,
            grows: true,
            signal,
          })
      : undefined;
  const stored = await carryOut(compiled, country, folder, {
    threads: settings.threads,
    signal,
    force: options.force,
    elsewhere,
    onProgress: (state) => progress(state),
    onBatch: (members, runs) => {
      terminal.note(text.experiment.batch(members, runs));
      progress = context.progress();
    },
  });
  const failed = stored.failed.map(
    (run): Words =>
      (words) =>
        words.ensemble.failed(`${run.scenario}/${run.member}`, run.message),
  );
  return {
    data: { ...answerData(compiled, stored), folder: shown(folder) },
    lines: [...answerLines(compiled, stored, text), text.ensemble.stored(shown(folder))],
    records: sectionsOf(compiled, stored, text).flatMap(({ title, rows }) =>
      rows.map((row) => [title, ...row]),
    ),
    warnings: [...(options.notices ?? []), ...failed],
    fingerprint: stored.fingerprint,
    evidence: stored.versions.evidence ?? undefined,
    exit: stored.failed.length > 0 ? EXIT.partial : EXIT.done,
    next: text.found.nextReport(shown(folder)),
  };
}

/** An answer for programs. */
export function answerData({ file, layout }: CompiledExperiment, stored: StoredAnswer): object {
  const { ending, asked, halfWidth, answer, failed } = stored;
  return {
    id: file.id,
    question: file.question,
    design: file.design,
    layout: layout.kind,
    ending,
    asked,
    halfWidth,
    ...answer,
    failed,
  };
}

/** An answer for people. */
export function answerLines(
  compiled: CompiledExperiment,
  stored: StoredAnswer,
  text: Context["text"],
): string[] {
  const { found } = text;
  return [
    text.pick(compiled.file.question),
    designWords(compiled, text),
    `${found.members(stored.answer.members, stored.asked)}. ${found.endings[stored.ending]}`,
    ...sectionsOf(compiled, stored, text).flatMap(({ title, heads, rows, said }) => [
      "",
      title,
      ...tableLines(
        heads.map((head, i) => ({ title: head, align: i === 0 ? "left" : "right" })),
        rows,
      ),
      ...said,
    ]),
    "",
    ...madeLines(compiled, stored, text),
  ];
}
