import { expect, test } from "vitest";
import { quarterIndex } from "./calendar.ts";
import { scenarioWith } from "./fixtures/fixture-run.ts";
import {
  change,
  fault,
  INPUTS,
  MEMBER,
  policy,
  resolved,
  STIGMA,
  stigma,
} from "./fixtures/toy-provisions.ts";
import type { CompiledInputs, LeverChange } from "./inputs.ts";
import { LEVERS } from "./levers/index.ts";
import { leverPaths, phasedIn } from "./levers/path.ts";
import { type ResolvedScenario, resolveScenario } from "./resolve.ts";
import type { Scenario, ScenarioChange } from "./scenario.ts";

test("set, add and multiply apply in the order of their dates", () => {
  // 0.9 until 1995; then the usual 0.5 less a quarter of 0.2 in the first quarter, all of it after a year; half of 0.3 from 2000.
  expect(stigma([], [1948, 1994, 1995, 1996, 2000])).toEqual([0.9, 0.9, 0.45, 0.3, 0.15]);
});

test("the order of records does not matter, their dates do", () => {
  const backwards = { ...INPUTS, provisions: INPUTS.provisions.toReversed() };
  const years = [1948, 1970, 1995, 1997, 2003];
  expect(stigma([], years, backwards)).toEqual(stigma([], years));
});

test("a phase-in grows linearly from its first quarter", () => {
  expect([0, 1, 2, 3, 4, 50].map((q) => phasedIn(q, 0, 4))).toEqual([0.25, 0.5, 0.75, 1, 1, 1]);
  expect(phasedIn(7, 7, 0)).toBe(1);
});

test("strength scales a change of each mode: 0 leaves the lever, 2 doubles the step", () => {
  const strong = (id: string, strength: number): number[] =>
    stigma(
      [
        { policy: "praise-1995", off: true },
        { policy: "halving-2000", off: true },
        { policy: id, strength },
      ],
      [2003],
    );
  const without = stigma([{ policy: "halving-2000", strength: 0 }], [2003]);
  expect(without).toEqual([0.3]);
  expect(
    stigma(
      [
        { policy: "praise-1995", strength: 2 },
        { policy: "halving-2000", strength: 0 },
      ],
      [2003],
    ),
  ).toEqual([0.1]);
  // 0.3 x (1 - 0.5 x 1.5).
  expect(stigma([{ policy: "halving-2000", strength: 1.5 }], [2003])).toEqual([0.075]);
  // With its end gone the institution goes on; half as strong it stands halfway between 0.5 and 0.9.
  expect(fault(() => strong("no-such", 1)).code).toBe("unknown-policy");
  expect(stigma([{ policy: "shame", strength: 0.5 }], [1960])).toEqual([0.7]);
});

test("levers stay within their bounds", () => {
  const wild = {
    ...INPUTS,
    provisions: [policy("up", 1950, [change(9, "add")]), policy("down", 1960, [change(-9, "add")])],
  };
  expect(stigma([], [1950, 1960], wild)).toEqual([1, 0]);
});

test("a provision's draw moves its size, towards the larger effect on a strong draw whichever its sign", () => {
  const prior = (
    mode: LeverChange["mode"],
    low: number,
    central: number,
    high: number,
  ): CompiledInputs => ({
    ...INPUTS,
    provisions: [
      policy("p-1960", 1960, [{ lever: STIGMA, mode, value: { low, central, high }, phaseIn: 0 }]),
    ],
  });
  const at = (inputs: CompiledInputs, quantile: number): number =>
    stigma([], [1970], inputs, { ...MEMBER, strengths: { "p-1960": quantile } })[0];
  expect([0, 0.5, 1].map((q) => at(prior("add", 0.1, 0.2, 0.4), q))).toEqual([0.6, 0.7, 0.9]);
  expect([0, 0.5, 1].map((q) => at(prior("add", -0.4, -0.2, -0.1), q))).toEqual([0.4, 0.3, 0.1]);
  const factors = [0, 0.5, 1].map((q) => at(prior("multiply", 0.4, 0.6, 0.8), q));
  expect(factors, "a factor under 1: the strong draw lowers the lever most").toEqual(
    factors.toSorted((a, b) => b - a),
  );
});

