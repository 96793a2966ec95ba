import { expect, test } from "vitest";
import type { FitRow } from "../../study/summary.ts";
import { textOf } from "../../text/index.ts";
import { fitTable } from "./fit-table.ts";

const row: FitRow = {
  id: "slow-down",
  observable: "gdp.growth",
  title: { en: "Slow-down", ja: "減速" },
  unit: "percentage points",
  window: [1974, 1990],
  label: "anchor",
  observed: [-8, -2],
  band: [-8, -2],
  simulated: { low: -7.2, median: -5.4, high: -3.6 },
  inBand: true,
  source: "wdi-2025",
};

test.each(["en", "ja"] as const)("a row in %s shows the band that it is judged by", (lang) => {
  const lines = fitTable(
    [row, { ...row, band: null, simulated: null, inBand: null }],
    textOf(lang),
  );
  expect(lines[2]).toMatch(/-8 … -2 +-8 … -2 +-5\.4 \(-7\.2 … -3\.6\)/);
  expect(lines.join()).not.toContain("–-");
});
