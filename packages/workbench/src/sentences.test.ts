import { expect, test } from "vitest";
import { tell } from "./sentences.ts";
import type { Pair } from "./simulation/aggregate.ts";
import { en } from "./text/en.ts";
import { formatsOf } from "./text/format.ts";
import { ja } from "./text/ja.ts";

function pairs(gaps: readonly number[]): Pair[] {
  const run = (value: number) => ({
    firstYear: 2000,
    years: 3,
    values: Float64Array.of(value, value, value),
    fingerprint: String(value),
  });
  return gaps.map((gap, member) => ({ member, base: run(4), scenario: run(4 + gap) }));
}

const told = {
  outcome: "Start-up rate",
  unit: "per cent of stock per year",
  year: 2001,
  series: 0,
};

test("the count, the median and the band stand in one sentence", () => {
  const told20 = tell(en, formatsOf("en"), {
    ...told,
    stage: "ensemble",
    pairs: pairs([...Array(18).fill(1.5), -0.5, -0.5]),
  });
  expect(told20.main).toBe(
    "Start-up rate is higher in 18 of 20 paired runs in 2001; the difference is +1.5 points in the median, likely between +1.3 points and +1.5 points.",
  );
  expect(told20.apart).toBe("Told apart from 2000 on.");
  expect(told20.lean).toBe("higher");
});

test("what cannot be told apart is said to be so", () => {
  const even = tell(en, formatsOf("en"), {
    ...told,
    stage: "ensemble",
    pairs: pairs([1, -1, 1, -1]),
  });
  expect(even.lean).toBe("open");
  expect(even.apart).toContain("cannot be told apart");
});

test("a preview and a single run never claim a count", () => {
  for (const stage of ["preview", "one-run"] as const) {
    const one = tell(en, formatsOf("en"), { ...told, stage, pairs: pairs([1]) });
    expect(one.main).not.toMatch(/\d+ of \d+/);
    expect(one.apart).toBe("");
  }
});

test("a preview under way says how far it is and tells nothing beyond", () => {
  const growing = { ...told, stage: "preview" as const, pairs: pairs([1]), reached: 2000 };
  const { main, lean } = tell(en, formatsOf("en"), growing);
  expect(main).toBe("Preview: Start-up rate has been computed up to 2000.");
  expect(lean).toBe("open");
  expect(tell(ja, formatsOf("ja"), growing).main).toContain("2000年まで");
  expect(tell(en, formatsOf("en"), { ...growing, year: 2000 }).main).toContain("in 2000");
});

test("the Japanese sentence holds the same numbers", () => {
  const { main } = tell(ja, formatsOf("ja"), {
    ...told,
    outcome: "開業率",
    stage: "ensemble",
    pairs: pairs([1, 1, 1, -1]),
  });
  expect(main).toContain("2001年の開業率");
  expect(main).toContain("4組中3組");
  expect(main).toContain("+1.0ポイント");
});

test("nothing changed is said as such", () => {
  expect(tell(en, formatsOf("en"), { ...told, stage: "ensemble", pairs: pairs([0, 0]) }).main).toBe(
    "Start-up rate in 2001 is the same in all 2 paired runs.",
  );
});
