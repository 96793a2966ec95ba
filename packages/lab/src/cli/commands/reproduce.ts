/** `kigyo reproduce`: runs a stored experiment again, elsewhere, and compares fingerprints. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { countRuns, usable } from "../../ensemble/ensemble.ts";
import { executePlan, planFor } from "../../ensemble/execute.ts";
import { EXIT } from "../../fault.ts";
import type { Words } from "../../fault.ts";
import { readStored } from "../../results/stored-experiment.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import { wholeNumber } from "../options.ts";
import type { Reply } from "../reply.ts";

export function addReproduce(program: Command, text: Text): void {
  program
    .command("reproduce")
    .description(text.command.reproduce)
    .argument("<folder>", text.argument.folder)
    .option("--runs <n>", text.option.reproducedRuns, wholeNumber(1, 100_000))
    .action(act<{ runs?: number }>("reproduce", reproduce));
}

async function reproduce(
  context: Context,
  [given]: readonly string[],
  { runs }: { readonly runs?: number },
): Promise<Reply> {
  const { settings, text } = context;
  const { experiment, manifest } = readStored(given, settings.results);
  const country = context.country();
  const arms = experiment.arms.map((arm) => ({
    ...arm,
    members: Math.min(arm.members, runs ?? arm.members),
  }));
  const plan = planFor({ ...experiment, arms }, country);
  const elsewhere = mkdtempSync(join(tmpdir(), "kigyo-reproduce-"));
  try {
    const again = usable(
      await executePlan(plan, country, {
        results: elsewhere,
        output: join(elsewhere, "again"),
        threads: settings.threads,
        signal: context.signal(),
        onProgress: context.progress(),
        keep: false,
      }),
    );
    const stored = new Map(manifest.runs.map((run) => [run.run_id, run.fingerprint]));
    const differing = [...again.runs].flatMap(([scenario, members]) =>
      [...members].flatMap(([member, { fingerprint }]) => {
        const id = `${scenario}/${String(member).padStart(4, "0")}`;
        return stored.get(id) === fingerprint ? [] : [id];
      }),
    );
    const { versions } = plan;
    const same = differing.length === 0;
    const otherVersion =
      manifest.versions.model !== versions.model ||
      manifest.versions.evidence !== versions.evidence;
    const failed = again.failed.map(
      (run): Words =>
        (words) =>
          words.ensemble.failed(`${run.scenario}/${run.member}`, run.message),
    );
    return {
      data: {
        same,
        compared: countRuns(again),
        differing: differing.sort(),
        otherVersion,
        versions: manifest.versions,
      },
      lines: [
        same ? text.link.same() : text.link.differs(otherVersion),
        text.reproduced(countRuns(again), differing.length),
      ],
      warnings: failed,
      fingerprint: again.fingerprint,
      evidence: country.inputs.evidenceHash,
      exit: same ? EXIT.done : EXIT.reproduction,
    };
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}
