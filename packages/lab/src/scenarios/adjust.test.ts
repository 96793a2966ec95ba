import { expect, test } from "vitest";
import type { Scenario } from "@kigyo/model/scenario";
import { Fault } from "../fault.ts";
import { textOf } from "../text/index.ts";
import { adjust, flagOf, readSetting } from "./adjust.ts";

const scenario: Scenario = {
  schema: "kigyo/scenario/1",
  id: "baseline",
  base: null,
  changes: [],
  seed: 1,
  scale: 1000,
  to: 2023,
};

test("settings name a policy's field or a lever", () => {
  expect(readSetting("angel-tax-1997.from=1995-01")).toEqual({
    policy: "angel-tax-1997",
    from: "1995-01",
  });
  expect(readSetting("angel-tax-1997.strength=0.5")).toEqual({
    policy: "angel-tax-1997",
    strength: 0.5,
  });
  expect(readSetting("angel-tax-1997.off=true")).toEqual({ policy: "angel-tax-1997", off: true });
  expect(readSetting("labour.pension-portability=0.8")).toEqual({
    lever: "labour.pension-portability",
    value: 0.8,
  });
  expect(readSetting("firm.inertia=0")).toEqual({ parameter: "firm.inertia", value: 0 });
});

test("what is switched off is a policy, or a system by its code", () => {
  expect(adjust(scenario, { without: ["angel-tax-1997", "A6"] }).changes).toEqual([
    { policy: "angel-tax-1997", off: true },
    { system: "A6", off: true },
  ]);
});

test.each(["angel-tax-1997", "angel-tax-1997.form=1995", "a.strength=much", "a.off=no", "=1"])(
  "%s is wrong usage",
  (setting) => {
    expect(() => readSetting(setting)).toThrow(Fault);
    try {
      readSetting(setting);
    } catch (fault) {
      expect((fault as Fault).parts.exit).toBe(2);
    }
  },
);

test.each([
  ["labour.pension-portabilty=1", "labour.pension-portability"],
  ["price.markip=0.4", "price.markup"],
  ["angel-tax-1997.form=1995-01", "from"],
  ["zzz=3", undefined],
])("a misspelt name in %s is met with %s", (setting, meant) => {
  try {
    readSetting(setting);
    expect.unreachable();
  } catch (fault) {
    const hint = (fault as Fault).parts.hint?.(textOf("en"));
    expect(hint).toBe(meant === undefined ? undefined : `Did you mean "${meant}"?`);
  }
});

test("changes from flags come last and give another id; size and seed keep it", () => {
  const changed = adjust(scenario, { without: ["a"], set: ["b.strength=2"], seed: 7 });
  expect(changed).toMatchObject({
    id: "baseline-changed",
    seed: 7,
    changes: [{ policy: "a", off: true }, { policy: "b" }],
  });
  expect(adjust(scenario, { scale: 250, to: 2000 })).toMatchObject({
    id: "baseline",
    scale: 250,
    to: 2000,
  });
  expect(flagOf(0, { without: ["a"], set: ["b.strength=2"] })).toBe("--without a");
  expect(flagOf(1, { without: ["a"], set: ["b.strength=2"] })).toBe("--set b.strength=2");
});
