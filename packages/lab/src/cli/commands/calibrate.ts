/** `kigyo calibrate`: moves stated assumptions towards the record, and proposes what it found. */
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { Option } from "commander";
import { calibrate, planCalibration } from "../../calibrate/calibration.ts";
import type { Calibration } from "../../calibrate/calibration.ts";
import { runSeconds } from "../../calibrate/run-seconds.ts";
import { writeRecords } from "../../calibrate/write-records.ts";
import { invalid } from "../../fault.ts";
import type { Words } from "../../fault.ts";
import { shortNumber } from "../../format.ts";
import { hashText } from "../../project.ts";
import { writeJson } from "../../results/atomic-write.ts";
import { storageFault } from "../../results/storage-fault.ts";
import type { Text } from "../../text/index.ts";
import { versions } from "../../versions.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import { listed, numbersBetween, positiveNumber, wholeNumber } from "../options.ts";
import type { Reply } from "../reply.ts";
import { shown } from "../shown.ts";
import { calibrationLines, calibrationRecords } from "../tables/calibration-table.ts";

interface CalibrateFlags {
  readonly waves: number;
  readonly runs: number;
  readonly scale: number;
  readonly members: number[];
  readonly test: number[];
  readonly seed: number;
  readonly radius: number;
  readonly only?: string[];
  readonly except?: string[];
  readonly out?: string;
  readonly write?: boolean;
  readonly timeout?: number;
  readonly dryRun?: boolean;
}

/** Members that a search and its test may name. */
const MOST_MEMBERS = 9999;

export function addCalibrate(program: Command, text: Text): void {
  const words = text.calibrate;
  program
    .command("calibrate")
    .description(words.about)
    .option("--waves <n>", words.waves, wholeNumber(1, 100), 3)
    .option("--runs <n>", words.runs, wholeNumber(3, 100_000), 120)
    .option("--scale <n>", text.option.scale, wholeNumber(1, 4000), 4000)
    .addOption(memberOption("--members <list>", words.members, "0-5"))
    .addOption(memberOption("--test <list>", words.test, "6-9"))
    .option("--seed <n>", text.option.seed, wholeNumber(0, 4294967295), 1)
    .option("--only <names>", words.only, listed)
    .option("--except <names>", words.except, listed)
    .option("--radius <widths>", words.radius, positiveNumber, 0.5)
    .option("--out <file>", words.out)
    .option("--write", words.write)
    .option("--timeout <seconds>", text.option.timeout, positiveNumber)
    .option("-n, --dry-run", text.option.dryRun)
    .action(act<CalibrateFlags>("calibrate", run));
}

function memberOption(flags: string, about: string, usual: string): Option {
  const read = numbersBetween(0, MOST_MEMBERS);
  return new Option(flags, about).argParser(read).default(read(usual), usual);
}

async function run(
  context: Context,
  _words: readonly string[],
  flags: CalibrateFlags,
): Promise<Reply> {
  const { settings, terminal, text } = context;
  const out = reportPath(flags.out ?? join(settings.results, "calibration.json"));
  const country = context.country();
  const { waves, runs, scale, seed, members, test, radius, only, except } = flags;
  const plan = planCalibration({
    country,
    choice: { only, except },
    setting: { waves, runs, scale, seed, members, test, radius },
    versions: versions(country.inputs.evidenceHash),
    folder: out.slice(0, -".json".length),
  });
  const planned = text.calibrate.planned(
    plan.total,
    waves,
    plan.free.length,
    plan.searched.length,
    scale,
  );
  if (flags.dryRun) {
    const seconds = runSeconds(plan);
    const time = text.planned.time((seconds * plan.total) / settings.threads);
    const free = plan.free.map(({ id, stated, bounds }) => ({ id, stated, bounds }));
    return {
      data: { runs: plan.total, seconds, setting: plan.setting, free, folder: shown(plan.folder) },
      lines: [planned, text.calibrate.estimate(shortNumber(seconds), time, settings.threads)],
      evidence: country.inputs.evidenceHash,
    };
  }
  terminal.note(planned);
  const found = await calibrate(plan, {
    threads: settings.threads,
    signal: context.signal(flags.timeout),
    onProgress: context.progress(),
  });
  kept(() => writeJson(out, found), out);
  const files =
    flags.write === true ? kept(() => writeRecords(found.moves), settings.evidence) : undefined;
  return {
    data: { ...found, report: shown(out), written: files?.map(shown) ?? [] },
    lines: [
      ...calibrationLines(found, context),
      "",
      text.calibrate.wrote(shown(out)),
      ...writtenLines(found, files, text),
    ],
    records: calibrationRecords(found),
    warnings: warningsOf(found),
    fingerprint: hashText(JSON.stringify(found)),
    evidence: country.inputs.evidenceHash,
  };
}

/** Refused before hours of runs, not after them. */
function reportPath(given: string): string {
  const path = resolve(given);
  if (!path.endsWith(".json"))
    throw invalid("not-json", (text) => text.calibrate.badOut(), { where: given });
  return path;
}

function kept<T>(write: () => T, where: string): T {
  try {
    return write();
  } catch (error) {
    throw storageFault((error as NodeJS.ErrnoException).code, where) ?? error;
  }
}

function writtenLines(
  { moves }: Calibration,
  files: readonly string[] | undefined,
  { calibrate: words }: Text,
): string[] {
  if (moves.length === 0) return [];
  if (files === undefined) return [words.proposes()];
  const cut = moves.filter((move) => move.cut).map(({ id }) => id);
  return [
    words.changed(moves.length, files.map(shown).join(", ")),
    ...(cut.length === 0 ? [] : [words.rangesCut(cut.join(", "))]),
    words.afterWrite(),
  ];
}

function warningsOf({ before, after, moves, failedRuns, firstFailure }: Calibration): Words[] {
  return [
    ...(failedRuns > 0
      ? [(text: Text) => text.calibrate.failed(failedRuns, firstFailure ?? "")]
      : []),
    ...(moves.length > 0 && after.distance >= before.distance
      ? [(text: Text) => text.calibrate.noGain()]
      : []),
  ];
}
