import { expect, test } from "vitest";
import { displayWidth, tableLines } from "./table.ts";

test("Japanese characters are two columns wide", () => {
  expect(displayWidth("GDP")).toBe(3);
  expect(displayWidth("開業率")).toBe(6);
  expect(displayWidth("実質GDP")).toBe(7);
});

test("columns line up", () => {
  const lines = tableLines(
    [{ title: "名" }, { title: "n", align: "right" }],
    [
      ["開業率", "4"],
      ["GDP", "12"],
    ],
  );
  expect(lines).toEqual(["名       n", "──────  ──", "開業率   4", "GDP     12"]);
});
