import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTable } from "./columns.ts";

const firms = (capacity: number) =>
  createTable(
    {
      born: { type: "i32", unit: "quarter", meaning: "Quarter of founding." },
      cash: { type: "f64", unit: "1000 yen", symbol: "M", meaning: "Deposits." },
      sector: { type: "u8", unit: "index", meaning: "Position in the list of sectors." },
    },
    capacity,
  );

test("each column has the storage asked for and is as long as the table", () => {
  const table = createTable(
    {
      a: { type: "f64", unit: "", meaning: "" },
      b: { type: "f32", unit: "", meaning: "" },
      c: { type: "i32", unit: "", meaning: "" },
      d: { type: "u32", unit: "", meaning: "" },
      e: { type: "i16", unit: "", meaning: "" },
      f: { type: "u16", unit: "", meaning: "" },
      g: { type: "u8", unit: "", meaning: "" },
    },
    5,
  );
  const { a, b, c, d, e, f, g } = table.col;
  const columns = [a, b, c, d, e, f, g];
  expect(columns.map((column) => column.constructor)).toEqual([
    Float64Array,
    Float32Array,
    Int32Array,
    Uint32Array,
    Int16Array,
    Uint16Array,
    Uint8Array,
  ]);
  expect(columns.every((column) => column.length === 5)).toBe(true);
});

describe("slots", () => {
  test("are used again, last freed first, and come back empty", () => {
    const table = firms(3);
    const slots = [table.add(), table.add(), table.add()];
    expect(slots).toEqual([0, 1, 2]);
    table.col.cash[1] = 9;
    table.remove(0);
    table.remove(1);
    expect(table.live).toBe(1);
    expect(table.add()).toBe(1);
    expect(table.col.cash[1]).toBe(0);
    expect(table.add()).toBe(0);
    expect(table.count).toBe(3);
    expect([...table.alive]).toEqual([1, 1, 1]);
  });

  test("cannot be freed twice or without a row", () => {
    const table = firms(2);
    const slot = table.add();
    table.remove(slot);
    expect(() => table.remove(slot)).toThrow("Slot 0 holds no row.");
    expect(() => table.remove(7)).toThrow(RangeError);
  });

  test("a full table refuses rather than replace arrays behind a loop's back", () => {
    const table = firms(1);
    table.add();
    expect(() => table.add()).toThrow("The table is full at 1 rows; make room first.");
  });
});

test("making room keeps every value and only then replaces the arrays", () => {
  const table = firms(2);
  table.col.cash[table.add()] = 5;
  const before = table.col.cash;
  table.ensureRoom(1);
  expect(table.col.cash).toBe(before);
  table.ensureRoom(10);
  expect(table.col.cash).not.toBe(before);
  expect(table.capacity).toBeGreaterThanOrEqual(11);
  expect(table.col.cash[0]).toBe(5);
  expect(table.col.sector.length).toBe(table.capacity);
  for (let i = 0; i < 10; i++) table.add();
  expect(table.live).toBe(11);
});

/** A random life of a table: true adds a row with that cash, false removes the first row there is. */
const life = fc.array(fc.tuple(fc.boolean(), fc.integer()), { maxLength: 60 });

function live(
  table: ReturnType<typeof firms>,
  events: readonly (readonly [boolean, number])[],
): void {
  for (const [adds, cash] of events) {
    if (adds) {
      table.ensureRoom(1);
      table.col.cash[table.add()] = cash;
    } else {
      const slot = table.alive.indexOf(1);
      if (slot >= 0) table.remove(slot);
    }
  }
}

test("counts agree with what is alive", () => {
  fc.assert(
    fc.property(life, (events) => {
      const table = firms(4);
      live(table, events);
      expect(table.alive.reduce((sum, one) => sum + one, 0)).toBe(table.live);
      expect(table.alive.lastIndexOf(1)).toBeLessThan(table.count);
      expect(table.count).toBeLessThanOrEqual(table.capacity);
    }),
  );
});

test("a table put back into an earlier state lives on exactly as before", () => {
  fc.assert(
    fc.property(life, life, life, (before, detour, after) => {
      const table = firms(4);
      live(table, before);
      const saved = table.snapshot();
      live(table, after);
      const expected = table.snapshot();
      table.restore(saved);
      live(table, detour);
      table.restore(saved);
      live(table, after);
      expect(table.snapshot()).toEqual(expected);
      const other = firms(0);
      other.restore(saved);
      live(other, after);
      expect(other.snapshot()).toEqual(expected);
    }),
  );
});

test("a snapshot is apart from the table, and one of other columns is refused", () => {
  const table = firms(2);
  table.add();
  const saved = table.snapshot();
  table.col.cash[0] = 3;
  expect(saved.columns.cash[0]).toBe(0);
  const other = createTable({ age: { type: "u8", unit: "years", meaning: "Age." } }, 2);
  expect(() => other.restore(saved)).toThrow(
    "The snapshot has the columns born, cash, sector, the table age.",
  );
});

describe("rows put side by side in another order", () => {
  const filled = () => {
    const table = createTable(
      {
        id: { type: "u32", unit: "identity", meaning: "who" },
        sum: { type: "f64", unit: "thousand yen", meaning: "what" },
        since: { type: "i16", unit: "quarter", meaning: "when" },
        weight: { type: "u16", unit: "persons", meaning: "how many" },
      },
      8,
    );
    for (let i = 0; i < 6; i++) {
      const slot = table.add();
      table.col.id[slot] = 10 + i;
      table.col.sum[slot] = i / 2;
      table.col.since[slot] = -i;
      table.col.weight[slot] = 40000 + i;
    }
    table.remove(1);
    return table;
  };

  test("keep their values; the others are gone and their slots are clean", () => {
    const table = filled();
    table.arrange(Int32Array.of(5, 0, 3), 3);
    expect([table.live, table.count]).toEqual([3, 3]);
    expect(Array.from(table.col.id)).toEqual([15, 10, 13, 0, 0, 0, 0, 0]);
    expect(Array.from(table.col.sum.subarray(0, 4))).toEqual([2.5, 0, 1.5, 0]);
    expect(Array.from(table.col.since.subarray(0, 4))).toEqual([-5, 0, -3, 0]);
    expect(Array.from(table.col.weight.subarray(0, 4))).toEqual([40005, 40000, 40003, 0]);
    expect(Array.from(table.alive)).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
    expect(table.add()).toBe(3);
  });

  test("pass through memory that the caller lends, if there is enough of it", () => {
    const table = filled();
    table.arrange(Int32Array.of(4, 2), 2, new ArrayBuffer(16));
    expect(Array.from(table.col.sum.subarray(0, 3))).toEqual([2, 1, 0]);
    expect(() => table.arrange(Int32Array.of(1, 0), 2, new ArrayBuffer(15))).toThrow(RangeError);
  });
});

test("a row copied has all values of the other and stays apart from it", () => {
  const table = firms(3);
  const from = table.add();
  const to = table.add();
  table.col.born[from] = -7;
  table.col.cash[from] = 12.5;
  table.col.sector[from] = 9;
  table.copyRow(from, to);
  table.col.cash[from] = 1;
  expect([table.col.born[to], table.col.cash[to], table.col.sector[to]]).toEqual([-7, 12.5, 9]);
});
