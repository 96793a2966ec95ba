/** Threads of this machine. */
import { runPool } from "../ensemble/pool.ts";
import type { Answer } from "../ensemble/pool.ts";
import type { RunTask } from "../ensemble/plan.ts";
import type { FinishedRun, ThreadData } from "../ensemble/worker.ts";
import type { Chunk, Executor, Settled, Standing } from "./executor.ts";

/** What an ensemble is carried out with. */
export interface Work {
  readonly data: ThreadData;
  readonly threads: number;
}

/** Runs members on worker threads; a unit is a member, whose scenarios share their beginning. */
export function localExecutor({ data, threads }: Work): Executor {
  let settled: Settled[] = [];
  let stopping = new AbortController();
  let pool: Promise<void> = Promise.resolve();
  let atWork = false;
  let broken: unknown;
  let wake = (): void => undefined;
  const take = (task: RunTask, answer: Answer<FinishedRun>): void => {
    settled.push(answer.ok ? { task, run: answer.result } : { task, failure: answer.failure });
    wake();
  };
  return {
    name: "local",
    chunk: (tasks): Chunk[] => [...Map.groupBy(tasks, ({ member }) => member).values()],
    submit: (chunks) => {
      stopping = new AbortController();
      atWork = true;
      pool = runPool<RunTask, FinishedRun>(chunks.flat(), {
        worker: new URL("../ensemble/worker.ts", import.meta.url),
        workerData: data,
        threads,
        follows: (task, done) => task.member === done.member,
        signal: stopping.signal,
        onAnswer: take,
      })
        .catch((error: unknown) => {
          broken = error;
        })
        .finally(() => {
          atWork = false;
          wake();
        });
      return Promise.resolve();
    },
    poll: (): Promise<Standing> => Promise.resolve({ waiting: 0, running: atWork ? 1 : 0 }),
    collect: () => {
      if (broken !== undefined) return Promise.reject(broken as Error);
      const told = settled;
      settled = [];
      return Promise.resolve(told);
    },
    changed: (signal) =>
      new Promise((resolve) => {
        const done = (): void => {
          wake = () => undefined;
          signal?.removeEventListener("abort", done);
          resolve();
        };
        if (settled.length > 0 || !atWork || signal?.aborted) return done();
        wake = done;
        signal?.addEventListener("abort", done, { once: true });
      }),
    cancel: async () => {
      stopping.abort();
      await pool;
    },
  };
}
