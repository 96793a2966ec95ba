/** `kigyo cite`: Kigyo itself, a source, or a stored result. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { Option } from "commander";
import { referenceLine, toBibtex, toCsl } from "@kigyo/evidence/cite";
import { showOf } from "../../browse.ts";
import { citeStored, softwareCitation } from "../../results/citation.ts";
import { experimentAt, readStored } from "../../results/stored-experiment.ts";
import type { Text } from "../../text/index.ts";
import { versions } from "../../versions.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";

const FORMATS = ["text", "bibtex", "csl"] as const;

interface CiteOptions {
  readonly format?: (typeof FORMATS)[number];
}

/** A citation in the forms that can be asked for. */
interface Cited {
  readonly line: string;
  readonly bibtex: string;
  readonly csl: object;
}

export function addCite(program: Command, text: Text): void {
  program
    .command("cite")
    .description(text.command.cite)
    .argument("[what]", text.argument.cited)
    .addOption(new Option("--format <format>", text.option.citeFormat).choices(FORMATS))
    .action(act<CiteOptions>("cite", cite));
}

function cite(context: Context, [what]: readonly string[], { format }: CiteOptions): Reply {
  if (what === undefined) return replyOf(kigyoItself(context), format);
  const folder = experimentAt(what, context.settings.results);
  return existsSync(join(folder, "scenario.json"))
    ? citeResult(context, what, format)
    : replyOf(sourceOf(context, what), format);
}

function replyOf(cited: Cited, format: CiteOptions["format"]): Reply {
  const lines = {
    text: [cited.line],
    bibtex: [cited.bibtex],
    csl: [JSON.stringify(cited.csl, null, 2)],
  };
  return {
    data: cited,
    lines: format === undefined ? [cited.line, "", cited.bibtex] : lines[format],
  };
}

function kigyoItself({ text }: Context): Cited {
  const { kigyo } = versions(null);
  const { title, authors, license } = softwareCitation();
  const names = authors.map((name) => `{${name}}`).join(" and ");
  return {
    line: text.cite.kigyo(kigyo),
    bibtex: `@software{kigyo,\n  author = {${names}},\n  title = {{${title}}},\n  version = {${kigyo}},\n  license = {${license}}\n}`,
    csl: {
      id: "kigyo",
      type: "software",
      title,
      author: authors.map((literal) => ({ literal })),
      version: kigyo,
      license,
    },
  };
}

function citeResult(context: Context, what: string, format: CiteOptions["format"]): Reply {
  const { experiment, manifest } = readStored(what, context.settings.results);
  const { id, versions: made, fingerprint } = manifest;
  const citation = citeStored({ id, experiment, versions: made, fingerprint });
  const line = context.text.cite.result(id, made.model, made.evidence ?? "", fingerprint);
  const reply = replyOf({ line, bibtex: citation.bibtex, csl: citation.csl }, format);
  return { ...reply, data: { ...(reply.data as object), manifest }, fingerprint };
}

function sourceOf(context: Context, key: string): Cited {
  showOf("sources", key, () => context.country(), context.settings.scenarios);
  const sources = context.country().catalogue().sources;
  const source = sources.find(({ id }) => id === key) as (typeof sources)[number];
  return {
    line: referenceLine(source),
    bibtex: toBibtex(source).trimEnd(),
    csl: toCsl(source),
  };
}
