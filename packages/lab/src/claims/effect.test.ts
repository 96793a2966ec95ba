import { expect, test } from "vitest";
import { DOUBTS, doubtShares } from "./doubts.ts";
import type { Doubt } from "./doubts.ts";
import { effectOf } from "./effect.ts";
import type { ClaimRuns, YearlySeries } from "./effect.ts";
import { claimFile, readsOf } from "./schema.ts";
import type { ClaimPart } from "./schema.ts";
import { summarise } from "./summary.ts";

/** 76 years of one value, with another from a year on. */
function years(value: number, from = 2024, later = value): number[] {
  return Array.from({ length: 76 }, (_, i) => (1948 + i >= from ? later : value));
}

/** Runs of a scenario: the value of `entry.rate` and of `exit.rate` by member. */
function runs(scenarios: Record<string, readonly (readonly [number, number])[]>): ClaimRuns {
  return new Map(
    Object.entries(scenarios).map(([name, members]) => [
      name,
      new Map(
        members.map(([entry, exit], i): [number, YearlySeries] => [
          i + 1,
          { "entry.rate": years(entry), "exit.rate": years(exit) },
        ]),
      ),
    ]),
  );
}

function part(given: object): ClaimPart {
  const title = { en: "x", ja: "x" };
  const file = { schema: "kigyo/claim/1", test: "T1", claim: "x", why: title, scenarios: {} };
  const whole = { id: "x", title, sign: "+", series: "entry.rate", window: [1991, 2000], ...given };
  const names = Object.values((whole as { interaction?: object }).interaction ?? {})
    .concat(Object.keys((whole as { slope?: object }).slope ?? {}))
    .concat((whole as { against?: string }).against ?? []);
  const scenarios = Object.fromEntries(
    names.filter((name) => name !== "baseline").map((name) => [name as string, []]),
  );
  return claimFile.parse({ ...file, scenarios, parts: [whole] }).parts[0];
}

const two = runs({
  baseline: [
    [5, 4],
    [6, 4],
  ],
  other: [
    [4, 4],
    [4, 3],
  ],
});

test("differences are paired, in the unit or in per cent of the reference", () => {
  expect(effectOf(part({ of: "baseline", against: "other" }), two).values).toEqual([1, 2]);
  expect(effectOf(part({ of: "baseline", against: "other", as: "per-cent" }), two).values).toEqual([
    25, 50,
  ]);
  expect(effectOf(part({ of: "baseline", against: "other", reversed: true }), two).values).toEqual([
    -1, -2,
  ]);
  expect(effectOf(part({ of: "baseline", than: 3 }), two).values).toEqual([2, 3]);
});

test("only members that every scenario has finished are compared", () => {
  const uneven = new Map([...two, ["other", new Map([[2, { "entry.rate": years(4) }]])] as const]);
  expect(effectOf(part({ of: "baseline", against: "other" }), uneven).members).toEqual([2]);
});

test("an interaction is what both add beyond each alone; a slope follows the condition", () => {
  const cells = runs({ none: [[1, 0]], a: [[2, 0]], b: [[4, 0]], ab: [[9, 0]] });
  const interaction = { both: "ab", first: "a", second: "b", neither: "none" };
  expect(effectOf(part({ interaction }), cells).values).toEqual([4]);
  const steps = runs({ one: [[1, 0]], two: [[3, 0]], three: [[5, 0]] });
  expect(effectOf(part({ slope: { one: 1, two: 2, three: 3 } }), steps).values).toEqual([2]);
});

test("expressions of series are taken year by year", () => {
  const series = { minus: ["entry.rate", "exit.rate"] };
  expect(effectOf(part({ of: "baseline", series }), two).values).toEqual([1, 2]);
  expect(readsOf({ times: ["entry.rate", { score: "social-purpose" }] })).toEqual({
    ids: ["entry.rate", "purpose.domestic-share"],
    score: true,
  });
});

test("a U needs both ends above the middle, a hump the middle above both ends", () => {
  const classes = runs({ baseline: [[5, 4]] });
  const u = (shape: string[], sign: "U" | "∩") =>
    effectOf(part({ of: "baseline", series: undefined, shape, sign }), classes).values;
  expect(u(["entry.rate", "exit.rate", "entry.rate"], "U")).toEqual([1]);
  expect(u(["entry.rate", "exit.rate", "exit.rate"], "U")).toEqual([0]);
  expect(u(["exit.rate", "entry.rate", "exit.rate"], "∩")).toEqual([1]);
});

test("summaries", () => {
  const step = years(4, 1997, 7);
  const at = (name: Parameters<typeof summarise>[1], values = step, options = {}) =>
    summarise(values, name, [1985, 2005], options);
  expect(at("change", step, { before: [1960, 1980] })).toBeCloseTo((12 * 4 + 9 * 7) / 21 - 4, 12);
  expect(at("growth", years(4, 1985, 5), { before: [1960, 1980] })).toBeCloseTo(25, 12);
  expect(at("break-year")).toBe(1997);
  expect(at("reaches", step, { level: 6 })).toBe(1997);
  expect(at("reaches", step, { level: 8 })).toBe(2006);
  expect(at("crossing", years(1, 1990, -1))).toBe(1990);
  expect(at("crossing", years(1))).toBe(2006);
  expect(
    at(
      "spread",
      step.map((_, i) => 2 * i),
    ),
  ).toBeCloseTo(0, 9);
  expect(
    at(
      "slope",
      step.map((_, i) => 2 * i),
    ),
  ).toBeCloseTo(2, 9);
  expect(at("bunching", years(0))).toBe(0);
  expect(at("correlation", step, { with: step.map((value) => -value) })).toBeCloseTo(-1, 9);
  expect(at("correlation", step, { with: years(3) })).toBe(0);
  expect(at("log-spread", years(3))).toBe(0);
});

test("the kind of doubt that moves the effect is told from those that do not", () => {
  const members = [1, 2, 3, 4, 5, 6];
  const own = { members, values: [1, 5, 2, 8, 3, 7] };
  const same = own;
  const moved = { members, values: [7, 1, 5, 2, 8, 3] };
  const shares = doubtShares(own, { chance: same, parameters: moved, policy: same });
  expect(shares).toMatchObject({ chance: 0, policy: 0, decides: "parameters", members: 6 });
  expect(shares?.parameters).toBeGreaterThan(0.5);
  const flat = { members, values: members.map(() => 1) };
  const none = Object.fromEntries(DOUBTS.map((kind) => [kind, flat])) as Record<Doubt, typeof flat>;
  expect(doubtShares(flat, none)).toBeNull();
});
