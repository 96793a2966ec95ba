/** `kigyo evidence export`: the evidence base as a data package. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { invalid } from "../../fault.ts";
import { packageFiles, writePackage } from "../../results/evidence-package.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";

/** Options of the command. */
export interface ExportFlags {
  readonly output: string;
  readonly excel?: boolean;
  readonly force?: boolean;
}

export function exportEvidence(
  context: Context,
  _words: readonly string[],
  { output, excel, force }: ExportFlags,
): Reply {
  const folder = resolve(output);
  if (existsSync(folder) && force !== true)
    throw invalid("folder-exists", (text) => text.evidenceReport.folderExists(), {
      where: output,
      hint: (text) => text.evidenceReport.folderHint(),
    });
  const catalogue = context.country().catalogue();
  const files = writePackage(folder, packageFiles(catalogue, { excel }), force);
  return {
    data: { folder: output, files },
    lines: [...files, context.text.evidenceReport.exported(files.length, output)],
    records: files.map((file) => [file]),
    evidence: catalogue.evidenceHash,
  };
}
