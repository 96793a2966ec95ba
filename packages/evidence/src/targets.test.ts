import { expect, test } from "vitest";
import { csvLine, csvRows } from "./csv.ts";
import { readSeries, SeriesError, yearlyValues, type Correction } from "./series.ts";
import { applyTransform, resolveTargets, target } from "./targets.ts";

const HEAD = "series,year_or_period_start,period_end,value,unit,source_id,locator,note,licence\n";
const file = (rows: string) => [{ path: "a.csv", text: HEAD + rows }];
const CORRECTION: Correction = {
  series: "x",
  year: 1970,
  expect: 9,
  action: "leave-out",
  reason: { en: "slip" },
};

test("CSV fields may hold commas, quotes and line breaks", () => {
  const fields = ["a,b", 'say "x"', "two\nlines", "", "企業"];
  expect(csvRows(`${csvLine(fields)}\n`)).toEqual([fields]);
});

test("a correction applies while the file holds what it expects, and fails otherwise", () => {
  const rows = "x,1969,1969,1,u,s,l,,free\nx,1970,1970,9,u,s,l,,free\n";
  expect([...yearlyValues(readSeries(file(rows), [CORRECTION]).get("x")!)]).toEqual([[1969, 1]]);
  expect(() => readSeries(file(rows.replace(",9,", ",8,")), [CORRECTION])).toThrow(
    /expects 9, the file has 8/,
  );
  expect(() => readSeries(file("x,1969,1969,1,u,s,l,,free\n"), [CORRECTION])).toThrow(SeriesError);
});

test.each([
  ["x,1969,1969,one,u,s,l,,free", /"one" is no number/],
  ["x,1969,1969,1,u,s,l,,", /licence/],
  [
    "x,1969,1969,1,u,s,l,,free\nx,1970,1970,1,v,s,l,,free",
    /a.csv:3: "x" is in u before and in v here/,
  ],
  ["x,soon,1969,1,u,s,l,,free", /no year/],
])("a faulty row is refused: %s", (row, message) => {
  expect(() => readSeries(file(`${row}\n`))).toThrow(message);
});

test("transforms work on the years that are there", () => {
  const values = new Map([
    [1990, 2],
    [1991, 4],
    [1993, 9],
  ]);
  const of = (
    transform: "mean" | "sum" | "max" | "min" | "change" | "ratio",
    window: [number, number],
    against?: [number, number],
  ) => applyTransform(values, { transform, window, against });
  expect(of("mean", [1990, 1993])).toBe(5);
  expect(of("sum", [1991, 1993])).toBe(13);
  expect(of("max", [1990, 1993])).toBe(9);
  expect(of("min", [1990, 1993])).toBe(2);
  expect(of("change", [1993, 1993], [1990, 1991])).toBe(6);
  expect(of("ratio", [1993, 1993], [1990, 1991])).toBe(3);
  expect(of("mean", [2000, 2001])).toBeNull();
  expect(of("ratio", [1993, 1993], [1950, 1960])).toBeNull();
});

test("a period's value counts in each of its years", () => {
  const series = readSeries(file("x,1996,1999,4,u,s,l,,free\n")).get("x")!;
  expect([...yearlyValues(series).keys()]).toEqual([1996, 1997, 1998, 1999]);
});

const ROW = {
  id: "row",
  observable: "o",
  title: { en: "Row", ja: "行" },
  unit: "u",
  window: [1990, 1991],
  transform: "mean",
  label: "target",
};

test("a row says how much it asks for, and is resolved with band and sources", () => {
  const row = target.parse({ ...ROW, series: "x", tolerance: { plus: 1, reason: "why" } });
  const [fit] = resolveTargets(
    [row],
    readSeries(file("x,1990,1990,3,u,s,l,,free\nx,1950,1950,3,u,old,l,,free\n")),
  );
  expect(fit).toMatchObject({ observed: 3, band: [2, 4], sources: ["s"] });
});

test.each([
  [{ ...ROW }, "one of series, value and range"],
  [{ ...ROW, series: "x" }, "tolerance"],
  [
    { ...ROW, label: "no data", series: "x", tolerance: { plus: 1, reason: "why" } },
    "none with the label no data",
  ],
  [{ ...ROW, range: [2, 1], note: "n" }, "low end first"],
  [{ ...ROW, transform: "ratio", range: [1, 2], note: "n" }, "against"],
  [{ ...ROW, range: [1, 2] }, "where the value comes from"],
])("a faulty row is refused", (row, message) => {
  const result = target.safeParse(row);
  expect(result.success).toBe(false);
  expect(result.error?.issues.map((issue) => issue.message).join(" ")).toContain(message);
});

test("a row whose series has no value in its window is refused", () => {
  const row = target.parse({ ...ROW, series: "x", tolerance: { plus: 1, reason: "why" } });
  expect(() => resolveTargets([row], readSeries(file("x,1950,1950,3,u,s,l,,free\n")))).toThrow(
    /no value in its window/,
  );
  expect(() => resolveTargets([row], new Map())).toThrow(/do not hold/);
});
