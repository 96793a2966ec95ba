/** `kigyo export`: a stored result as a package to hand in. */
import { relative, resolve } from "node:path";
import type { Command } from "commander";
import { Option } from "commander";
import { LAYOUTS } from "../../handover/layout.ts";
import type { Layout } from "../../handover/layout.ts";
import { invalid } from "../../fault.ts";
import { softwareCitation } from "../../results/citation.ts";
import { replaceFolder } from "../../results/replace-folder.ts";
import { readStored } from "../../results/stored-experiment.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import { gather, listed } from "../options.ts";
import type { Reply } from "../reply.ts";
import { shown } from "../shown.ts";

interface ExportOptions {
  readonly output?: string;
  readonly observables?: readonly string[];
  readonly layout: Layout;
  readonly author?: readonly string[];
  readonly date?: string;
  readonly excel?: boolean;
  readonly force?: boolean;
}

export function addExport(program: Command, text: Text): void {
  program
    .command("export")
    .description(text.handover.about)
    .argument("<folder>", text.argument.folder)
    .option("-o, --output <folder>", text.handover.output)
    .option("--observables <ids>", text.handover.observables, listed)
    .addOption(
      new Option("--layout <layout>", text.handover.layout).choices(LAYOUTS).default("plain"),
    )
    .option("--author <name>", text.handover.author, gather)
    .option("--date <day>", text.handover.date)
    .option("--excel", text.option.excel)
    .option("-f, --force", text.option.replace)
    .action(act<ExportOptions>("export", exportResult));
}

async function exportResult(
  context: Context,
  [given]: readonly string[],
  options: ExportOptions,
): Promise<Reply> {
  const { settings, text } = context;
  const published = dayOf(options.date) ?? softwareCitation().released;
  const stored = readStored(given, settings.results);
  const { id, fingerprint } = stored.manifest;
  const folder = resolve(options.output ?? `${id}-package`);
  refuseAmongResults(folder, [resolve(settings.results), stored.folder]);
  const country = context.country();
  // Loaded only here: the drawing library takes a moment that other commands should not pay.
  const { writeResearchPackage } = await import("../../handover/research-package.ts");
  let files: readonly string[] = [];
  let sources = false;
  await replaceFolder(folder, options.force === true, async (beside) => {
    const { layout, observables, author, excel } = options;
    const made = await writeResearchPackage(beside, stored, country, {
      layout,
      observables,
      authors: author,
      published,
      excel: excel === true,
      onProgress: context.progress(),
    });
    ({ files, sources } = made);
  });
  return {
    data: { folder: shown(folder), layout: options.layout, sources, files },
    lines: [text.handover.written(files.length, shown(folder))],
    records: files.map((file) => [file]),
    warnings:
      options.layout === "comses" && !sources ? [(words: Text) => words.handover.noSources()] : [],
    fingerprint,
    evidence: country.inputs.evidenceHash,
  };
}

/** A day as it was written, or undefined where none was. */
function dayOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const day = /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  if (day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date))
    return date;
  throw invalid("wrong-date", (text) => text.handover.wrongDate(date), { where: "--date" });
}

/** A package inside the results would be counted as a second copy of its own runs. */
function refuseAmongResults(folder: string, taken: readonly string[]): void {
  const inside = taken.some((one) => {
    const path = relative(one, folder);
    return path === "" || !path.startsWith("..");
  });
  if (inside) {
    throw invalid("among-results", (text) => text.handover.insideResults(), {
      where: folder,
      hint: (text) => text.handover.insideHint(),
    });
  }
}
