/**
 * `npm run bench`: what a run costs against what it should cost, the hot loops against the same in C, and
 * the engine's parts, and what the laboratory costs beside the bare engine. It prints and asserts nothing:
 * time is noise.
 *
 *   npm run bench                   all of it, a quarter of an hour
 *   npm run bench -- targets        one part alone: targets, kernels, engine or lab (with flags of its own: see lab.ts)
 *   npm run bench -- --long         scale 10 as well: a quarter of an hour and several gigabytes
 */
import { benchEngine } from "./engine-parts.ts";
import { benchKernels } from "./kernels.ts";
import { benchLab } from "./lab.ts";
import { benchTargets } from "./targets.ts";

/** The parts in their order, each with the flags it was given. */
const PARTS: Readonly<Record<string, (flags: readonly string[]) => Promise<void> | void>> = {
  targets: (flags) => benchTargets(flags.includes("--long")),
  kernels: () => benchKernels(),
  engine: () => benchEngine(),
  lab: (flags) => benchLab(flags.filter((flag) => flag !== "--long")),
};

const [first, ...rest] = process.argv.slice(2);
const named = first !== undefined && !first.startsWith("--");
if (named && !(first in PARTS)) {
  console.error(`No part is named "${first}". There are: ${Object.keys(PARTS).join(", ")}.`);
  process.exit(2);
}
const flags = named ? rest : process.argv.slice(2);
for (const [name, run] of Object.entries(PARTS)) if (!named || first === name) await run(flags);
