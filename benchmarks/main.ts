/**
 * `npm run bench`: what a run costs against what it should cost, the hot loops against the same in C,
 * the engine's parts, the evidence base, and what the laboratory costs beside the bare engine. It prints and
 * asserts nothing: time is noise.
 *
 *   npm run bench                   all of it, a quarter of an hour
 *   npm run bench -- targets        parts by name: targets, kernels, engine, evidence, lab (with flags of its own: see lab.ts)
 *   npm run bench -- country        the country from start to end at scale 10: only where it is asked for (see country.ts)
 *   npm run bench -- --long         scale 10 as well: a quarter of an hour and several gigabytes
 */
import { benchCountry } from "./country.ts";
import { benchEngine } from "./engine-parts.ts";
import { benchEvidence } from "./evidence.ts";
import { benchKernels } from "./kernels.ts";
import { benchLab } from "./lab.ts";
import { benchTargets } from "./targets.ts";

/** The parts in their order, each with the flags it was given. */
const PARTS: Readonly<Record<string, (flags: readonly string[]) => Promise<void> | void>> = {
  targets: (flags) => benchTargets(flags.includes("--long")),
  kernels: () => benchKernels(),
  engine: () => benchEngine(),
  evidence: () => benchEvidence(),
  lab: (flags) => benchLab(flags.filter((flag) => flag !== "--long")),
};

/** Parts that take so long that they run only where they are asked for. */
const ASKED_FOR: typeof PARTS = { country: benchCountry };

const words = process.argv.slice(2);
const firstFlag = words.findIndex((word) => word.startsWith("--"));
const asked = firstFlag < 0 ? words : words.slice(0, firstFlag);
const flags = words.slice(asked.length);
const parts = { ...PARTS, ...ASKED_FOR };
const unknown = asked.find((word) => !(word in parts));
if (unknown !== undefined) {
  console.error(`No part is named "${unknown}". There are: ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}
for (const [name, run] of Object.entries(asked.length === 0 ? PARTS : parts)) {
  if (asked.length === 0 || asked.includes(name)) await run(flags);
}
