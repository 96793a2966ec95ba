/** `npm run test:long -- kills`: a run of many members, killed again and again. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { wholeNumber } from "../cli/options.ts";
import { stopSignal } from "../cli/interrupt.ts";
import { readCountry } from "../country.ts";
import { hashText, inProject } from "../project.ts";
import { writeJson } from "../results/atomic-write.ts";
import { readManifest } from "../results/run-folder.ts";
import { versions } from "../versions.ts";
import { call, hashesOf, runWithKills, workTime } from "./kills.ts";
import type { KillReport } from "./kills.ts";
import { writeReport } from "./report.ts";

const SEED = 1948;

/** Where a stopped check goes on. */
interface Progress extends KillReport {
  readonly whole: number;
}

export function addKills(program: Command): void {
  program
    .command("kills")
    .description("a run killed with SIGKILL again and again, against one left alone")
    .option("--members <n>", "members", wholeNumber(2, 10_000), 200)
    .option("--kills <n>", "kills", wholeNumber(1, 1000), 50)
    .action((options: { members: number; kills: number }) => kills(options));
}

async function kills({
  members,
  kills: wanted,
}: {
  members: number;
  kills: number;
}): Promise<void> {
  const now = versions(readCountry(inProject("evidence")).inputs.evidenceHash);
  const signal = stopSignal(() => console.error("Stopping after this kill; call again to go on."));
  const name = hashText(JSON.stringify([now, members, wanted])).slice(0, 10);
  const [alone, killed] = ["alone", "killed"].map((what) =>
    join(inProject("results"), `kills-${name}`, what),
  );
  const stateFile = join(inProject("results"), `kills-${name}`, "state.json");
  const words = ["baseline", "--scale", "4000", "--to", "1949", "--runs", String(members)];
  let state: Progress | undefined = existsSync(stateFile)
    ? (JSON.parse(readFileSync(stateFile, "utf8")) as Progress)
    : undefined;
  if (state === undefined) {
    rmSync(alone, { recursive: true, force: true });
    await expectDone(["run", ...words, "--output", alone]);
    state = { whole: workTime(alone), tried: 0, killed: 0, midway: 0 };
    writeJson(stateFile, state);
  }
  const { whole } = state;
  const report = await runWithKills({
    words,
    folder: killed,
    kills: wanted,
    seed: SEED,
    runs: members,
    whole,
    before: state,
    signal,
    onKill: (done) => {
      writeJson(stateFile, { ...done, whole });
      console.error(`kill ${done.tried} of ${wanted}: ${done.midway} midway so far`);
    },
  });
  if (signal.aborted) {
    process.exitCode = 130;
    return;
  }
  const [expected, found] = [hashesOf(alone), hashesOf(killed)];
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort();
  const different = names.filter((file) => expected[file] !== found[file]);
  writeReport("kills", {
    schema: "kigyo/report/kills/1",
    title: "A run killed with SIGKILL at random moments, file by file against one left alone",
    command: `npm run test:long -- kills --members ${members} --kills ${wanted}`,
    versions: now,
    members,
    seed: SEED,
    fingerprint: readManifest(killed)?.fingerprint,
    digest: hashText(JSON.stringify(found)),
    summary: {
      kills: report.tried,
      metALivingProcess: report.killed,
      leftSomeRunsDone: report.midway,
      files: names.length,
      different: different.length,
    },
    different,
  });
  console.log(
    `${report.killed} of ${report.tried} kills met a living process, ${report.midway} midway; ${names.length} files, ${different.length} different.`,
  );
  if (different.length > 0) process.exitCode = 1;
}

async function expectDone(words: readonly string[]): Promise<void> {
  const code = await call(words);
  if (code !== 0) throw new Error(`kigyo ${words.join(" ")} ended with ${code}`);
}
