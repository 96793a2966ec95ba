import { expect, test } from "vitest";
import {
  bookRules,
  investment,
  marketPrice,
  startFirms,
  startingCapital,
  stepIndustry,
  targetMargin,
} from "./industry.ts";
import { FIRM_NUMBERS, type IndustryEnd, runIndustry } from "./nelson-winter.ts";
import { runRegime, type WinterRegime } from "./winter-regimes.ts";

const SEEDS = 40;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const ends = (n: number, options?: Parameters<typeof runIndustry>[2]): IndustryEnd[] =>
  Array.from({ length: SEEDS }, (_, seed) => runIndustry(n, seed, options));

test("eight firms begin with the capital that published implementations give them, 390.8 together", () => {
  expect(8 * startingCapital(8)).toBeCloseTo(390.8, 1);
});

test("at the start no firm wants to grow or to shrink", () => {
  for (const n of FIRM_NUMBERS) {
    const rules = bookRules(n, "science-based");
    const firms = startFirms(n, rules);
    const price = marketPrice(firms, rules.demand);
    const margin = (price * rules.technique) / rules.cost;
    expect(margin).toBeCloseTo(targetMargin(1 / n), 12);
    // Wide profit: what is wanted is exactly what wears out.
    expect(investment(margin, 1 / n, 1, rules)).toBeCloseTo(rules.depreciation, 12);
  }
});

test("a firm alone wants no bound to its margin; a small one a fair price", () => {
  expect(targetMargin(0)).toBe(1);
  expect(targetMargin(0.5)).toBe(1.5);
  expect(targetMargin(0.999)).toBeGreaterThan(100);
});

test("one seed, one industry; another seed, another", () => {
  expect(runIndustry(8, 3)).toEqual(runIndustry(8, 3));
  expect(runIndustry(8, 3)).not.toEqual(runIndustry(8, 4));
});

test("more firms, less concentration; margins fall", () => {
  const few = ends(2);
  const many = ends(16);
  expect(mean(many.map((end) => end.firmsEquivalent))).toBeGreaterThan(
    3 * mean(few.map((end) => end.firmsEquivalent)),
  );
  expect(mean(many.map((end) => end.margin))).toBeLessThan(mean(few.map((end) => end.margin)));
});

test("more firms, a wider gap between average and best technique", () => {
  const gap = (of: readonly IndustryEnd[]): number =>
    mean(of.map((end) => end.bestTechnique / end.averageTechnique));
  expect(gap(ends(32))).toBeGreaterThan(gap(ends(2)));
});

test("without search an industry stands still: what wears out is replaced, no more", () => {
  const rules = { ...bookRules(4, "science-based"), innovationEase: 0, imitationEase: 0 };
  const firms = startFirms(4, rules);
  for (let quarter = 1; quarter <= 50; quarter++) stepIndustry(firms, rules, 1, quarter);
  for (const firm of firms) {
    expect(firm.capital).toBeCloseTo(startingCapital(4), 9);
    expect(firm.technique).toBe(rules.technique);
  }
});

test("where techniques come from outside, the best one hardly depends on how many firms there are; where they cumulate, it does", () => {
  const best = (n: number, regime: "science-based" | "cumulative"): number =>
    mean(ends(n, { regime }).map((end) => end.bestTechnique));
  expect(best(32, "science-based") / best(4, "science-based")).toBeGreaterThan(0.97);
  expect(best(32, "cumulative") / best(4, "cumulative")).toBeLessThan(0.8);
});

test("average technique falls with the number of firms", () => {
  const average = (n: number): number => mean(ends(n).map((end) => end.averageTechnique));
  const [a, b, c] = [average(2), average(8), average(32)];
  expect(a).toBeGreaterThan(b);
  expect(b).toBeGreaterThan(c);
});

test("in the entrepreneurial regime newcomers bring in the innovations, in the routinised one incumbents", () => {
  const of = (regime: WinterRegime): ReturnType<typeof runRegime>[] =>
    Array.from({ length: SEEDS }, (_, seed) => runRegime(regime, seed));
  const open = of("entrepreneurial");
  const closed = of("routinised");
  expect(mean(open.map((end) => end.newcomersShare))).toBeGreaterThan(0.6);
  expect(mean(closed.map((end) => end.newcomersShare))).toBeLessThan(0.4);
  expect(mean(open.map((end) => end.entries))).toBeGreaterThan(
    mean(closed.map((end) => end.entries)),
  );
  expect(mean(open.map((end) => end.firmsEquivalent))).toBeGreaterThan(
    mean(closed.map((end) => end.firmsEquivalent)),
  );
});
