/** The list of commands with the options that all share. */
import { Command, CommanderError } from "commander";
import { EXIT } from "../fault.ts";
import type { Option } from "commander";
import type { Text } from "../text/index.ts";
import { versions } from "../versions.ts";
import { explain, tell } from "./act.ts";
import { addAccounts } from "./commands/accounts.ts";
import { addBreaks } from "./commands/breaks.ts";
import { addCalibrate } from "./commands/calibrate.ts";
import { addCancel } from "./commands/cancel.ts";
import { addCheck } from "./commands/check.ts";
import { addCite } from "./commands/cite.ts";
import { addClaims } from "./commands/claims.ts";
import { addCompare } from "./commands/compare.ts";
import { addCost } from "./commands/cost.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addEvidence } from "./commands/evidence.ts";
import { addExplain } from "./commands/explain.ts";
import { addExport } from "./commands/export.ts";
import { addFigure } from "./commands/figure.ts";
import { addLink } from "./commands/link.ts";
import { addList } from "./commands/list.ts";
import { addPlan } from "./commands/plan.ts";
import { addQuery } from "./commands/query.ts";
import { addReport } from "./commands/report.ts";
import { addReproduce } from "./commands/reproduce.ts";
import { addResume } from "./commands/resume.ts";
import { addRun } from "./commands/run.ts";
import { addServe } from "./commands/serve.ts";
import { addShow } from "./commands/show.ts";
import { addStart } from "./commands/start.ts";
import { addValidate } from "./commands/validate.ts";
import { addWhy } from "./commands/why.ts";
import { addWork } from "./commands/work.ts";
import { wholeNumber } from "./options.ts";

/** Parses and carries out a call; whatever goes wrong becomes a message and an exit code. */
export async function callProgram(words: readonly string[], text: Text): Promise<void> {
  try {
    await buildProgram(text).parseAsync([...words], { from: "user" });
  } catch (error) {
    const helped =
      error instanceof CommanderError && (error.exitCode === 0 || error.code === "commander.help");
    const name = words.find((word) => !word.startsWith("-")) ?? "kigyo";
    if (helped) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
    else process.exitCode = tell(name, explain(error), { json: words.includes("--json") });
  }
}

/** The whole command line in one language. */
function buildProgram(text: Text): Command {
  const program = new Command("kigyo");
  program
    .description(text.help.about)
    .version(versions(null).kigyo, "--version", text.help.version)
    .helpOption("-h, --help", text.help.help)
    .helpCommand(false)
    .option("--json", text.help.json)
    .option("--plain", text.help.plain)
    .option("-q, --quiet", text.help.quiet)
    .option("-d, --debug", text.help.debug)
    .option("--lang <ja|en>", text.help.lang)
    .option("--no-color", text.help.noColor)
    .option("--no-input", text.help.noInput)
    .option("--threads <n>", text.help.threads, wholeNumber(1, 256))
    .option("--results <folder>", text.help.results)
    .option("--evidence <folder>", text.help.evidence)
    .option("--scenarios <folder>", text.help.scenarios)
    .configureHelp({
      showGlobalOptions: true,
      optionDescription: (option) => describe(option, text),
      styleTitle: (title) => text.help.titles[title] ?? title,
    })
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .addHelpText("before", `${text.help.examples}\n`)
    .addHelpText("after", `\n${text.help.documents}`);
  const adders = [
    addStart,
    addPlan,
    addRun,
    addCompare,
    addWhy,
    addBreaks,
    addAccounts,
    addCheck,
    addClaims,
    addCalibrate,
    addExplain,
    addList,
    addShow,
    addQuery,
    addEvidence,
    addLink,
    addValidate,
    addResume,
    addCancel,
    addCost,
    addWork,
    addReport,
    addFigure,
    addExport,
    addReproduce,
    addServe,
    addCite,
    addDoctor,
  ];
  for (const add of adders) add(program, text);
  return program;
}

/** What an option does, with its choices and its default in the reader's language. */
function describe(option: Option, text: Text): string {
  const { argChoices, defaultValue, defaultValueDescription } = option;
  const shown = defaultValue !== undefined && (option.required || option.optional);
  const notes = [
    ...(argChoices === undefined ? [] : [text.help.choices(argChoices.join(", "))]),
    ...(shown ? [text.help.usual(defaultValueDescription ?? String(defaultValue))] : []),
  ];
  return `${option.description}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`;
}
