/** The model's hot loops against the same in C: nanoseconds each, results compared bit for bit. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { columnSum } from "@kigyo/model/accounts/measure";
import { hashUniform } from "@kigyo/engine";
import { LAST_AGE } from "@kigyo/model/state/demography";
import type { Economy } from "@kigyo/model/state/economy";
import { CONTRACT } from "@kigyo/model/state/people";
import {
  AGES,
  type PassTerms,
  passPeople,
  payByTenure,
  sizePremium,
  TENURES,
} from "@kigyo/model/systems/pass-people";
import { sharedPremium } from "@kigyo/model/systems/renew-contract";
import { run, taken } from "./baseline.ts";

/** Each loop is timed so many times, over so many repeats; the fastest counts. */
const ROUNDS = 7;
const REPEATS = 40;
const KEY = 0x1234567;
const TERMS: PassTerms = {
  seniority: 0.3,
  retiring: new Float64Array(AGES).fill(0.003),
  quitting: new Float64Array(AGES).fill(0.03),
  staying: new Float64Array(2 * TENURES).fill(0.2, 0, TENURES).fill(1, TENURES),
  founding: new Float64Array(3 * AGES).fill(0.004),
  byTraits: new Float64Array(256).fill(0.5),
  layOff: [0.2, 0.8],
};

/** Prints a table of kernels: here, in C, and whether the results are the same bits. */
export function benchKernels(): void {
  const economy = economyIn1960();
  const here = inJavaScript(economy);
  const there = inC(economy);
  if (there === undefined)
    console.log("No gcc here: the loops are shown without their measure in C.");
  const units = {
    draws: economy.people.count,
    pass: economy.people.count,
    sum: economy.firms.count,
  };
  console.table(
    Object.entries(units).map(([name, count]) => {
      const kernel = name as keyof typeof units;
      const each = (ns: number): number => Number((ns / REPEATS / count).toFixed(2));
      return {
        kernel: TITLES[kernel],
        "ns each": each(here.times[kernel]),
        "in C": there === undefined ? "" : each(there.times[kernel]),
        "times C":
          there === undefined ? "" : Number((here.times[kernel] / there.times[kernel]).toFixed(2)),
        "same bits": there === undefined ? "" : sameBits(here.results, there.results),
      };
    }),
  );
}

const TITLES = {
  draws: "a keyed draw for each person",
  pass: "the pass over all people, a person",
  sum: "a column's sum over living firms, a firm",
} as const;

interface Outcome {
  readonly times: Record<keyof typeof TITLES, number>;
  readonly results: Buffer;
}

/** The baseline at scale 1000 at the end of 1960. */
function economyIn1960(): Economy {
  let last: Economy | undefined;
  run(1000, 1960, { inspect: (economy) => (last = economy) });
  const economy = last as Economy;
  // Pay that follows last quarter's wages would be another each time the loop runs.
  economy.levers["labour.pay-flexibility"] = 0;
  return economy;
}

/** Each loop is run once to warm up, then timed some times. */
function inJavaScript(economy: Economy): Outcome {
  const { people, firms } = economy;
  const { key } = people.col;
  const { cash } = firms.col;
  let draws = 0;
  let sum = 0;
  const loops = {
    draws: () => {
      for (let r = 0; r < REPEATS; r++) draws = drawAll(key, (KEY + r) >>> 0, people.count);
    },
    pass: () => {
      for (let r = 0; r < REPEATS; r++) passPeople(economy, economy.quarter, KEY, TERMS);
    },
    sum: () => {
      for (let r = 0; r < REPEATS; r++) {
        cash[0] = r;
        sum = columnSum(firms.alive, cash, firms.count);
      }
    },
  };
  const times = { draws: 0, pass: 0, sum: 0 };
  for (const name of ["draws", "pass", "sum"] as const) {
    loops[name]();
    times[name] = Math.min(...Array.from({ length: ROUNDS }, () => 1e9 * taken(loops[name]).clock));
  }
  const pass = passPeople(economy, economy.quarter, KEY, TERMS);
  const { tally } = economy;
  const totals = Float64Array.of(
    pass.stirred,
    tally.force,
    tally.youngForce,
    tally.employed,
    tally.employees,
    tally.nonRegular,
    4 * tally.tenure,
    tally.pay,
    tally.paySquare,
  );
  const results = padded([
    Float64Array.of(draws),
    Float64Array.of(sum),
    totals,
    firms.col.heads.subarray(0, firms.count),
    firms.col.wages.subarray(0, firms.count),
    pass.slots.subarray(0, pass.stirred),
  ]);
  return { times, results };
}

