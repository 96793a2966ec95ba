/** `kigyo query`: a question in SQL over stored results. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { query } from "../../results/query.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";
import { tableLines } from "../table.ts";

export function addQuery(program: Command, text: Text): void {
  program
    .command("query")
    .description(text.command.query)
    .argument("<sql>", text.argument.sql)
    .option("--compact", text.option.compact)
    .action(act<{ compact?: boolean }>("query", ask));
}

async function ask(
  { settings }: Context,
  [sql]: readonly string[],
  { compact }: { readonly compact?: boolean },
): Promise<Reply> {
  const { columns, rows } = await query(sql, resolve(settings.results), compact);
  const cells = rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  const numeric = columns.map((_, column) => rows.some((row) => typeof row[column] === "number"));
  const heads = columns.map((title, column) => ({
    title,
    align: numeric[column] ? ("right" as const) : ("left" as const),
  }));
  return { data: { columns, rows }, lines: tableLines(heads, cells), records: cells };
}
