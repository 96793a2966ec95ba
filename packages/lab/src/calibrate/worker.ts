/** A thread of a search: runs history with other centres and answers with the rows of the fit table. */
import { parentPort, workerData } from "node:worker_threads";
import { yearly } from "@kigyo/model";
import type { CompiledInputs } from "@kigyo/model/inputs";
import type { YearlyMembers } from "../analyse/yearly.ts";
import type { Answer } from "../ensemble/pool.ts";
import { fitRows } from "../study/fit.ts";
import type { BandedRow } from "./distance.ts";
import { oneRun } from "./one-run.ts";
import type { RunRows } from "./search.ts";

/** What a thread is started with. */
export interface SearchThread {
  readonly inputs: CompiledInputs;
  /** Names of the free parameters. */
  readonly names: readonly string[];
  readonly rows: readonly BandedRow[];
  readonly scale: number;
  readonly seed: number;
  /** Last year that a row looks at. */
  readonly to: number;
}

/** One run: centres of the free parameters, in the order of `names`. */
export interface SearchTask {
  readonly key: string;
  readonly centre: readonly number[];
  readonly member: number;
}

const { inputs, names, rows, scale, seed, to } = workerData as SearchThread;
const ids = new Set(
  rows.flatMap(({ observable, minus }) =>
    minus === undefined ? [observable] : [observable, minus],
  ),
);

parentPort?.on("message", (task: SearchTask) => parentPort?.postMessage(answer(task)));

function answer({ centre, member }: SearchTask): Answer<RunRows> {
  try {
    const run = oneRun(withCentres(centre), { scale, seed, to }, member);
    const series = new Map(
      [...ids].map((id): [string, YearlyMembers] => {
        const { years, values } = yearly(run, id);
        return [id, { years, members: [member], values: [Array.from(values)] }];
      }),
    );
    const found = fitRows(rows, series).map(({ id, simulated }): [string, number | null] => {
      const value = simulated?.median;
      return [id, value !== undefined && Number.isFinite(value) ? value : null];
    });
    return { ok: true, result: Object.fromEntries(found) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, failure: { name, message } };
  }
}

function withCentres(centre: readonly number[]): CompiledInputs {
  const parameters = { ...inputs.parameters };
  names.forEach((name, i) => {
    parameters[name] = { ...parameters[name], central: centre[i] };
  });
  return { ...inputs, parameters };
}
