/** An ordered list of named systems, run once a quarter. */

/** One process of the world: it reads and changes the world's state for one quarter. */
export interface System<W> {
  /** Verb phrase, unique in its schedule, such as "hire workers". */
  readonly name: string;
  /** What it does, in one plain sentence. */
  readonly plain: string;
  run(world: W, quarter: number): void;
}

/** Anything that can say that a run should stop; an `AbortSignal` is one. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** What may be asked of a run of the schedule. */
export interface ScheduleOptions {
  /** Names of systems that are left out: an ablation. */
  readonly disabled?: ReadonlySet<string>;
  /** Called after each quarter. */
  readonly onQuarter?: (quarter: number) => void;
  /** Looked at before each quarter. */
  readonly signal?: StopSignal;
}

/**
 * Runs all systems in order for each quarter from `from` up to, not including, `to`.
 * @throws RangeError when a system is named twice, or a disabled name is no system's
 * @throws the signal's reason when it asks to stop
 */
export function runSchedule<W>(
  systems: readonly System<W>[],
  world: W,
  from: number,
  to: number,
  options: ScheduleOptions = {},
): void {
  const active = activeSystems(systems, options.disabled ?? new Set());
  for (let quarter = from; quarter < to; quarter++) {
    if (options.signal?.aborted)
      throw options.signal.reason ?? new Error(`Stopped before quarter ${quarter}.`);
    for (const system of active) system.run(world, quarter);
    options.onQuarter?.(quarter);
  }
}

function activeSystems<W>(
  systems: readonly System<W>[],
  disabled: ReadonlySet<string>,
): readonly System<W>[] {
  const names = new Set<string>();
  for (const { name } of systems) {
    if (names.has(name)) throw new RangeError(`Two systems are named "${name}".`);
    names.add(name);
  }
  for (const name of disabled) {
    if (!names.has(name))
      throw new RangeError(`No system is named "${name}". There are: ${[...names].join(", ")}.`);
  }
  return systems.filter(({ name }) => !disabled.has(name));
}
