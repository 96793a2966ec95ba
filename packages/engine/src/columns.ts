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
  readonly i16: Int16Array<ArrayBuffer>;
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
  /** Gives a row the values of another in all columns. */
  copyRow(from: number, to: number): void;
  /** Frees a slot. @throws RangeError when it holds no row */
  remove(slot: number): void;
  /** Makes sure that n rows can be added; replaces the arrays when it must grow. */
  ensureRoom(n: number): void;
  /**
   * Puts rows side by side in a given order, from slot 0 on; rows that are not named are removed.
   * @param order slots of rows, none twice
   * @param n how many of them
   * @param room memory on the way that the caller has no more use for: as many bytes for each row as the widest
   * column takes; the table makes its own where none is given
   */
  arrange(order: Int32Array, n: number, room?: ArrayBuffer): void;
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
  i16: (length) => new Int16Array(length),
  u16: (length) => new Uint16Array(length),
  u8: (length) => new Uint8Array(length),
};

function resized<A extends AnyColumn>(type: ColumnType, from: A, capacity: number): A {
  const next = MAKERS[type](capacity);
  next.set(from.subarray(0, Math.min(from.length, capacity)));
  return next as A;
}

/** Columns by storage: a loop over arrays of one kind is several times faster than over mixed ones. */
type ByStorage = { readonly [T in ColumnType]: readonly ColumnArrays[T][] };

function byStorage(spec: TableSpec, col: Readonly<Record<string, AnyColumn>>): ByStorage {
  const of = <T extends ColumnType>(type: T) =>
    Object.keys(spec)
      .filter((name) => spec[name].type === type)
      .map((name) => col[name] as ColumnArrays[T]);
  return {
    f64: of("f64"),
    f32: of("f32"),
    i32: of("i32"),
    u32: of("u32"),
    i16: of("i16"),
    u16: of("u16"),
    u8: of("u8"),
  };
}

/** Gathers rows of all columns in a given order, one column after the other by way of the same memory. */
function gatherRows(stored: ByStorage, room: ArrayBuffer, order: Int32Array, n: number): void {
  const lengthFor = (type: ColumnType): number => (stored[type].length > 0 ? n : 0);
  const f64 = new Float64Array(room, 0, lengthFor("f64"));
  const f32 = new Float32Array(room, 0, lengthFor("f32"));
  const i32 = new Int32Array(room, 0, lengthFor("i32"));
  const u32 = new Uint32Array(room, 0, lengthFor("u32"));
  const i16 = new Int16Array(room, 0, lengthFor("i16"));
  const u16 = new Uint16Array(room, 0, lengthFor("u16"));
  const u8 = new Uint8Array(room, 0, lengthFor("u8"));
  for (const column of stored.f64) {
    for (let i = 0; i < n; i++) f64[i] = column[order[i]];
    column.set(f64);
  }
  for (const column of stored.f32) {
    for (let i = 0; i < n; i++) f32[i] = column[order[i]];
    column.set(f32);
  }
  for (const column of stored.i32) {
    for (let i = 0; i < n; i++) i32[i] = column[order[i]];
    column.set(i32);
  }
  for (const column of stored.u32) {
    for (let i = 0; i < n; i++) u32[i] = column[order[i]];
    column.set(u32);
  }
  for (const column of stored.i16) {
    for (let i = 0; i < n; i++) i16[i] = column[order[i]];
    column.set(i16);
  }
  for (const column of stored.u16) {
    for (let i = 0; i < n; i++) u16[i] = column[order[i]];
    column.set(u16);
  }
  for (const column of stored.u8) {
    for (let i = 0; i < n; i++) u8[i] = column[order[i]];
    column.set(u8);
  }
}

/** Bytes that a row takes in the widest of some columns. */
function widest(columns: readonly AnyColumn[]): number {
  return Math.max(0, ...columns.map((column) => column.BYTES_PER_ELEMENT));
}

/** Sets all columns of a row to 0. One loop for each storage: columns of one kind alone meet in it. */
function clearRow({ f64, f32, i32, u32, i16, u16, u8 }: ByStorage, slot: number): void {
  for (let i = 0; i < f64.length; i++) f64[i][slot] = 0;
  for (let i = 0; i < f32.length; i++) f32[i][slot] = 0;
  for (let i = 0; i < i32.length; i++) i32[i][slot] = 0;
  for (let i = 0; i < u32.length; i++) u32[i][slot] = 0;
  for (let i = 0; i < i16.length; i++) i16[i][slot] = 0;
  for (let i = 0; i < u16.length; i++) u16[i][slot] = 0;
  for (let i = 0; i < u8.length; i++) u8[i][slot] = 0;
}

/** Copies all columns of a row to another. */
function copyRow({ f64, f32, i32, u32, i16, u16, u8 }: ByStorage, from: number, to: number): void {
  for (let i = 0; i < f64.length; i++) f64[i][to] = f64[i][from];
  for (let i = 0; i < f32.length; i++) f32[i][to] = f32[i][from];
  for (let i = 0; i < i32.length; i++) i32[i][to] = i32[i][from];
  for (let i = 0; i < u32.length; i++) u32[i][to] = u32[i][from];
  for (let i = 0; i < i16.length; i++) i16[i][to] = i16[i][from];
  for (let i = 0; i < u16.length; i++) u16[i][to] = u16[i][from];
  for (let i = 0; i < u8.length; i++) u8[i][to] = u8[i][from];
}

