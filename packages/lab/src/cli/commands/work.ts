/** `kigyo work` and `kigyo gather`: what the scripts of a cluster call on its nodes. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { countRuns } from "../../ensemble/ensemble.ts";
import { doElement, unfinishedElement } from "../../executors/slurm/element.ts";
import { gather } from "../../executors/slurm/run-on-cluster.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import { wholeNumber } from "../options.ts";

export function addWork(program: Command, text: Text): void {
  program
    .command("work")
    .description(text.command.work)
    .argument("<array>", text.argument.array)
    .requiredOption("--chunk <n>", text.option.chunk, wholeNumber(0, 1000))
    .action(
      act<{ chunk: number }>("work", async (context, [array], { chunk }) => {
        const { threads } = context.settings;
        const report = await doElement(array, chunk, { threads, signal: context.signal() });
        if (report.missing > 0) throw unfinishedElement(report.missing);
        const { runs, reused, failed } = report;
        return { data: report, lines: [context.text.cluster.element(runs, reused, failed)] };
      }),
    );
  program
    .command("gather")
    .description(text.command.gather)
    .argument("<folder>", text.argument.folder)
    .action(
      act("gather", async (context, [folder]) => {
        const ensemble = await gather(resolve(folder));
        const runs = countRuns(ensemble);
        const { fingerprint, failed } = ensemble;
        return {
          data: { runs, failed: failed.length },
          lines: [context.text.ensemble.finished(runs, ensemble.plan.tasks.length, 0)],
          fingerprint,
        };
      }),
    );
}
