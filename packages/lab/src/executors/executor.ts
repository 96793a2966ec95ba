/**
 * Who carries out the runs of an ensemble: threads of this machine, or a cluster.
 *
 * An executor does five things and decides nothing:
 *
 *   chunk     parts the missing runs into units of work
 *   submit    starts the units and returns at once
 *   poll      says what waits and what runs, as far as it has heard
 *   collect   says which runs are settled: their file is there, or it is told why there is none
 *   cancel    stops what it has started
 *
 * Three rules make that enough.
 *
 * 1. A run is one file, written under another name and renamed. So a unit may be started twice,
 *    on two machines, and be killed at any moment: what is there is whole.
 * 2. Files decide what is finished, never the word of a scheduler. A unit that ends well and
 *    leaves no file has done nothing; one that is reported lost may have done all.
 * 3. Whatever is missing when nothing is at work any more is parted and submitted again. An
 *    attempt that settles nothing counts against the executor, and after three it is given up.
 *
 * `carryOut` is these rules. It is the same for every executor, and so is the suite of tests
 * beside this file.
 */
import type { FinishedRun } from "../ensemble/worker.ts";
import type { Failure } from "../ensemble/pool.ts";
import type { RunTask } from "../ensemble/plan.ts";

/** One unit of work: the runs of some members, all scenarios of a member together. */
export type Chunk = readonly RunTask[];

/** A run that is settled. */
export interface Settled {
  readonly task: RunTask;
  /** Its numbers, where they are at hand; otherwise its file is there to be read. */
  readonly run?: FinishedRun;
  /** Why it came to nothing: its accounts do not close, its numbers run away. It would do so again. */
  readonly failure?: Failure;
}

/** Units by what they are said to be doing. */
export interface Standing {
  readonly waiting: number;
  readonly running: number;
}

/** Where runs are done: threads of this machine, or a cluster. */
export interface Executor {
  readonly name: string;
  /** Parts runs into units; runs beyond what can be submitted at once may be left out. */
  chunk(tasks: readonly RunTask[]): Chunk[];
  /** Starts units. */
  submit(chunks: readonly Chunk[]): Promise<void>;
  /** What is said of the units; nothing waits or runs any more when both are 0. */
  poll(): Promise<Standing>;
  /** Which of these runs are settled, by their files. Each is told once. */
  collect(open: ReadonlySet<RunTask>): Promise<Settled[]>;
  /** Resolves when it is worth asking again, and at once when the signal is aborted. */
  changed(signal?: AbortSignal): Promise<void>;
  /** Stops what was started. Finished files stay. */
  cancel(): Promise<void>;
}

/** Attempts in a row that may settle nothing. */
const FRUITLESS = 3;

/** Who is told how the work stands, and what ends it. */
export interface CarryOutOptions {
  readonly signal?: AbortSignal;
  readonly onSettled: (settled: Settled) => void | Promise<void>;
  readonly onStanding?: (standing: Standing) => void;
  /** Told before runs are submitted once more. */
  readonly onAgain?: (missing: number) => void;
}

/**
 * Has runs carried out until all are settled, the signal is aborted, or three attempts in a row
 * settle nothing.
 * @returns the runs that are not settled
 */
export async function carryOut(
  executor: Executor,
  tasks: readonly RunTask[],
  options: CarryOutOptions,
): Promise<readonly RunTask[]> {
  const { signal, onSettled } = options;
  const open = new Set(tasks);
  for (let fruitless = 0; open.size > 0 && fruitless < FRUITLESS && !signal?.aborted;) {
    const before = open.size;
    await executor.submit(executor.chunk([...open]));
    for (;;) {
      const standing = await executor.poll();
      options.onStanding?.(standing);
      for (const settled of await executor.collect(open)) {
        if (signal?.aborted) break;
        if (open.delete(settled.task)) await onSettled(settled);
      }
      if (signal?.aborted || standing.waiting + standing.running === 0) break;
      await executor.changed(signal);
    }
    if (signal?.aborted) await executor.cancel();
    else if (open.size > 0) options.onAgain?.(open.size);
    fruitless = open.size < before ? 0 : fruitless + 1;
  }
  return [...open];
}
