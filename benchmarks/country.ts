/**
 * `npm run bench -- country`: one run of the country from start to end on one thread at a fine scale,
 * decade by decade, and what the whole country, one record for each person, would take at that cost.
 *
 *   npm run bench -- country [--scale 10] [--to 2023] [--write]
 *
 * At scale 10 it takes seven minutes of processor and one gigabyte, at scale 1 seventy-four and five and a half.
 * With `--write` the figures go to benchmarks/country.json.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { type Versions, versions } from "@kigyo/lab/versions";
import type { RunOptions } from "@kigyo/model/run";
import { inputs, run } from "./baseline.ts";
import { readFlags, wholeFlag } from "./flags.ts";

const OPTIONS = {
  scale: { type: "string", default: "10" },
  to: { type: "string", default: "2023" },
  write: { type: "boolean", default: false },
} as const;

/** Years of the run, the warm-up included, at the end of which a line is printed. */
const STEP = 10;

/** What a stretch of a run took. */
interface Stretch {
  /** Last year of the stretch. */
  readonly year: number;
  /** Records at its end. */
  readonly people: number;
  readonly firms: number;
  /** Seconds of processor, all threads of the process counted, and nanoseconds of it per person record and quarter. */
  readonly processor: number;
  readonly personQuarter: number;
  /** Largest memory of the process so far, bytes. */
  readonly memory: number;
}

/** What `--write` stores: seconds, bytes, nanoseconds per person and quarter. */
export interface StoredCountry {
  readonly schema: string;
  readonly command: string;
  readonly versions: Versions;
  readonly about: {
    readonly scale: number;
    readonly to: number;
    readonly node: string;
    readonly processor: string;
  };
  readonly fingerprint: string;
  readonly processor: number;
  readonly clock: number;
  readonly personQuarter: number;
  readonly memory: number;
  readonly stretches: readonly Stretch[];
}

/** Runs and prints the table. */
export function benchCountry(words: readonly string[]): void {
  const flags = readFlags(words, OPTIONS);
  const scale = wholeFlag("scale", flags.scale, 1, 4000);
  const to = wholeFlag("to", flags.to, 1949, 2035);
  // Compiled before the clock starts.
  inputs();
  const began = performance.now();
  const stretches: Stretch[] = [];
  let personQuarters = 0;
  let all = 0;
  let before = process.cpuUsage();
  const inspect: NonNullable<RunOptions["inspect"]> = ({ people, firms }, quarter) => {
    personQuarters += people.live;
    const year = 1948 + Math.floor(quarter / 4);
    const last = quarter % 4 === 3 || quarter % 4 === -1;
    if (!last || !((year + 1) % STEP === 0 || year === to)) return;
    const { user, system } = process.cpuUsage(before);
    const processor = (user + system) / 1e6;
    const stretch = {
      year,
      people: people.live,
      firms: firms.live,
      processor,
      personQuarter: (1e9 * processor) / personQuarters,
      memory: process.resourceUsage().maxRSS * 1024,
    };
    stretches.push(stretch);
    console.log(line(stretch));
    all += personQuarters;
    personQuarters = 0;
    before = process.cpuUsage();
  };
  const { fingerprint } = run(scale, to, { inspect });
  const clock = (performance.now() - began) / 1000;
  const processor = stretches.reduce((sum, stretch) => sum + stretch.processor, 0);
  const cost = (1e9 * processor) / all;
  const memory = stretches.at(-1)?.memory ?? 0;
  console.log(
    `To ${to} at scale ${scale}: ${(processor / 60).toFixed(1)} minutes of processor, ${(clock / 60).toFixed(1)} by the clock, ${cost.toFixed(0)} ns per person and quarter, at most ${gigabytes(memory)}.`,
  );
  if (scale > 1 && scale <= 100) {
    console.log(
      `At this cost one record for each person takes ${((processor * scale) / 3600).toFixed(1)} hours of processor (target: 20 minutes on two threads).`,
    );
  }
  if (!flags.write) return;
  const stored: StoredCountry = {
    schema: "kigyo/bench-country/1",
    command: `npm run bench -- country --scale ${scale} --to ${to} --write`,
    versions: versions(inputs().evidenceHash),
    about: { scale, to, node: process.version, processor: cpus()[0]?.model ?? "unknown" },
    fingerprint,
    processor,
    clock,
    personQuarter: cost,
    memory,
    stretches,
  };
  writeFileSync("benchmarks/country.json", `${JSON.stringify(stored, null, 2)}\n`);
}

function line({ year, people, firms, processor, personQuarter, memory }: Stretch): string {
  return `${year}: ${people} people, ${firms} firms, ${processor.toFixed(1)} s of processor, ${personQuarter.toFixed(0)} ns per person and quarter, ${gigabytes(memory)}`;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(2)} GiB`;
}
