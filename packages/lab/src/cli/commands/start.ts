/** `kigyo start`: the main job. Runs the baseline study, prints what it shows, serves the workbench. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { EXIT } from "../../fault.ts";
import type { Words } from "../../fault.ts";
import { COUNTERFACTUAL, FULL_SIZE, runStudy } from "../../study/baseline-study.ts";
import type { FinishedStudy } from "../../study/baseline-study.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import { portOption, positiveNumber, wholeNumber } from "../options.ts";
import type { Reply } from "../reply.ts";
import { fitTable } from "../tables/fit-table.ts";
import { scoreTable } from "../tables/score-table.ts";
import { shown } from "./run.ts";
import { serveWorkbench } from "./serve.ts";

interface StartOptions {
  readonly members: number;
  readonly scale?: number;
  readonly seed?: number;
  readonly port: number;
  readonly serve: boolean;
  readonly timeout?: number;
}

export function addStart(program: Command, text: Text): void {
  program
    .command("start")
    .description(text.command.start)
    .option("--members <n>", text.option.members, wholeNumber(2, 10_000), FULL_SIZE.members)
    .option("--scale <n>", text.option.scale, wholeNumber(1, 4000))
    .option("--seed <n>", text.option.seed, wholeNumber(0, 4294967295))
    .addOption(portOption(text))
    .option("--timeout <seconds>", text.option.timeout, positiveNumber)
    .option("--no-serve", text.option.noServe)
    .action(act<StartOptions>("start", start));
}

async function start(
  context: Context,
  _words: readonly string[],
  options: StartOptions,
): Promise<Reply> {
  const { settings, terminal, text } = context;
  terminal.note(text.study.begins(options.members, COUNTERFACTUAL, settings.threads));
  const country = context.country();
  const started = Date.now();
  const size = {
    ...FULL_SIZE,
    members: options.members,
    scale: options.scale ?? FULL_SIZE.scale,
    seed: options.seed,
  };
  const finished = await runStudy(
    country,
    { scenarios: settings.scenarios, results: resolve(settings.results) },
    size,
    {
      threads: settings.threads,
      signal: context.signal(options.timeout),
      onProgress: context.progress(),
    },
  );
  const lines = studyLines(finished, (Date.now() - started) / 1000, context);
  const { study } = finished;
  const warnings = finished.failed.map(
    (run): Words =>
      (words) =>
        words.ensemble.failed(`${run.scenario}/${run.member}`, run.message),
  );
  const exit = finished.failed.length > 0 ? EXIT.partial : EXIT.done;
  const data = { folder: shown(finished.folder), reused: finished.reused, study };
  if (context.json || !options.serve) {
    return {
      data,
      lines,
      warnings,
      fingerprint: study.fingerprint,
      evidence: study.versions.evidence ?? undefined,
      exit,
    };
  }
  for (const line of lines) terminal.out(line);
  for (const words of warnings) terminal.note(text.warning(words(text)));
  terminal.out("");
  await serveWorkbench(context, options.port);
  return { data, lines: [], exit };
}

/** The study as a person reads it. */
function studyLines(
  { study, folder, reused }: FinishedStudy,
  seconds: number,
  { text, terminal }: Context,
): string[] {
  const bold = (words: string): string => terminal.style("bold", words);
  const dropped = study.scores.flatMap(({ simulated }) =>
    simulated.observables.filter((one) => one.dropped),
  );
  const titles = new Map(OBSERVABLES.map(({ id, title }) => [id, title]));
  const judged = study.fit.filter(({ inBand }) => inBand !== null);
  return [
    "",
    bold(text.study.scoreTitle()),
    ...scoreTable(study.scores, text),
    text.study.scoreNote(study.members, study.poleMembers),
    ...dropped.map(({ id, reason }) =>
      text.study.dropped(text.pick(titles.get(id) ?? { en: id, ja: id }), reason ?? "no-poles"),
    ),
    "",
    bold(text.study.fitTitle()),
    ...fitTable(study.fit, text),
    text.study.fitNote(judged.filter(({ inBand }) => inBand === true).length, judged.length),
    "",
    bold(text.study.uncalibratedTitle()),
    ...study.uncalibrated.map((words) => `  ${text.pick(words)}`),
    "",
    reused
      ? text.study.reused(shown(folder))
      : text.study.stored(shown(folder), seconds.toFixed(0)),
    `${text.study.fingerprint()} ${study.fingerprint}`,
  ];
}