function drawAll(identities: Uint32Array, key: number, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += hashUniform(key, identities[i]);
  return sum;
}

/** Builds and runs the loops in C on the same numbers; nothing where there is no gcc. */
function inC(economy: Economy): Outcome | undefined {
  if (spawnSync("gcc", ["--version"]).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "kernels-"));
  try {
    const [program, input, output] = ["kernels", "input", "output"].map((name) =>
      join(folder, name),
    );
    const source = join(import.meta.dirname, "reference", "kernels.c");
    execFileSync("gcc", ["-O3", "-ffp-contract=off", "-o", program, source]);
    writeFileSync(input, numbersFor(economy));
    const printed = execFileSync(program, [input, output], { encoding: "utf8" });
    const times = Object.fromEntries(
      printed
        .trim()
        .split("\n")
        .map((line) => line.split(" "))
        .map(([name, ns]) => [name, Number(ns)]),
    ) as Outcome["times"];
    return { times, results: readFileSync(output) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the program in C reads, array by array. */
function numbersFor(economy: Economy): Buffer {
  const { people, firms, aggregates, levers } = economy;
  const n = people.count;
  const m = firms.count;
  const p = people.col;
  const f = firms.col;
  const pay = new Float64Array(m);
  for (let slot = 0; slot < m; slot++) {
    const premium = sharedPremium(
      sizePremium(f.wanted[slot] / f.weight[slot]),
      levers["state.gain-sharing"],
    );
    pay[slot] = firms.alive[slot] === 1 ? aggregates.wage * premium : -1;
  }
  const byPost = Float64Array.from(
    { length: 12 },
    (_, i) => (i % 3 > 0 ? 1.25 : 1) * (Math.floor(i / 3) === CONTRACT.nonRegular ? 0.7 : 1),
  );
  return padded([
    Int32Array.of(n, m, economy.quarter, LAST_AGE, KEY, REPEATS, ROUNDS),
    people.alive.subarray(0, n),
    p.key.subarray(0, n),
    p.weight.subarray(0, n),
    p.birth.subarray(0, n),
    p.employer.subarray(0, n),
    p.hired.subarray(0, n),
    p.contract.subarray(0, n),
    p.education.subarray(0, n),
    p.traits.subarray(0, n),
    p.will.subarray(0, n),
    pay,
    f.risk.subarray(0, m),
    TERMS.retiring,
    TERMS.quitting,
    TERMS.staying,
    TERMS.founding,
    TERMS.byTraits,
    Float64Array.from(TERMS.layOff),
    payByTenure(TERMS.seniority),
    byPost,
    firms.alive.subarray(0, m),
    f.cash.subarray(0, m),
  ]);
}

/** Arrays one after the other, each from a multiple of eight bytes on. */
function padded(arrays: readonly ArrayBufferView[]): Buffer {
  return Buffer.concat(
    arrays.flatMap(({ buffer, byteOffset, byteLength }) => [
      Buffer.from(buffer, byteOffset, byteLength),
      Buffer.alloc((8 - (byteLength % 8)) % 8),
    ]),
  );
}

function sameBits(a: Buffer, b: Buffer): boolean {
  return a.equals(b);
}