/** Plain fields and shared methods: loops over different tables then run on one shape. */
class ColumnTable<S extends TableSpec> implements Table<S> {
  readonly spec: S;
  readonly col: Columns<S>;
  alive = new Uint8Array(0);
  capacity = 0;
  count = 0;
  live = 0;
  readonly #names: readonly string[];
  readonly #columns: Record<string, AnyColumn>;
  #stored: ByStorage;
  #free: Int32Array<ArrayBuffer>;

  constructor(spec: S, capacity: number) {
    this.spec = spec;
    this.capacity = capacity;
    this.#names = Object.keys(spec);
    // Made at once with arrays, the runtime keeps the object compact and knows each column's kind: loops
    // then read columns without looking up where they are or what they hold. Replacing the arrays at once
    // lets it not count on their staying for ever, or the first growth would undo all compiled loops.
    this.#columns = Object.fromEntries(
      this.#names.map((name): [string, AnyColumn] => [name, MAKERS[spec[name].type](0)]),
    );
    for (const name of this.#names) this.#columns[name] = MAKERS[spec[name].type](capacity);
    this.#stored = byStorage(spec, this.#columns);
    this.col = this.#columns as Columns<S>;
    this.alive = new Uint8Array(capacity);
    this.#free = new Int32Array(capacity);
  }

  add(): number {
    let slot = this.count;
    const freed = this.count - this.live;
    if (freed > 0) {
      slot = this.#free[freed - 1];
      clearRow(this.#stored, slot);
    } else {
      if (this.count === this.capacity) {
        throw new RangeError(`The table is full at ${this.capacity} rows; make room first.`);
      }
      this.count++;
    }
    this.live++;
    this.alive[slot] = 1;
    return slot;
  }

  copyRow(from: number, to: number): void {
    copyRow(this.#stored, from, to);
  }

  remove(slot: number): void {
    if (this.alive[slot] !== 1) throw new RangeError(`Slot ${slot} holds no row.`);
    this.alive[slot] = 0;
    this.#free[this.count - this.live] = slot;
    this.live--;
  }

  ensureRoom(n: number): void {
    const needed = this.live + n;
    // Half as much again each time, so that growing one by one stays cheap.
    if (needed > this.capacity)
      this.#growTo(Math.max(needed, this.capacity + (this.capacity >>> 1)));
  }

  arrange(
    order: Int32Array,
    n: number,
    room = new ArrayBuffer(n * widest(Object.values(this.#columns))),
  ): void {
    gatherRows(this.#stored, room, order, n);
    for (const name of this.#names) this.#columns[name].fill(0, n, this.count);
    this.alive.fill(1, 0, n);
    this.alive.fill(0, n, this.count);
    this.count = n;
    this.live = n;
  }

  snapshot(): TableSnapshot {
    const columns: Record<string, AnyColumn> = {};
    for (const name of this.#names) columns[name] = this.#columns[name].slice(0, this.count);
    const free = this.#free.slice(0, this.count - this.live);
    return { count: this.count, alive: this.alive.slice(0, this.count), free, columns };
  }

  restore(snapshot: TableSnapshot): void {
    const kept = Object.keys(snapshot.columns);
    if (
      kept.length !== this.#names.length ||
      !this.#names.every((name) => name in snapshot.columns)
    ) {
      throw new RangeError(
        `The snapshot has the columns ${kept.join(", ")}, the table ${this.#names.join(", ")}.`,
      );
    }
    if (snapshot.count > this.capacity) this.#growTo(snapshot.count);
    // Slots never used are empty, and hold no memory until they are written on.
    for (const name of this.#names) {
      this.#columns[name].set(snapshot.columns[name]);
      this.#columns[name].fill(0, snapshot.count, Math.max(snapshot.count, this.count));
    }
    this.alive.set(snapshot.alive);
    this.alive.fill(0, snapshot.count, Math.max(snapshot.count, this.count));
    this.#free.set(snapshot.free);
    this.count = snapshot.count;
    this.live = snapshot.count - snapshot.free.length;
  }

  #growTo(slots: number): void {
    for (const name of this.#names) {
      this.#columns[name] = resized(this.spec[name].type, this.#columns[name], slots);
    }
    this.#stored = byStorage(this.spec, this.#columns);
    this.alive = resized("u8", this.alive, slots);
    this.#free = resized("i32", this.#free, slots);
    this.capacity = slots;
  }
}

/**
 * Makes an empty table.
 * @param spec columns by name, each with storage, unit and meaning
 * @param capacity slots to begin with
 */
export function createTable<const S extends TableSpec>(spec: S, capacity: number): Table<S> {
  if (!Number.isInteger(capacity) || capacity < 0)
    throw new RangeError(`No table has ${capacity} slots.`);
  return new ColumnTable(spec, capacity);
}
