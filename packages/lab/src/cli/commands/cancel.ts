/** `kigyo cancel`: stops what is at work in a folder, on this machine or on a cluster. */
import { rmSync } from "node:fs";
import { hostname } from "node:os";
import { resolve } from "node:path";
import type { Command } from "commander";
import { scancel } from "../../executors/slurm/commands.ts";
import { readJobs, workPaths } from "../../executors/slurm/work-folder.ts";
import { readExperiment } from "../../results/run-folder.ts";
import { isAlive, readLock } from "../../results/folder-lock.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";

export function addCancel(program: Command, text: Text): void {
  program
    .command("cancel")
    .description(text.command.cancel)
    .argument("<folder>", text.argument.folder)
    .action(act("cancel", cancel));
}

async function cancel({ text }: Context, [given]: readonly string[]): Promise<Reply> {
  const folder = resolve(given);
  readExperiment(folder);
  const jobs = readJobs(folder)?.jobs ?? [];
  const holder = readLock(folder);
  const local =
    holder !== undefined && holder.host === hostname() && isAlive(holder) ? holder.pid : undefined;
  // The one that submitted cancels its own jobs; where it has gone, they are cancelled here.
  if (local !== undefined) process.kill(local, "SIGINT");
  if (jobs.length > 0) {
    await scancel(jobs);
    rmSync(workPaths(folder).jobs, { force: true });
  }
  const stopped = [...jobs, ...(local === undefined ? [] : [`process ${local}`])];
  return {
    data: { jobs, process: local ?? null },
    lines: [
      stopped.length === 0
        ? text.cluster.nothingToCancel()
        : text.cluster.cancelled(stopped.join(", ")),
    ],
  };
}
