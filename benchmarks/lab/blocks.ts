/**
 * Runs of the bare engine and of the laboratory in turns, on a machine whose speed may drift.
 *
 * One block is A B C D D C B A: the bare engine, the laboratory on one thread, the laboratory on
 * two, two processes of the bare engine at once. In both halves together each of them does the
 * same members. A drift that is even over a block takes as much from each, so ratios are formed
 * within a block, and the median over blocks is reported.
 */
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Job, RunSize, Taken } from "./job.ts";

/** What one block says. */
export interface BlockRatios {
  /**
   * Processor time of the laboratory on one thread over that of the bare engine, less one; of all
   * runs of a piece but the first, and the closing of the folder.
   */
  readonly overhead: number;
  /** The same by the clock. */
  readonly overheadByClock: number;
  /** Members per second on two threads over those on one. */
  readonly gain: number;
  /** The same for the bare engine in two processes: what two cores give at all. */
  readonly ceiling: number;
}

/** How the blocks are cut. */
export interface BlockPlan {
  readonly size: RunSize;
  readonly blocks: number;
  /** Members of one piece on one thread, at least two: the first is thrown away. */
  readonly members: number;
}

/** A piece of work: by the clock as a whole, and what its processes took once they were warm. */
interface Piece {
  readonly clock: number;
  readonly warm: readonly Taken[];
}

/** Does all blocks, after a throw-away run in every process. */
export async function measureBlocks(
  { size, blocks, members }: BlockPlan,
  say: (block: number, ratios: BlockRatios) => void,
): Promise<BlockRatios[]> {
  const processes = Array.from({ length: 3 }, () => start(size));
  const [first, second, lab] = processes;
  try {
    const job = (by: Job["by"], from: number, count: number, threads = 1): Job => ({
      by,
      from,
      count,
      threads,
    });
    await timed([first, job("engine", 1, 1)]);
    await timed([second, job("engine", 1, 1)]);
    await timed([lab, job("lab", 1, 2, 2)]);
    const out: BlockRatios[] = [];
    for (let block = 0; block < blocks; block++) {
      const early = 1 + block * 2 * members;
      const late = early + members;
      const engine = (from: number) => timed([first, job("engine", from, members)]);
      const one = (from: number) => timed([lab, job("lab", from, members)]);
      const two = () => timed([lab, job("lab", early, 2 * members, 2)]);
      const both = () =>
        timed([first, job("engine", early, members)], [second, job("engine", late, members)]);
      // The order is the point: each measurement waits for the one before.
      const a = [await engine(early)];
      const b = [await one(early)];
      const c = [await two()];
      const d = [await both(), await both()];
      c.push(await two());
      b.push(await one(late));
      a.push(await engine(late));
      const ratios = {
        overhead: warm(b, "processor") / warm(a, "processor") - 1,
        overheadByClock: warm(b, "clock") / warm(a, "clock") - 1,
        gain: (2 * clock(b)) / clock(c),
        ceiling: (2 * clock(a)) / clock(d),
      };
      say(block, ratios);
      out.push(ratios);
    }
    return out;
  } finally {
    for (const process of processes) process.kill();
  }
}

/** Seconds of the pieces by the clock, each with the start of its threads. */
function clock(pieces: readonly Piece[]): number {
  return pieces.reduce((total, piece) => total + piece.clock, 0);
}

/** Seconds after the first run of each piece. */
function warm(pieces: readonly Piece[], what: keyof Taken): number {
  return pieces.flatMap((piece) => piece.warm).reduce((total, taken) => total + taken[what], 0);
}

function start(size: RunSize): ChildProcess {
  const path = fileURLToPath(new URL("./piece.process.ts", import.meta.url));
  return fork(path, [JSON.stringify(size)]);
}

/** Sends jobs at once, one to each process, and waits for all of them. */
async function timed(...jobs: readonly (readonly [ChildProcess, Job])[]): Promise<Piece> {
  const started = performance.now();
  const taken = await Promise.all(jobs.map(([process, job]) => answerOf(process, job)));
  return { clock: (performance.now() - started) / 1000, warm: taken };
}

function answerOf(process: ChildProcess, job: Job): Promise<Taken> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void =>
      reject(new Error(`A process of the benchmark ended with ${code}.`));
    process.once("exit", ended);
    process.once("message", (taken: Taken) => {
      process.off("exit", ended);
      resolve(taken);
    });
    process.send(job);
  });
}
