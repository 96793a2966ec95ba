import { expect, test } from "vitest";
import { fileRows } from "./data-table.tsx";

test("a file names the unit of every column of numbers, and of no other", () => {
  const rows = [
    [1990, 4.5, null, "3/4"],
    [1991, null, null, "4/4"],
  ];
  expect(
    fileRows({ columns: ["Year", "Base", "Observed", "Higher in"], rows, unit: "% of GDP" }),
  ).toEqual([["Year", "Base (% of GDP)", "Observed", "Higher in"], ...rows]);
  expect(fileRows({ columns: ["Year"], rows: [[1990]] })).toEqual([["Year"], [1990]]);
});
