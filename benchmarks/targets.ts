/** The table of targets for a whole run beside what this machine takes. */
import { availableParallelism } from "node:os";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Branches } from "@kigyo/model/branch";
import type { RunOptions } from "@kigyo/model/run";
import { run, type Taken, taken } from "./baseline.ts";
import type { StoredCountry } from "./country.ts";
import { arrayBytes, heapPerQuarter, heapText } from "./memory.ts";
import { threadGain } from "./threads.ts";

interface Row {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
}

const text = ({ clock, processor }: Taken): string =>
  `${processor.toPrecision(3)} s of processor, ${clock.toPrecision(3)} s by the clock`;

/** Runs and prints the table; `long` adds scale 10. */
export async function benchTargets(long: boolean): Promise<void> {
  console.log(`Node ${process.version}, ${availableParallelism()} threads.`);
  const rows: Row[] = [];
  const add = (what: string, target: string, measured: string): void => {
    rows.push({ what, target, measured });
    console.log(`${what}: ${measured} (target ${target})`);
  };
  const cold = taken(() => run(1000, 2023));
  add("one run to 2023 at scale 1000, first in a process", "none", text(cold));
  const warm = taken(() => run(1000, 2023));
  add("the same, warm", "at most 2 s", text(warm));
  add("the same from a stored state, change in 1999", "at most 0.7 s", branched(1000, 1999));
  add("preview of a change in 1985 at scale 4000", "at most 0.15 s", branched(4000, 1985));
  add("the first year after that change, drawn before the rest", "none", firstYearAfter(1985));
  const scales = long ? [1000, 100, 10] : [1000, 100];
  const costs = scales.map((scale) => ({ scale, cost: personQuarter(scale) }));
  add(
    `cost of a person-quarter at scale ${scales.join(", ")}, to 1952`,
    "flat within a factor 2",
    `${costs.map(({ cost }) => cost.toFixed(0)).join(", ")} ns`,
  );
  const [small, large] = [4000, 1000].map((scale) => heapPerQuarter(scale));
  add(
    "heap allocation per quarter at scale 4000 and 1000",
    "none that grows with agents",
    `${heapText(small)} and ${heapText(large)}`,
  );
  add("arrays of the state at scale 1000", "none", `${(arrayBytes(1000) / 1e6).toFixed(0)} MB`);
  const gain = await threadGain(long ? 10 : 1000);
  add(
    `2 threads against 1, two members side by side at scale ${long ? 10 : 1000}`,
    "at least 1.7 times",
    `${gain.toFixed(2)} times`,
  );
  add(
    "2 threads against 1 within one run at scale 10",
    "at least 1.7 times",
    "not there: a run is not split over threads",
  );
  add("the whole country, 1:1, on 2 threads", "at most 20 minutes and 8 GiB", storedCountry());
  console.table(rows);
}

/** What the stored run of the country at its finest took. */
function storedCountry(): string {
  const { about, processor, memory } = JSON.parse(
    readFileSync(join(import.meta.dirname, "country.json"), "utf8"),
  ) as StoredCountry;
  const minutes = (processor / 60).toFixed(0);
  const gigabytes = (memory / 2 ** 30).toFixed(2);
  return `stored: on one thread at scale ${about.scale} ${minutes} minutes and ${gigabytes} GiB (npm run bench -- country); a run is not split over threads`;
}

/** Time of a changed history whose beginning is stored. */
function branched(scale: number, year: number): string {
  const branches = new Branches();
  run(scale, 2023, { branches });
  run(scale, 2023, { branches }, year);
  return text(taken(() => run(scale, 2023, { branches }, year)));
}

/** Time until a preview knows the first year after its change. */
function firstYearAfter(year: number): string {
  const branches = new Branches();
  run(4000, 2023, { branches });
  run(4000, 2023, { branches }, year);
  let known = 0;
  const began = performance.now();
  const onYear: RunOptions["onYear"] = (reached, soFar) => {
    if (reached !== year) return;
    soFar();
    known = performance.now();
  };
  run(4000, 2023, { branches, onYear }, year);
  return `${((known - began) / 1000).toPrecision(3)} s by the clock`;
}

/** Nanoseconds of processor of the whole model per person record and quarter, the warm-up included. */
function personQuarter(scale: number): number {
  let quarters = 0;
  const inspect: NonNullable<Parameters<typeof run>[2]>["inspect"] = ({ people }) => {
    quarters += people.live;
  };
  // A first run warms the code up where that is cheap.
  if (scale >= 1000) run(scale, 1952);
  const { processor } = taken(() => run(scale, 1952, { inspect }));
  // The inspection begins with the warm-up: 40 quarters before 1948.
  return (1e9 * processor) / quarters;
}
