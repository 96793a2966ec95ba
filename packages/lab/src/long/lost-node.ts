/** `npm run test:long -- slurm`: a node of a real Slurm is killed, and its work is done elsewhere. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Command } from "commander";
import { wholeNumber } from "../cli/options.ts";
import { readCountry } from "../country.ts";
import { projectCost } from "../executors/cost.ts";
import { hashText, inProject } from "../project.ts";
import { readChunkTimes, readManifest } from "../results/run-folder.ts";
import { versions } from "../versions.ts";
import { call, CLI, hashesOf } from "./kills.ts";
import { writeReport } from "./report.ts";

/** The cluster whose cost is projected. */
const NAMED = { members: 1_000_000, cores: 1280, name: "20 nodes of 64 cores" } as const;
const PORT = "18017";

export function addLostNode(program: Command): void {
  program
    .command("slurm")
    .description("a node of a private Slurm killed under its work (root on Linux)")
    .option("--members <n>", "members", wholeNumber(4, 1000), 12)
    .action((options: { members: number }) => lostNode(options.members));
}

async function lostNode(members: number): Promise<void> {
  const folder = join(inProject("results"), "lost-node");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const slurm = join(folder, "slurm");
  const up = spawnSync(inProject("scripts", "slurm-up"), [slurm], {
    encoding: "utf8",
    env: { ...process.env, SLURM_PORT: PORT },
  });
  if (up.status !== 0) throw new Error(up.stderr);
  process.env.SLURM_CONF = join(slurm, "slurm.conf");
  try {
    await underLoss(folder, slurm, members);
  } finally {
    spawnSync(inProject("scripts", "slurm-down"), [slurm]);
  }
}

async function underLoss(folder: string, slurm: string, members: number): Promise<void> {
  const words = ["run", "baseline", "--scale", "4000", "--to", "1949", "--runs", String(members)];
  const [on, here] = [join(folder, "on"), join(folder, "here")];
  const profile = join(folder, "profile.yaml");
  // Elements wait a little before they work, so that the node is lost under them.
  const node = join(folder, "node");
  writeFileSync(node, `#!/bin/bash\nsleep 3\nexec '${process.execPath}' "$@"\n`, { mode: 0o755 });
  writeFileSync(
    profile,
    `schema: kigyo/cluster/1\nnode: ${node}\nmemory: 200M\nchunk-members: 1\npoll: 1\n`,
  );
  const started = Date.now();
  const child = spawn(
    process.execPath,
    [CLI, ...words, "--output", on, "--on", "slurm", "--profile", profile],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const running = await tasksOn("node2", slurm);
  const at = (Date.now() - started) / 1000;
  const lost = killNode("node2", slurm, running);
  console.error(`node2 killed after ${at.toFixed(1)} s with ${lost} elements at work on it.`);
  const code = await ended;
  const seconds = (Date.now() - started) / 1000;
  const state = spawnSync("sinfo", ["--noheader", "--Node", "--format=%N %t"], {
    encoding: "utf8",
  });
  if (code !== 0) throw new Error(`kigyo run ended with ${code}`);
  if ((await call([...words, "--output", here])) !== 0) throw new Error("the local run failed");
  const [expected, found] = [hashesOf(here), hashesOf(on)];
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort();
  const different = names.filter((file) => expected[file] !== found[file]);
  const now = versions(readCountry(inProject("evidence")).inputs.evidenceHash);
  writeReport("slurm", {
    schema: "kigyo/report/slurm/1",
    title: "A node of a Slurm of two nodes killed under its work; every file against a local run",
    command: `npm run test:long -- slurm --members ${members}`,
    versions: now,
    members,
    fingerprint: readManifest(on)?.fingerprint,
    digest: hashText(JSON.stringify(found)),
    summary: {
      elementsOnTheLostNode: lost,
      nodesAtTheEnd: state.stdout.trim().split("\n"),
      seconds: Math.round(seconds),
      files: names.length,
      different: different.length,
    },
    different,
    projected: { ...NAMED, ...projectCost(readChunkTimes(on), NAMED) },
  });
  console.log(
    `${names.length} files, ${different.length} different, after ${seconds.toFixed(0)} s.`,
  );
  if (different.length > 0) process.exitCode = 1;
}

/** Processes of elements that are at work on a node of this cluster, once there are any. */
async function tasksOn(node: string, slurm: string): Promise<number[]> {
  for (let i = 0; i < 600; i++) {
    const found = processesOf(node, slurm);
    if (found.length > 0) return found;
    await pause(200);
  }
  throw new Error(`nothing was started on ${node}`);
}

/** Processes that this cluster has started on a node, by their own environment. */
function processesOf(node: string, slurm: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      try {
        const set = readFileSync(`/proc/${id}/environ`, "utf8").split("\0");
        return (
          set.includes(`SLURMD_NODENAME=${node}`) &&
          set.includes(`SLURM_CONF=${join(slurm, "slurm.conf")}`)
        );
      } catch {
        return false;
      }
    });
}

/** Ends a node as a power cut would: its daemon, the keepers of its elements, and the elements. */
function killNode(node: string, slurm: string, tasks: readonly number[]): number {
  const daemon = Number(readFileSync(join(slurm, `slurmd.${node}.pid`), "utf8"));
  const keepers = new Set(
    tasks.map(parentOf).filter((id) => id !== undefined && nameOf(id).startsWith("slurmstepd")),
  ) as Set<number>;
  for (const id of [daemon, ...keepers, ...processesOf(node, slurm)]) {
    if (existsSync(`/proc/${id}`)) process.kill(id, "SIGKILL");
  }
  return keepers.size;
}

function nameOf(id: number): string {
  return readFileSync(`/proc/${id}/comm`, "utf8").trim();
}

function parentOf(id: number): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1]);
  } catch {
    return undefined;
  }
}
