/** `kigyo show`: one thing in full, with the places that it rests on. */
import type { Command } from "commander";
import type { CatalogueRecord } from "@kigyo/evidence/catalogue";
import { statusName } from "@kigyo/evidence/status-names";
import { stringify } from "yaml";
import { showOf } from "../../browse.ts";
import { placesOf } from "../../places.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";
import { weighingLines, weighingOf } from "../tables/weighing-table.ts";

/** What stands in a file that may be copied from here: shown as the file has it. */
const FILES: readonly string[] = ["scenarios", "experiments"];

export function addShow(program: Command, text: Text): void {
  program
    .command("show")
    .description(text.command.show)
    .argument("<what>", text.argument.what)
    .argument("<id>", text.argument.id)
    .action(act("show", show));
}

function show(context: Context, [what, id]: readonly string[]): Reply {
  const { text, settings } = context;
  const found = showOf(what, id, () => context.country(), settings.scenarios);
  const record = found.data as Partial<CatalogueRecord>;
  const cited = record.evidence !== undefined && record.summary !== undefined;
  const lines = cited
    ? recordLines(found.data as CatalogueRecord, context)
    : stringify(FILES.includes(what) ? found.data : oneLanguage(found.data, text))
        .trimEnd()
        .split("\n");
  const weighed = record.kind === "system" ? weighingOf(record as CatalogueRecord, context) : [];
  return {
    data: weighed.length === 0 ? found.data : { ...record, weighing: weighed },
    lines: [text.pick(found.title), "", ...lines, ...weighingLines(weighed, context)],
  };
}

/** Values with every pair of English and Japanese words as the words of one language. */
export function oneLanguage(value: unknown, text: Pick<Text, "pick">): unknown {
  if (Array.isArray(value)) return value.map((item) => oneLanguage(item, text));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value);
  if (fields.length === 2 && "en" in value && "ja" in value)
    return text.pick(value as { readonly en: string; readonly ja: string });
  return Object.fromEntries(fields.map(([name, field]) => [name, oneLanguage(field, text)]));
}

function recordLines(record: CatalogueRecord, context: Context): string[] {
  const { text } = context;
  const detail = stringify(oneLanguage(record.detail, text), { collectionStyle: "any" })
    .trimEnd()
    .split("\n");
  return [
    text.pick(record.summary),
    "",
    text.browse.standing(record.grade, text.pick(statusName(record.status))),
    ...placesOf(record.evidence, context.country()).map((place) => `  ${text.pick(place)}`),
    "",
    ...detail,
  ];
}
