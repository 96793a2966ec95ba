/**
 * A small world that uses every part of the engine: firms grow by chance, some close, some open.
 * It is the shortest worked example, and the run whose digest every runtime must reproduce.
 */
import { createTable } from "./columns.ts";
import { digestOf } from "./digest.ts";
import { exp, expm1, log, log1p, pow, tanh } from "./math.ts";
import { drawKey, hashUniform, mixIdentity, philoxUniform, streamOf } from "./random.ts";
import { createRecorder, type Recorder } from "./recorder.ts";
import { runSchedule, type System } from "./schedule.ts";

const FIRMS = {
  identity: { type: "u32", unit: "", meaning: "Immutable number of the firm, for its draws." },
  born: { type: "i32", unit: "quarter", meaning: "Quarter of founding." },
  size: { type: "f64", unit: "workers", symbol: "s", meaning: "Employment." },
} as const;

const GROWTH = streamOf("growth");
const CLOSURE = streamOf("closure");

/** All there is in the example. */
interface World {
  readonly seed: number;
  readonly firms: ReturnType<typeof createTable<typeof FIRMS>>;
  readonly recorder: Recorder;
}

/** Factor of growth in a quarter: larger firms vary less. u is uniform on [0, 1). */
function growthFactor(size: number, u: number): number {
  return exp((0.4 * tanh(2 * u - 1)) / pow(size, 0.2));
}

/** Chance of closing in a quarter, falling with age. */
function closureChance(age: number): number {
  return 0.05 * exp(-0.02 * age) - expm1(-0.005);
}

const growFirms: System<World> = {
  name: "grow firms",
  plain: "Each firm grows or shrinks by chance.",
  run({ seed, firms }, quarter) {
    const { identity, size } = firms.col;
    const { alive } = firms;
    const key = drawKey(seed, GROWTH, quarter);
    for (let i = 0; i < firms.count; i++) {
      if (alive[i] === 1) size[i] *= growthFactor(size[i], hashUniform(key, identity[i]));
    }
  },
};

const closeFirms: System<World> = {
  name: "close firms",
  plain: "Some firms close, young ones more often.",
  run({ seed, firms }, quarter) {
    const { identity, born } = firms.col;
    for (let i = 0; i < firms.count; i++) {
      if (firms.alive[i] === 0) continue;
      const u = philoxUniform(seed, CLOSURE, identity[i], quarter);
      if (u < closureChance(quarter - born[i])) firms.remove(i);
    }
  },
};

const openFirms: System<World> = {
  name: "open firms",
  plain: "Five firms open each quarter.",
  run({ seed, firms }, quarter) {
    firms.ensureRoom(5);
    for (let n = 0; n < 5; n++) {
      const i = firms.add();
      firms.col.identity[i] = mixIdentity(seed, quarter, n);
      firms.col.born[i] = quarter;
      firms.col.size[i] = 4;
    }
  },
};

const record: System<World> = {
  name: "record",
  plain: "Counts firms and sizes.",
  run({ firms, recorder }, quarter) {
    let total = 0;
    let logs = 0;
    for (let i = 0; i < firms.count; i++) {
      if (firms.alive[i] === 0) continue;
      total += firms.col.size[i];
      logs += log(firms.col.size[i]) - log1p(1 / firms.col.size[i]);
    }
    recorder.set(0, quarter, firms.live);
    recorder.set(1, quarter, total);
    recorder.set(2, quarter, logs / firms.live);
  },
};

/** Runs the example and returns its series. */
export function exampleRun(seed: number, quarters: number): Recorder {
  const recorder = createRecorder(["firms", "workers", "log size"], quarters);
  const world: World = { seed, firms: createTable(FIRMS, 100), recorder };
  runSchedule([growFirms, closeFirms, openFirms, record], world, 0, quarters);
  return recorder;
}

/** Digest of the example's series. */
export function exampleDigest(seed: number, quarters: number): string {
  return digestOf(exampleRun(seed, quarters).values);
}
