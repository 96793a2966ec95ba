/** Slurm's programs: found, or installed where that is possible; a private cluster started and ended. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

const PROGRAMS = ["munged", "slurmctld", "slurmd", "sbatch"];
/** Where Debian puts daemons, which a person's PATH may leave out. */
const SYSTEM = ["/usr/sbin", "/sbin"];
const ROOT = resolve(import.meta.dirname, "..");

/** True where all programs of Slurm are on this machine. */
function hasSlurm(): boolean {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...SYSTEM];
  return PROGRAMS.every((name) => folders.some((folder) => existsSync(join(folder, name))));
}

/**
 * Makes sure that a private Slurm can be started, installing Debian's by apt where that is
 * possible (Linux, root, apt-get).
 * @returns why it cannot, or undefined when it can
 */
export function ensureSlurm(): string | undefined {
  if (process.platform !== "linux")
    return `Slurm's daemons need Linux; this is ${process.platform}`;
  if (process.getuid?.() !== 0) return "only root can start Slurm's daemons";
  if (hasSlurm()) return undefined;
  if (!existsSync("/usr/bin/apt-get")) return "Slurm is missing, and there is no apt-get";
  console.log("Slurm is missing: installing it by apt-get.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const how = { stdio: ["ignore", "ignore", "inherit"] as ["ignore", "ignore", "inherit"], env };
  try {
    execFileSync("apt-get", ["update", "-q"], how);
    const packages = ["slurm-wlm", "munge"];
    execFileSync("apt-get", ["install", "-q", "-y", "--no-install-recommends", ...packages], how);
  } catch (error) {
    return `apt-get could not install it: ${(error as Error).message.split("\n", 1)[0]}`;
  }
  return hasSlurm() ? undefined : "apt-get installed it, but its programs are not to be found";
}

/**
 * Starts a private cluster of two nodes in a folder.
 * @param port where to look for three free ports in a row
 * @returns the path of its configuration, for SLURM_CONF
 * @throws Error with the daemons' last words
 */
export function startSlurm(folder: string, port: number): string {
  const { status, stdout, stderr } = spawnSync(join(ROOT, "scripts/slurm-up"), [folder], {
    encoding: "utf8",
    env: { ...process.env, SLURM_PORT: String(port) },
  });
  const [, conf] = /SLURM_CONF='(.+)'/.exec(stdout ?? "") ?? [];
  if (status !== 0 || conf === undefined) throw new Error(`slurm-up failed:\n${stderr}`);
  return conf;
}

/** Ends it. */
export function stopSlurm(folder: string): void {
  spawnSync(join(ROOT, "scripts/slurm-down"), [folder]);
}
