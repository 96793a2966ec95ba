/** The long check of scale: the baseline's members at several scales, stored as reports/scale-invariance.json. */
import { join } from "node:path";
import { InvalidArgumentError } from "commander";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import { stopSignal } from "../cli/interrupt.ts";
import { progressShower } from "../cli/progress.ts";
import { processTerminal } from "../cli/terminal.ts";
import { readCountry } from "../country.ts";
import { usable } from "../ensemble/ensemble.ts";
import type { Ensemble } from "../ensemble/ensemble.ts";
import { executePlan, experimentOf, planFor } from "../ensemble/execute.ts";
import { inProject } from "../project.ts";
import { prepareScenario } from "../scenarios/prepare.ts";
import { textOf } from "../text/index.ts";
import { writeReport } from "./report.ts";
import { compareScales, LEAST_EVENTS, LEVEL, SCALE_WINDOW } from "./scale-invariance.ts";

/** How many members run at a scale. */
export interface ScaleMembers {
  readonly scale: number;
  readonly members: number;
}

/** Scales compared unless others are asked for, the reference first; at 4000 stand previews, the ledger and the ablations. */
export const DEFAULT_SCALES: readonly ScaleMembers[] = [
  { scale: 1000, members: 30 },
  { scale: 4000, members: 30 },
  { scale: 250, members: 30 },
  { scale: 100, members: 30 },
];

/** Reads `1000:30,250:30,100:8`: scales with their numbers of members, the reference first. */
export function readScales(word: string): ScaleMembers[] {
  const scales = word.split(",").map((part) => {
    const match = /^(\d+):(\d+)$/.exec(part.trim());
    const scale = Number(match?.[1]);
    const members = Number(match?.[2]);
    if (!(scale >= 1 && scale <= 4000 && members >= 2 && members <= 1000))
      throw new InvalidArgumentError(
        "1000:30,4000:30,250:30,100:30 (scale:members, two members at least)",
      );
    return { scale, members };
  });
  if (scales.length < 2 || new Set(scales.map(({ scale }) => scale)).size < scales.length)
    throw new InvalidArgumentError("two different scales at least");
  return scales;
}

/** Runs each scale (members that are kept are not run again), compares every other scale with the first. */
export async function scaleReport({
  at,
  threads,
}: {
  readonly at: readonly ScaleMembers[];
  readonly threads: number;
}): Promise<void> {
  const text = textOf("en");
  const terminal = processTerminal({ colour: true, quiet: false });
  const country = readCountry(inProject("evidence"));
  const signal = stopSignal((reason) => terminal.note(text.ensemble.stopping(reason)));
  const run = async ({ scale, members }: ScaleMembers): Promise<Ensemble> => {
    const scenario = prepareScenario("baseline", country, inProject("scenarios"), { scale });
    const plan = planFor(
      experimentOf([{ scenario, members }], FULL_SPREAD, `scale-${scale}`),
      country,
    );
    terminal.note(`Scale ${scale}: ${members} members.`);
    const output = join(inProject("results"), plan.id);
    const how = { threads, signal, onProgress: progressShower(terminal, text) };
    return usable(await executePlan(plan, country, { results: output, output, ...how }));
  };
  try {
    const ensembles: Ensemble[] = [];
    for (const one of at) ensembles.push(await run(one));
    const comparisons = at.slice(1).map(({ scale, members }, i) => {
      const rows = compareScales(ensembles[0], ensembles[i + 1], "baseline");
      const count = (verdict: string): number =>
        rows.filter((row) => row.verdict === verdict).length;
      return {
        reference: at[0].scale,
        other: scale,
        members: Math.min(at[0].members, members),
        summary: {
          agrees: count("agrees"),
          biased: count("biased"),
          differs: count("differs"),
          notTestable: count("not testable"),
        },
        rows,
      };
    });
    const asked = at.map(({ scale, members }) => `${scale}:${members}`).join(",");
    writeReport("scale-invariance", {
      schema: "kigyo/report/scale-invariance/4",
      title: `Scale ${at[0].scale} against ${at
        .slice(1)
        .map(({ scale }) => scale)
        .join(", ")}: paired members of the baseline, every recorded series`,
      command: `npm run test:long -- scale --at ${asked}`,
      versions: ensembles[0].plan.versions,
      scales: at.map((one, i) => ({
        ...one,
        fingerprint: ensembles[i].fingerprint,
        failed: ensembles[i].failed,
      })),
      window: SCALE_WINDOW,
      test: `window means by member, Holm-adjusted at ${LEVEL}: "differs" by Welch's test of two samples, "biased" by the paired t test alone; series with fewer than ${LEAST_EVENTS} expected events are not testable`,
      comparisons,
    });
    for (const { reference, other, summary, rows } of comparisons) {
      terminal.out(`${reference} against ${other}: ${JSON.stringify(summary)}`);
      for (const row of rows) {
        if (row.verdict !== "differs" && row.verdict !== "biased") continue;
        terminal.out(
          `${row.verdict}: ${row.id} ${row.reference} at ${reference}, ${row.other} at ${other}`,
        );
      }
    }
  } catch (error) {
    terminal.note((error as Error).message);
    process.exitCode = 1;
  }
}
