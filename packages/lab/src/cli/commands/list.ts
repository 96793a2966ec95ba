/** `kigyo list`: policies, levers, observables and whatever else has a name. */
import type { Command } from "commander";
import { listOf } from "../../browse.ts";
import type { Text } from "../../text/index.ts";
import { recordedUnit } from "../../unit-name.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";
import { tableLines } from "../table.ts";

export function addList(program: Command, text: Text): void {
  program
    .command("list")
    .description(text.command.list)
    .argument("<what>", text.argument.what)
    .action(act("list", list));
}

function list(context: Context, [what]: readonly string[]): Reply {
  const { text, settings } = context;
  const all = listOf(what, () => context.country(), settings.scenarios);
  const note = Object.hasOwn(text.browse.notes, what) ? [text.browse.notes[what]] : [];
  const rows = all.map((one) => [one.id, text.pick(one.title), recordedUnit(one.note, text)]);
  return {
    data: all.map(({ id, title, note }) => ({ id, title, note })),
    lines: [
      ...tableLines(
        [...text.browse.heads, ...note].map((title) => ({ title })),
        rows,
      ),
      text.browse.count(all.length),
    ],
    records: rows,
    next: all.length > 0 ? text.browse.nextShow(what, all[0].id) : undefined,
  };
}
