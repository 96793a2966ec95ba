/** Scripts for sbatch: plain shell, so that a person can read, change and submit them by hand. */
import type { Profile } from "./profile.ts";

/** A word that the shell takes as it is. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** Lines of sbatch that both scripts share. */
function head(profile: Profile, name: string, output: string): string[] {
  const { partition, account, memory, options } = profile;
  return [
    "#!/bin/bash",
    `#SBATCH --job-name=${name}`,
    ...(partition === undefined ? [] : [`#SBATCH --partition=${partition}`]),
    ...(account === undefined ? [] : [`#SBATCH --account=${account}`]),
    `#SBATCH --time=${profile.time}`,
    `#SBATCH --mem=${memory}`,
    "#SBATCH --requeue",
    "#SBATCH --open-mode=append",
    `#SBATCH --output="${output}"`,
    ...options.map((option) => `#SBATCH ${option}`),
  ];
}

function command(profile: Profile, cli: string, words: readonly string[]): string[] {
  return [...profile.modules, `exec ${quoted(profile.node)} ${quoted(cli)} ${words.join(" ")}`, ""];
}

/** One element for each unit of work. */
export function arrayScript(
  profile: Profile,
  how: { cli: string; array: string; elements: number; log: string; name: string },
): string {
  return [
    ...head(profile, how.name, how.log),
    `#SBATCH --cpus-per-task=${profile.cpus}`,
    `#SBATCH --array=0-${how.elements - 1}`,
    "",
    ...command(profile, how.cli, [
      "work",
      quoted(how.array),
      '--chunk "$SLURM_ARRAY_TASK_ID"',
      `--threads ${profile.cpus}`,
    ]),
  ].join("\n");
}

/** Reads every run when the array has ended, and writes the manifest when all are there. */
export function gatherScript(
  profile: Profile,
  how: { cli: string; folder: string; log: string; name: string },
): string {
  return [
    ...head(profile, how.name, how.log),
    "#SBATCH --cpus-per-task=1",
    "",
    ...command(profile, how.cli, ["gather", quoted(how.folder)]),
  ].join("\n");
}
