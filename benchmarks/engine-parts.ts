/** How long the engine's parts take: loops of a million calls, so that a call's share is shown in nanoseconds. */
import {
  createTable,
  digestOf,
  drawKey,
  exp,
  hashUniform,
  log,
  philoxUniform,
  pow,
  tanh,
} from "@kigyo/engine";
import { exampleRun } from "@kigyo/engine/example-run";
import { Bench } from "tinybench";

const CALLS = 1_000_000;

/** Prints a table of the engine's parts. */
export async function benchEngine(): Promise<void> {
  const key = drawKey(1, 2, 3);
  const numbers = new Float64Array(CALLS);
  const people = createTable(
    {
      hired: { type: "i32", unit: "quarter", meaning: "Quarter of hiring." },
      wage: { type: "f32", unit: "1000 yen", meaning: "Quarterly wage." },
    },
    CALLS,
  );
  for (let i = 0; i < CALLS; i++) people.add();

  /** Keeps results in use, so that no loop is optimised away. */
  let sink = 0;

  const bench = new Bench({ time: 400, warmupTime: 100 })
    .add("hashUniform", () => {
      let sum = 0;
      for (let i = 0; i < CALLS; i++) sum += hashUniform(key, i);
      sink += sum;
    })
    .add("philoxUniform", () => {
      let sum = 0;
      for (let i = 0; i < CALLS; i++) sum += philoxUniform(1, 2, i, 3);
      sink += sum;
    })
    .add("exp", () => {
      let sum = 0;
      for (let i = 0; i < CALLS; i++) sum += exp(i * 1e-5 - 5);
      sink += sum;
    })
    .add("log", () => {
      let sum = 0;
      for (let i = 0; i < CALLS; i++) sum += log(i + 0.5);
      sink += sum;
    })
    .add("pow", () => {
      let sum = 0;
      for (let i = 0; i < CALLS; i++) sum += pow(i + 0.5, 0.37);
      sink += sum;
    })
    .add("tanh", () => {
      let sum = 0;
      for (let i = 0; i < CALLS; i++) sum += tanh(i * 1e-5 - 5);
      sink += sum;
    })
    .add("one step over a column", () => {
      const { hired, wage } = people.col;
      for (let i = 0; i < CALLS; i++) wage[i] = wage[i] * 1.002 + (hired[i] < 40 ? 1 : 0);
    })
    .add("digest of a number", () => {
      sink += digestOf(numbers).length;
    });
  await bench.run();
  console.table(
    bench.tasks.map((task) => {
      const { result } = task;
      const ms = result.state === "completed" ? result.latency.p50 : NaN;
      return { part: task.name, "ns each": Number(((ms * 1e6) / CALLS).toFixed(2)) };
    }),
  );

  const example = new Bench({ time: 400 }).add("example run, 200 quarters", () => {
    sink += exampleRun(1948, 200).values[0];
  });
  await example.run();
  console.table(example.table());
  if (sink === 0) console.log(sink);
}