test("an institution goes on where the policy that ended it never comes", () => {
  expect(
    stigma(
      [
        { policy: "praise-1995", off: true },
        { policy: "halving-2000", off: true },
      ],
      [1994, 2003],
    ),
  ).toEqual([0.9, 0.9]);
  expect(
    stigma(
      [
        { policy: "praise-1995", strength: 0 },
        { policy: "halving-2000", off: true },
      ],
      [2003],
    ),
  ).toEqual([0.9]);
});

test("an institution ends when the policy that ends it is moved", () => {
  const off: ScenarioChange = { policy: "halving-2000", off: true };
  expect(stigma([{ policy: "praise-1995", from: "2000" }, off], [1996, 2003]), "later").toEqual([
    0.9, 0.3,
  ]);
  expect(stigma([{ policy: "praise-1995", from: "1980" }, off], [1979, 1985]), "earlier").toEqual([
    0.9, 0.3,
  ]);
});

test("policies after a date are switched off with the ends that they caused; institutions stay", () => {
  const changes: ScenarioChange[] = [{ "policies-after": "1990-12-31", off: true }];
  expect(resolved(changes).provisions.map(({ id }) => id)).toEqual(["shame", "silent-1960"]);
  expect(stigma(changes, [1994, 2003])).toEqual([0.9, 0.9]);
  // In force in the quarter of the date: it stays.
  expect(
    resolved([{ "policies-after": "1995-01-15", off: true }]).provisions.map(({ id }) => id),
  ).toContain("praise-1995");
});

test("a policy that a base switched off already can be switched off again, and on", () => {
  const base: Scenario = {
    ...scenarioWith([{ policy: "praise-1995", off: true }], 2010),
    id: "quiet",
  };
  const derived = (changes: readonly ScenarioChange[]): ResolvedScenario =>
    resolveScenario(INPUTS, { ...scenarioWith(changes, 2010), base: "quiet" }, { quiet: base });
  expect(
    derived([{ policy: "praise-1995", off: true }]).provisions.map(({ id }) => id),
  ).not.toContain("praise-1995");
  expect(derived([{ policy: "praise-1995", off: false }]).provisions.map(({ id }) => id)).toContain(
    "praise-1995",
  );
});

test("a shock switched off twice is switched off", () => {
  const changes: ScenarioChange[] = [
    { shock: "oil-1973", off: true },
    { shock: "oil-1973", off: true },
  ];
  expect(resolved(changes).shocks).toEqual([]);
});

test("an override holds a lever against every policy between its dates", () => {
  const held: ScenarioChange = { lever: STIGMA, value: 0.66, from: "1990", to: "2001" };
  expect(stigma([held], [1989, 1990, 2000, 2001])).toEqual([0.9, 0.66, 0.66, 0.15]);
  expect(stigma([{ lever: STIGMA, value: 0.2 }], [1948, 2010])).toEqual([0.2, 0.2]);
});

test("an ideal type sets each regime lever to its pole and leaves the rest to history", () => {
  for (const type of ["mark1", "mark2"] as const) {
    const paths = leverPaths(INPUTS, resolved([{ "ideal-type": type }]), MEMBER);
    LEVERS.forEach((lever, position) => {
      const pole = lever[type];
      if (pole === null) return;
      for (const year of [1948, 1996, 2010])
        expect(paths.values[position * paths.quarters + quarterIndex(year)], `${lever.id}`).toBe(
          pole,
        );
    });
  }
});

test("the ideal types differ in every regime lever but the conventional one, and stay within bounds", () => {
  const same = LEVERS.filter(({ mark1, mark2 }) => mark1 !== null && mark1 === mark2).map(
    ({ id }) => id,
  );
  expect(same).toEqual(["state.inclusion-spending"]);
  for (const { id, min, max, default: usual, mark1, mark2 } of LEVERS) {
    for (const value of [usual, mark1 ?? usual, mark2 ?? usual]) {
      expect(value, `${id}`).toBeGreaterThanOrEqual(min);
      expect(value, `${id}`).toBeLessThanOrEqual(max);
    }
    expect(mark1 === null, `${id}`).toBe(mark2 === null);
  }
});
