/**
 * `npm run bench`: what a run costs against what it should cost, the hot loops against the same in C, and
 * the engine's parts. It prints and asserts nothing: time is noise.
 *
 *   npm run bench                   all of it, some minutes
 *   npm run bench -- targets        one part alone: targets, kernels or engine
 *   npm run bench -- --long         scale 10 as well: a quarter of an hour and several gigabytes
 */
import { benchEngine } from "./engine-parts.ts";
import { benchKernels } from "./kernels.ts";
import { benchTargets } from "./targets.ts";

const PARTS = {
  targets: (long: boolean) => benchTargets(long),
  kernels: () => benchKernels(),
  engine: () => benchEngine(),
} as const;

const words = process.argv.slice(2);
const long = words.includes("--long");
const asked = words.filter((word) => !word.startsWith("--"));
const unknown = asked.find((word) => !(word in PARTS));
if (unknown !== undefined) {
  console.error(`No part is named "${unknown}". There are: ${Object.keys(PARTS).join(", ")}.`);
  process.exit(2);
}
for (const [name, run] of Object.entries(PARTS)) {
  if (asked.length === 0 || asked.includes(name)) await run(long);
}
