/** `kigyo figure`: figures of a stored result as SVG files. */
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { readStored } from "../../results/stored-experiment.ts";
import { writeFiles } from "../../results/write-files.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import { listed } from "../options.ts";
import type { Reply } from "../reply.ts";
import { shown } from "../shown.ts";

interface FigureOptions {
  readonly observables?: readonly string[];
  readonly arms?: readonly string[];
  readonly output?: string;
}

export function addFigure(program: Command, text: Text): void {
  program
    .command("figure")
    .description(text.figure.about)
    .argument("<folder>", text.argument.folder)
    .option("--observables <ids>", text.figure.observables, listed)
    .option("--arms <ids>", text.figure.arms, listed)
    .option("-o, --output <folder>", text.figure.output)
    .action(act<FigureOptions>("figure", figure));
}

async function figure(
  context: Context,
  [given]: readonly string[],
  { observables, arms, output }: FigureOptions,
): Promise<Reply> {
  const { settings, text } = context;
  const stored = readStored(given, settings.results);
  const country = context.country();
  // Loaded only here: the drawing library takes a moment that other commands should not pay.
  const { drawFigures } = await import("../../figures/draw-figures.ts");
  const request = { observables, arms, onProgress: context.progress() };
  const drawn = await drawFigures(stored, country, request, { text, lang: settings.lang });
  const folder = output === undefined ? join(stored.folder, "figures") : resolve(output);
  writeFiles(folder, drawn.files);
  const names = [...drawn.files.keys()];
  return {
    data: {
      folder: shown(folder),
      files: names,
      observables: drawn.observables,
      scenarios: drawn.arms,
      leftOut: drawn.leftOut,
      scored: drawn.scored,
    },
    lines: [...names, text.figure.drawn(names.length, shown(folder))],
    records: names.map((name) => [name]),
    warnings: [
      ...(drawn.leftOut.length > 0
        ? [(words: Text) => words.figure.leftOut(drawn.leftOut.length, drawn.arms.join(", "))]
        : []),
      ...(drawn.scored ? [] : [(words: Text) => words.figure.notScored()]),
    ],
    fingerprint: stored.manifest.fingerprint,
    evidence: country.inputs.evidenceHash,
  };
}
