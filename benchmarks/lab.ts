/**
 * `npm run bench:lab`: what the laboratory costs beside the bare engine. It prints ratios and
 * asserts nothing: time is noise.
 *
 *   node benchmarks/lab.ts [--members 20] [--scale 4000] [--to 1975] [--write]
 *
 * - overhead: an ensemble on one thread, files and all, against the same runs in a plain loop,
 *   in processor time;
 * - two threads against one;
 * - a query over 10,000 members in one compact file, made up so that only its shape counts;
 * - memory: the heap after 100 and after 800 members whose series are dropped once seen.
 *
 * With `--write` the figures go to benchmarks/lab.json.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readCountry } from "@kigyo/lab/country";
import { runEnsemble } from "@kigyo/lab/ensemble/ensemble";
import { experimentOf, planFor } from "@kigyo/lab/ensemble/execute";
import { createSimulator } from "@kigyo/lab/ensemble/simulate";
import { query } from "@kigyo/lab/results/query";
import { prepareScenario } from "@kigyo/lab/scenarios/prepare";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { FULL_SPREAD } from "@kigyo/model/scenario";

const { values: flags } = parseArgs({
  options: {
    members: { type: "string", default: "20" },
    scale: { type: "string", default: "4000" },
    to: { type: "string", default: "1975" },
    write: { type: "boolean", default: false },
  },
});
const members = Number(flags.members);
const adjust = { scale: Number(flags.scale), to: Number(flags.to) };
const root = mkdtempSync(join(tmpdir(), "kigyo-bench-"));
const country = readCountry("evidence");
const baseline = prepareScenario("baseline", country, "scenarios", adjust);

/** Seconds of the clock and of the processor that something takes. */
async function timed(work: () => unknown): Promise<{ clock: number; processor: number }> {
  const before = process.cpuUsage();
  const started = performance.now();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clock: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
}

function ensemble(name: string, count: number, threads: number, simulator?: URL): Promise<unknown> {
  const plan = planFor(
    experimentOf([{ scenario: baseline, members: count }], FULL_SPREAD),
    country,
  );
  const folder = join(root, name);
  return runEnsemble(plan, country.inputs, {
    folder,
    threads,
    keep: false,
    ...(simulator ? { simulator } : {}),
  });
}

async function speed(): Promise<Record<string, number>> {
  const { scenario, bases } = baseline;
  const setup = {
    inputs: country.inputs,
    scenarios: [scenario],
    bases,
    seed: scenario.seed,
    spread: FULL_SPREAD,
  };
  const simulate = createSimulator(setup);
  // Compiled before it is timed, as a long ensemble soon is.
  simulate({ arm: 0, member: members + 1 });
  const bare = await timed(() => {
    for (let member = 1; member <= members; member++) simulate({ arm: 0, member });
  });
  const one = await timed(() => ensemble("one", members, 1));
  const more = await timed(() => ensemble("more", 2 * members, 1));
  const two = await timed(() => ensemble("two", 2 * members, 2));
  // Starting a thread and compiling in it happens once: what a run costs is the slope.
  const each = (more.processor - one.processor) / members;
  return {
    "bare engine, processor seconds per run": bare.processor / members,
    "lab on one thread, processor seconds per run": each,
    "overhead of the lab, share": (each * members) / bare.processor - 1,
    "start of an ensemble, processor seconds": one.processor - each * members,
    "two threads against one, by the clock": more.clock / two.clock,
  };
}

const QUERY_MEMBERS = 10_000;
const QUERY_SERIES = 12;

/** Rows of the shape that results have: members by series by quarters, ordered as compact files are. */
async function queried(): Promise<Record<string, number>> {
  const folder = join(root, "many");
  mkdirSync(join(folder, "results"), { recursive: true });
  writeFileSync(join(folder, "scenario.json"), "{}");
  const fingerprint = { fingerprint: "made up" };
  for (const name of ["manifest.json", "compact.json"])
    writeFileSync(join(folder, name), JSON.stringify(fingerprint));
  const ids = OBSERVABLES.slice(0, QUERY_SERIES).map(({ id }) => `'${id}'`);
  // The same DuckDB makes the table; it asks to be shown some results, which the first ensemble left.
  await query(
    `copy (
       select 'a/' || lpad(m::varchar, 5, '0') as run_id, 'a' as scenario, m::integer as member, 1.0::double as seed,
         (1948 + q // 4)::varchar || 'Q' || (q % 4 + 1)::varchar as date, (1948 + q // 4)::integer as year,
         (q % 4 + 1)::integer as quarter, i as indicator, '%' as unit, random() as value, 'value' as status
       from unnest([${ids.join(", ")}]) as s(i), range(1, ${QUERY_MEMBERS + 1}) as a(m), range(304) as b(q)
     ) to '${join(folder, "compact.parquet")}' (format parquet, compression snappy, row_group_size 122880)`,
    join(root, "one"),
  );
  const sql = `select year, quantile_cont(value, [0.1, 0.5, 0.9]) as band, count(*) as runs
    from results where indicator = '${OBSERVABLES[3].id}' and quarter = 4 group by year order by year`;
  await query(sql, folder);
  const { clock, processor } = await timed(() => query(sql, folder));
  return {
    "query over 10,000 members, clock seconds": clock,
    "query over 10,000 members, processor seconds": processor,
  };
}

/** Heap and buffers after an ensemble whose runs are dropped once seen. */
async function memory(): Promise<Record<string, number>> {
  const quick = new URL("../packages/lab/test-fixtures/quick-simulator.ts", import.meta.url);
  const after = async (count: number): Promise<number> => {
    await ensemble(`memory-${count}`, count, 1, quick);
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 1e6;
  };
  const few = await after(100);
  const many = await after(800);
  return {
    "memory after 100 members, MB": few,
    "memory after 800 members, MB": many,
    "memory per added member, kB": ((many - few) * 1000) / 700,
  };
}

try {
  const figures = { ...(await speed()), ...(await queried()), ...(await memory()) };
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number(value.toPrecision(3))]),
  );
  console.table(rounded);
  if (flags.write) {
    const about = { members, ...adjust, node: process.version, cores: cpus().length };
    writeFileSync(
      "benchmarks/lab.json",
      `${JSON.stringify({ schema: "kigyo/bench/1", about, figures: rounded }, null, 2)}\n`,
    );
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
