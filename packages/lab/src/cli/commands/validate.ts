/** `kigyo validate`: scenario and experiment files, or the evidence base when none is given. */
import type { Command } from "commander";
import { formatProblem } from "@kigyo/evidence/problem";
import { loadEvidence } from "@kigyo/evidence/load.node";
import { checkVocabulary } from "@kigyo/evidence/vocabulary";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { LEVERS } from "@kigyo/model/levers/index";
import { compileExperiment } from "../../experiments/compile.ts";
import { experimentPath, findExperiment } from "../../experiments/read-file.ts";
import { EXIT, Fault } from "../../fault.ts";
import type { Words } from "../../fault.ts";
import { prepareScenario } from "../../scenarios/prepare.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import { faultLines } from "../reply.ts";
import type { Reply } from "../reply.ts";

export function addValidate(program: Command, text: Text): void {
  program
    .command("validate")
    .description(text.command.validate)
    .argument("[files...]", text.argument.files)
    .action(act("validate", validate));
}

interface Verdict {
  readonly file: string;
  readonly ok: boolean;
  readonly message: string | null;
  readonly where: string | null;
}

function validate(context: Context, files: readonly string[]): Reply {
  return files.length === 0 ? validateEvidence(context) : validateScenarios(context, files);
}

function validateScenarios(context: Context, files: readonly string[]): Reply {
  const { text, settings } = context;
  const country = context.country();
  const warnings: Words[] = [];
  const lines: string[] = [];
  const verdicts = files.map((file): Verdict => {
    try {
      if (experimentPath(file) !== undefined) {
        const { compiled, notices } = compileExperiment(
          findExperiment(file),
          country,
          settings.scenarios,
        );
        warnings.push(...notices);
        lines.push(text.validate.experiment(file, compiled.file.id, compiled.arms.length));
        return { file, ok: true, message: null, where: null };
      }
      const { scenario, notices } = prepareScenario(file, country, settings.scenarios);
      warnings.push(...notices);
      lines.push(text.validate.sound(file, scenario.id, scenario.changes.length));
      return { file, ok: true, message: null, where: null };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      // A single bad file is a plain fault; among several, each has its line.
      if (files.length === 1) throw error;
      lines.push(...faultLines(error, text));
      return {
        file,
        ok: false,
        message: error.parts.message(text),
        where: error.parts.where ?? null,
      };
    }
  });
  const bad = verdicts.filter(({ ok }) => !ok).length;
  return {
    data: verdicts,
    lines,
    records: verdicts.map(({ file, ok, message }) => [file, ok ? "ok" : "invalid", message ?? ""]),
    warnings,
    evidence: country.inputs.evidenceHash,
    exit: bad > 0 ? EXIT.invalid : EXIT.done,
  };
}

function validateEvidence({ text, settings }: Context): Reply {
  const base = loadEvidence(settings.evidence);
  const vocabulary = { levers: LEVERS, observables: OBSERVABLES.map(({ id }) => id) };
  const problems = [...base.problems, ...checkVocabulary(base, vocabulary)];
  return {
    data: { records: base.entries.length, problems },
    lines: [
      ...problems.map(formatProblem),
      text.validate.evidence(base.entries.length, problems.length),
    ],
    records: problems.map(({ file, line, column, code, message }) => [
      file,
      line,
      column,
      code,
      message,
    ]),
    exit: problems.length > 0 ? EXIT.invalid : EXIT.done,
  };
}
