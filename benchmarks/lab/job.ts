/** One piece of work that is timed, and the answer of the process that does it. */

/** Which runs of the baseline, and who does them. */
export interface Job {
  /** The bare engine in a loop on one thread, or the laboratory: threads, files, hashes and all. */
  readonly by: "engine" | "lab";
  /** First member. */
  readonly from: number;
  readonly count: number;
  /** Threads of the laboratory; the bare engine has one. */
  readonly threads: number;
}

/** Seconds that something takes. */
export interface Taken {
  readonly clock: number;
  /** Of the processor: all threads of the process, compiling and collecting included. */
  readonly processor: number;
}

/** How large the runs are. */
export interface RunSize {
  readonly scale: number;
  /** Last year. */
  readonly to: number;
}
