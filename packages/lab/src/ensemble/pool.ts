/**
 * A pool of worker threads. Each thread takes the next task when it has finished one, so
 * the order of results says nothing; whoever needs an order sorts by task.
 */
import { Worker } from "node:worker_threads";
import { nextTask } from "./next-task.ts";
import type { Follows } from "./next-task.ts";

/** What a thread answers to a task. */
export type Answer<R> =
  | { readonly ok: true; readonly result: R }
  | { readonly ok: false; readonly failure: Failure };

/** Why a task came to nothing. */
export interface Failure {
  /** Name of the error, such as "AccountingError". */
  readonly name: string;
  readonly message: string;
  /** Code of the system, such as "ENOSPC", where it was the system that refused. */
  readonly code?: string;
}

/** What a pool of threads works with. */
export interface PoolOptions<T, R> {
  /** Module that the threads run: it posts one Answer for each task it receives. */
  readonly worker: URL;
  readonly workerData: unknown;
  readonly threads: number;
  /** Which tasks share work and are therefore left to one thread. */
  readonly follows?: Follows<T>;
  readonly signal?: AbortSignal;
  readonly onAnswer: (task: T, answer: Answer<R>) => void;
}

/**
 * Does all tasks. Resolves when every task is answered, or, once the signal is aborted,
 * as soon as the threads have been stopped; unfinished tasks then have no answer.
 */
export async function runPool<T, R>(
  tasks: readonly T[],
  options: PoolOptions<T, R>,
): Promise<void> {
  const { signal } = options;
  const pending = [...tasks];
  const inProgress = new Set<T>();
  const take = (done: T | undefined): T | undefined => {
    const place = nextTask(pending, done, inProgress, options.follows);
    if (place < 0) return undefined;
    const [task] = pending.splice(place, 1);
    inProgress.add(task);
    return task;
  };
  const settle = (task: T, answer: Answer<R>): void => {
    inProgress.delete(task);
    options.onAnswer(task, answer);
  };
  const lane = async (): Promise<void> => {
    while (pending.length > 0 && !signal?.aborted) {
      // A new thread after a crash: the old one's memory is not to be trusted.
      await thread();
    }
  };
  const thread = (): Promise<void> =>
    new Promise((resolve) => {
      const worker = new Worker(options.worker, { workerData: options.workerData });
      let current: T | undefined;
      const stop = (): void => void worker.terminate();
      const advance = (): void => {
        const done = current;
        current = signal?.aborted ? undefined : take(done);
        if (current === undefined) return stop();
        worker.postMessage(current);
      };
      signal?.addEventListener("abort", stop, { once: true });
      worker.on("message", (answer: Answer<R>) => {
        if (signal?.aborted || current === undefined) return;
        settle(current, answer);
        advance();
      });
      worker.on("error", (error: Error) => {
        if (current === undefined || signal?.aborted) return;
        settle(current, { ok: false, failure: { name: error.name, message: error.message } });
        current = undefined;
      });
      worker.on("exit", () => {
        signal?.removeEventListener("abort", stop);
        if (current !== undefined && !signal?.aborted) {
          settle(current, {
            ok: false,
            failure: { name: "ThreadEnded", message: "the thread ended early" },
          });
        }
        resolve();
      });
      advance();
    });
  await Promise.all(
    Array.from({ length: Math.max(1, Math.min(options.threads, tasks.length)) }, lane),
  );
}
