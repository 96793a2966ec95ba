/**
 * Agents as tables of typed-array columns.
 *
 * A row is a slot; slots of removed rows are used again, last freed first. Take the arrays
 * (`table.col.age`) into constants at the start of a loop: `ensureRoom` and `restore` may
 * replace them, nothing else does.
 */

/** Storage of a column. */
export interface ColumnArrays {
  readonly f64: Float64Array<ArrayBuffer>;
  readonly f32: Float32Array<ArrayBuffer>;
  readonly i32: Int32Array<ArrayBuffer>;
  readonly u32: Uint32Array<ArrayBuffer>;
  readonly u16: Uint16Array<ArrayBuffer>;
  readonly u8: Uint8Array<ArrayBuffer>;
}

export type ColumnType = keyof ColumnArrays;
type AnyColumn = ColumnArrays[ColumnType];

/** What a column holds. */
export interface ColumnSpec {
  readonly type: ColumnType;
  readonly unit: string;
  /** Symbol in the formulas of the documentation. */
  readonly symbol?: string;
  readonly meaning: string;
}

export type TableSpec = Readonly<Record<string, ColumnSpec>>;

/** The arrays of a table, by column name. */
export type Columns<S extends TableSpec> = {
  readonly [Name in keyof S]: ColumnArrays[S[Name]["type"]];
};

/** The state of a table, apart from it. */
export interface TableSnapshot {
  readonly count: number;
  readonly alive: Uint8Array;
  readonly free: Int32Array;
  readonly columns: Readonly<Record<string, AnyColumn>>;
}

/** A table of agents. */
export interface Table<S extends TableSpec> {
  readonly spec: S;
  readonly col: Columns<S>;
  /** 1 where a slot holds a row, else 0. */
  readonly alive: Uint8Array;
  /** Slots that exist. */
  readonly capacity: number;
  /** Slots ever used: every row lies below. */
  readonly count: number;
  /** Rows. */
  readonly live: number;
  /**
   * Takes a slot; all its columns are 0.
   * @throws RangeError when the table is full: call `ensureRoom` before taking the arrays
   */
  add(): number;
  /** Frees a slot. @throws RangeError when it holds no row */
  remove(slot: number): void;
  /** Makes sure that n rows can be added; replaces the arrays when it must grow. */
  ensureRoom(n: number): void;
  /** A copy of everything in the table. */
  snapshot(): TableSnapshot;
  /** Puts the table back into the state of a snapshot. @throws RangeError when the columns differ */
  restore(snapshot: TableSnapshot): void;
}

const MAKERS: { readonly [T in ColumnType]: (length: number) => ColumnArrays[T] } = {
  f64: (length) => new Float64Array(length),
  f32: (length) => new Float32Array(length),
  i32: (length) => new Int32Array(length),
  u32: (length) => new Uint32Array(length),
  u16: (length) => new Uint16Array(length),
  u8: (length) => new Uint8Array(length),
};

function resized<A extends AnyColumn>(type: ColumnType, from: A, capacity: number): A {
  const next = MAKERS[type](capacity);
  next.set(from.subarray(0, Math.min(from.length, capacity)));
  return next as A;
}

/**
 * Makes an empty table.
 * @param spec columns by name, each with storage, unit and meaning
 * @param capacity slots to begin with
 */
export function createTable<const S extends TableSpec>(spec: S, capacity: number): Table<S> {
  if (!Number.isInteger(capacity) || capacity < 0)
    throw new RangeError(`No table has ${capacity} slots.`);
  const names = Object.keys(spec);
  const col: Record<string, AnyColumn> = {};
  for (const name of names) col[name] = MAKERS[spec[name].type](capacity);
  let alive = new Uint8Array(capacity);
  let free = new Int32Array(capacity);
  let freeCount = 0;
  let count = 0;

  function growTo(slots: number): void {
    for (const name of names) col[name] = resized(spec[name].type, col[name], slots);
    alive = resized("u8", alive, slots);
    free = resized("i32", free, slots);
    capacity = slots;
  }

  return {
    spec,
    col: col as Columns<S>,
    get alive() {
      return alive;
    },
    get capacity() {
      return capacity;
    },
    get count() {
      return count;
    },
    get live() {
      return count - freeCount;
    },
    add() {
      let slot = count;
      if (freeCount > 0) {
        slot = free[--freeCount];
        for (const name of names) col[name][slot] = 0;
      } else {
        if (count === capacity)
          throw new RangeError(`The table is full at ${capacity} rows; make room first.`);
        count++;
      }
      alive[slot] = 1;
      return slot;
    },
    remove(slot) {
      if (alive[slot] !== 1) throw new RangeError(`Slot ${slot} holds no row.`);
      alive[slot] = 0;
      free[freeCount++] = slot;
    },
    ensureRoom(n) {
      const needed = count - freeCount + n;
      // Half as much again each time, so that growing one by one stays cheap.
      if (needed > capacity) growTo(Math.max(needed, capacity + (capacity >>> 1)));
    },
    snapshot() {
      const columns: Record<string, AnyColumn> = {};
      for (const name of names) columns[name] = col[name].slice(0, count);
      return { count, alive: alive.slice(0, count), free: free.slice(0, freeCount), columns };
    },
    restore(snapshot) {
      const kept = Object.keys(snapshot.columns);
      if (kept.length !== names.length || !names.every((name) => name in snapshot.columns)) {
        throw new RangeError(
          `The snapshot has the columns ${kept.join(", ")}, the table ${names.join(", ")}.`,
        );
      }
      if (snapshot.count > capacity) growTo(snapshot.count);
      for (const name of names) {
        col[name].set(snapshot.columns[name]);
        col[name].fill(0, snapshot.count);
      }
      alive.set(snapshot.alive);
      alive.fill(0, snapshot.count);
      free.set(snapshot.free);
      freeCount = snapshot.free.length;
      count = snapshot.count;
    },
  };
}
