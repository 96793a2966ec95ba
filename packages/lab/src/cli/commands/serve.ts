/** `kigyo serve`: the workbench and stored results on this machine. */
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { buildWorkbench, WORKBENCH } from "../../server/workbench-build.ts";
import { STUDY_FOLDER } from "../../study/folder.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import { stopSignal } from "../interrupt.ts";
import { portOption } from "../options.ts";
import type { Reply } from "../reply.ts";

export function addServe(program: Command, text: Text): void {
  program
    .command("serve")
    .description(text.command.serve)
    .addOption(portOption(text))
    .action(
      act<{ port: number }>("serve", (context, _words, { port }) => serveWorkbench(context, port)),
    );
}

/** Builds the workbench where needed and serves it until Ctrl-C. */
export async function serveWorkbench(
  { settings, terminal, text, json }: Context,
  port: number,
): Promise<Reply> {
  const results = resolve(settings.results);
  const study = join(results, STUDY_FOLDER);
  buildWorkbench(study, () => terminal.note(text.serve.building()));
  const { listen } = await import("../../server/listen.ts");
  const signal = stopSignal(() => terminal.note(text.serve.ending()));
  let address = "";
  await listen({ workbench: WORKBENCH, study, results }, port, signal, (at) => {
    address = at;
    terminal.out(json ? JSON.stringify({ listening: at }) : text.serve.listening(at));
  });
  return { data: { address }, lines: [] };
}
