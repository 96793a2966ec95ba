/** `kigyo cite`: Kigyo itself, a source, or a stored result. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { referenceLine, toBibtex, toCsl } from "@kigyo/evidence/cite";
import { showOf } from "../../browse.ts";
import { invalid } from "../../fault.ts";
import { readManifest } from "../../results/run-folder.ts";
import type { Text } from "../../text/index.ts";
import { versions } from "../../versions.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";

export function addCite(program: Command, text: Text): void {
  program
    .command("cite")
    .description(text.command.cite)
    .argument("[what]", text.argument.cited)
    .action(act("cite", cite));
}

function cite(context: Context, [what]: readonly string[]): Reply {
  if (what === undefined) return citeKigyo(context);
  const folder = existsSync(what) ? resolve(what) : join(context.settings.results, what);
  return existsSync(join(folder, "scenario.json"))
    ? citeResult(context, what, folder)
    : citeSource(context, what);
}

function citeKigyo({ text }: Context): Reply {
  const { kigyo } = versions(null);
  const bibtex = `@software{kigyo,\n  author = {{The Kigyo authors}},\n  title = {{Kigyo}},\n  version = {${kigyo}},\n  license = {Apache-2.0}\n}`;
  return {
    data: { line: text.cite.kigyo(kigyo), bibtex },
    lines: [text.cite.kigyo(kigyo), "", bibtex],
  };
}

function citeResult({ text }: Context, what: string, folder: string): Reply {
  const manifest = readManifest(folder);
  if (manifest === undefined)
    throw invalid("unfinished-result", (words) => words.explain.unfinished(), { where: what });
  const line = text.cite.result(
    manifest.id,
    manifest.versions.model,
    manifest.versions.evidence ?? "",
    manifest.fingerprint,
  );
  return { data: { line, manifest }, lines: [line], fingerprint: manifest.fingerprint };
}

function citeSource(context: Context, key: string): Reply {
  showOf("sources", key, () => context.country(), context.settings.scenarios);
  const sources = context.country().catalogue().sources;
  const source = sources.find(({ id }) => id === key) as (typeof sources)[number];
  const line = referenceLine(source);
  const bibtex = toBibtex(source).trimEnd();
  return { data: { line, bibtex, csl: toCsl(source) }, lines: [line, "", bibtex] };
}
