/** `kigyo doctor`: what is there, what is missing, which command mends it. */
import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { delimiter, dirname, join } from "node:path";
import type { Command } from "commander";
import { EXIT, Fault } from "../../fault.ts";
import { isFresh, WORKBENCH, workbenchHash } from "../../server/workbench-build.ts";
import { STUDY_FOLDER } from "../../study/folder.ts";
import { storedStudy } from "../../study/baseline-study.ts";
import type { Text } from "../../text/index.ts";
import { act } from "../act.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";
import { tableLines } from "../table.ts";

/** One thing that was looked at. */
interface Finding {
  readonly name: string;
  readonly ok: boolean;
  /** Whether Kigyo works without it. */
  readonly optional: boolean;
  readonly found: string;
  readonly mend: string | null;
}

const LEAST_NODE = 24;
const LEAST_DISK = 500_000_000;

export function addDoctor(program: Command, text: Text): void {
  program.command("doctor").description(text.command.doctor).action(act("doctor", doctor));
}

async function doctor(context: Context): Promise<Reply> {
  const { text, decided, settings } = context;
  const study = join(settings.results, STUDY_FOLDER);
  const findings: Finding[] = [
    node(),
    {
      name: "cores",
      ok: true,
      optional: false,
      found: `${availableParallelism()}, ${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
      mend: null,
    },
    evidence(context),
    await duckdb(),
    results(settings.results, text),
    chromium(),
    slurm(),
    optional("workbench", isFresh(workbenchHash(study)), WORKBENCH, "kigyo serve"),
    optional("baseline study", storedStudy(study) !== undefined, study, "kigyo start"),
  ];
  const missing = findings.filter(({ ok, optional: spare }) => !ok && !spare);
  const rows = findings.map(({ name, ok, found, mend }) => [
    ok ? text.doctor.there : text.doctor.missing,
    text.doctor.names[name] ?? name,
    found,
    mend ?? "",
  ]);
  return {
    data: { findings, settings: decided },
    lines: [
      ...tableLines(
        text.doctor.heads.map((title) => ({ title })),
        rows,
      ),
      "",
      ...tableLines(
        text.doctor.settingHeads.map((title) => ({ title })),
        decided.map(({ name, value, source }) => [
          name,
          String(value),
          text.doctor.sources[source],
        ]),
      ),
      "",
      missing.length === 0 ? text.doctor.well() : text.doctor.ill(missing.length),
    ],
    records: rows,
    exit: missing.length === 0 ? EXIT.done : EXIT.failure,
  };
}

function optional(name: string, ok: boolean, found: string, mend: string): Finding {
  return { name, ok, optional: true, found: ok ? found : "–", mend: ok ? null : mend };
}

function node(): Finding {
  const ok = Number(process.versions.node.split(".")[0]) >= LEAST_NODE;
  return {
    name: "Node",
    ok,
    optional: false,
    found: process.version,
    mend: ok ? null : "npm start",
  };
}

function evidence(context: Context): Finding {
  try {
    const { base } = context.country();
    return {
      name: "evidence",
      ok: true,
      optional: false,
      found: context.text.doctor.records(base.entries.length),
      mend: null,
    };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return {
      name: "evidence",
      ok: false,
      optional: false,
      found: error.parts.message(context.text),
      mend: "kigyo validate",
    };
  }
}

async function duckdb(): Promise<Finding> {
  try {
    const { version } = await import("@duckdb/node-api");
    return { name: "DuckDB", ok: true, optional: false, found: version(), mend: null };
  } catch (error) {
    return {
      name: "DuckDB",
      ok: false,
      optional: false,
      found: (error as Error).message.split("\n")[0],
      mend: "npm ci",
    };
  }
}

function results(folder: string, text: Text): Finding {
  const place = existsSync(folder) ? folder : dirname(folder);
  try {
    accessSync(place, constants.W_OK);
    const { bavail, bsize } = statfsSync(place);
    const free = bavail * bsize;
    const found = text.doctor.free(folder, (free / 1e9).toFixed(1));
    return {
      name: "results",
      ok: free > LEAST_DISK,
      optional: false,
      found,
      mend: free > LEAST_DISK ? null : "--results <folder>",
    };
  } catch {
    return {
      name: "results",
      ok: false,
      optional: false,
      found: place,
      mend: "--results <folder>",
    };
  }
}

function slurm(): Finding {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = folders.map((folder) => join(folder, "sbatch")).find((path) => existsSync(path));
  const mend = "docs/cluster.md; apt-get install slurm-wlm munge";
  return optional("Slurm", found !== undefined, found ?? "", mend);
}

function chromium(): Finding {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  return optional("Chromium", found !== undefined, found ?? "", "apt-get install chromium");
}
