import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { expect, test } from "vitest";
import { judge } from "./judge.ts";
import type { Check } from "./schema.ts";

const QUARTERS = 8;
const ids = OBSERVABLES.map(({ id }) => id);

function members(values: readonly number[]) {
  return new Map(
    values.map(
      (value, i) =>
        [
          i + 1,
          {
            fingerprint: "",
            quarters: QUARTERS,
            values: new Float64Array(ids.length * QUARTERS).fill(value),
          },
        ] as const,
    ),
  );
}

const runs = {
  ids,
  runs: new Map([
    ["a", members([5, 6, 7])],
    ["b", members([1, 2, 3])],
    ["c", members([4.5, 6.5, 6.9])],
  ]),
};
const common = {
  id: "x",
  title: { en: "x", ja: "x" },
  observable: "tenure.mean",
  window: [1948, 1949] as [number, number],
};
const passed = (rest: object): boolean => judge({ ...common, ...rest } as Check, runs).passed;

test("apart means that no member of one lies among the other's", () => {
  expect(passed({ apart: { higher: "a", lower: "b" } })).toBe(true);
  expect(passed({ apart: { higher: "b", lower: "a" } })).toBe(false);
  expect(passed({ apart: { higher: "a", lower: "c" } })).toBe(false);
});

test("within looks at the median", () => {
  expect(passed({ within: { scenario: "a", range: [5.5, 6.5] } })).toBe(true);
  expect(passed({ within: { scenario: "b", range: [5.5, 6.5] } })).toBe(false);
});

test("a range is shown beside the members that lie in it, its ends among them", () => {
  const verdict = judge({ ...common, within: { scenario: "a", range: [5, 6.5] } }, runs);
  expect(verdict).toMatchObject({ passed: true, expected: { range: [5, 6.5] }, holdsIn: 2 });
});

test("what is found has the unit of its series, or of the statistic taken of it", () => {
  const unit = (rest: object): string => judge({ ...common, ...rest } as Check, runs).unit;
  const fact = (statistic: object, observable = common.observable): string =>
    unit({ observable, fact: { scenario: "a", statistic, range: [0, 1] } });
  const against: readonly number[] = [1948, 1948];
  expect(unit({ within: { scenario: "a", range: [0, 1] } })).toBe("years");
  expect(fact({ of: "difference", against })).toBe("years");
  expect(fact({ of: "difference", against }, "entry.rate")).toBe("percentage points");
  expect(fact({ of: "ratio", against })).toBe("ratio");
  expect(fact({ of: "peak" })).toBe("year");
});

test("mostly counts paired members", () => {
  const verdict = judge({ ...common, mostly: { higher: "a", lower: "c", share: 0.6 } }, runs);
  expect(verdict).toMatchObject({ passed: true, holdsIn: 2 });
  expect(passed({ mostly: { higher: "a", lower: "c", share: 0.9 } })).toBe(false);
});
