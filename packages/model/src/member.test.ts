import { expect, test } from "vitest";
import fc from "fast-check";
import { FIXTURE_INPUTS } from "./fixtures/fixture-run.ts";
import { atQuantile, drawMember } from "./member.ts";
import { FULL_SPREAD, type Spread } from "./scenario.ts";

const NONE: Spread = { chance: false, parameters: false, policy: false };

test("a prior's quantiles run from low over central to high", () => {
  const prior = { low: 2, central: 3, high: 10 };
  expect([0, 0.25, 0.5, 0.75, 1].map((q) => atQuantile(prior, q))).toEqual([2, 2.5, 3, 6.5, 10]);
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(unit, unit, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(atQuantile(prior, low)).toBeLessThanOrEqual(atQuantile(prior, high));
    }),
  );
  expect(atQuantile({ low: 5, central: 5, high: 5 }, 0.9)).toBe(5);
});

test("without doubt every parameter, strength and path is central", () => {
  const member = drawMember(FIXTURE_INPUTS, 1, 17, NONE);
  for (const [name, prior] of Object.entries(FIXTURE_INPUTS.parameters))
    expect(member.parameters[name]).toBe(prior.central);
  expect(new Set(Object.values(member.strengths))).toEqual(new Set([0.5]));
  expect(new Set(Object.values(member.paths))).toEqual(new Set([1]));
});

test("each kind of doubt is switched by itself", () => {
  const central = drawMember(FIXTURE_INPUTS, 1, 17, NONE);
  const policy = drawMember(FIXTURE_INPUTS, 1, 17, { ...NONE, policy: true });
  expect(policy.parameters).toEqual(central.parameters);
  expect(policy.strengths).not.toEqual(central.strengths);
  expect(policy.chanceSeed).toBe(central.chanceSeed);
  const chance = drawMember(FIXTURE_INPUTS, 1, 17, { ...NONE, chance: true });
  expect(chance.chanceSeed).not.toBe(central.chanceSeed);
  expect(chance.parameters).toEqual(central.parameters);
  // Without chance all members share one luck.
  expect(drawMember(FIXTURE_INPUTS, 1, 18, NONE).chanceSeed).toBe(central.chanceSeed);
});

test("a draw does not depend on which other names there are", () => {
  const [, ...others] = Object.entries(FIXTURE_INPUTS.parameters);
  const fewer = {
    ...FIXTURE_INPUTS,
    parameters: Object.fromEntries(others),
    provisions: FIXTURE_INPUTS.provisions.slice(3),
  };
  const more = {
    ...FIXTURE_INPUTS,
    parameters: {
      "a.new-one": { low: 0, central: 1, high: 2, unit: "share" },
      ...FIXTURE_INPUTS.parameters,
    },
  };
  const usual = drawMember(FIXTURE_INPUTS, 5, 9, FULL_SPREAD);
  for (const other of [drawMember(fewer, 5, 9, FULL_SPREAD), drawMember(more, 5, 9, FULL_SPREAD)]) {
    for (const [name] of others) expect(other.parameters[name]).toBe(usual.parameters[name]);
    for (const { id } of fewer.provisions) expect(other.strengths[id]).toBe(usual.strengths[id]);
    expect(other.chanceSeed).toBe(usual.chanceSeed);
  }
});

test("draws stay within their priors and cover them", () => {
  const [name, prior] = Object.entries(FIXTURE_INPUTS.parameters)[0];
  const values = Array.from(
    { length: 200 },
    (_, number) => drawMember(FIXTURE_INPUTS, 3, number, FULL_SPREAD).parameters[name],
  );
  expect(Math.min(...values)).toBeGreaterThanOrEqual(prior.low);
  expect(Math.max(...values)).toBeLessThanOrEqual(prior.high);
  const below = values.filter((value) => value < prior.central).length;
  expect(below).toBeGreaterThan(70);
  expect(below).toBeLessThan(130);
});

test("two names move independently of each other", () => {
  const [a, b] = Object.keys(FIXTURE_INPUTS.parameters);
  const n = 400;
  const members = Array.from(
    { length: n },
    (_, number) => drawMember(FIXTURE_INPUTS, 3, number, FULL_SPREAD).parameters,
  );
  const signs = members.map(
    (p) =>
      Math.sign(p[a] - FIXTURE_INPUTS.parameters[a].central) *
      Math.sign(p[b] - FIXTURE_INPUTS.parameters[b].central),
  );
  // Four standard errors.
  expect(Math.abs(signs.reduce((x, y) => x + y, 0))).toBeLessThan(4 * Math.sqrt(n));
});

test("seed and number each make another member", () => {
  const draw = (seed: number, number: number): string =>
    JSON.stringify(drawMember(FIXTURE_INPUTS, seed, number, FULL_SPREAD));
  expect(draw(1, 0)).toBe(draw(1, 0));
  expect(draw(1, 1)).not.toBe(draw(1, 0));
  expect(drawMember(FIXTURE_INPUTS, 2, 0, FULL_SPREAD).parameters).not.toEqual(
    drawMember(FIXTURE_INPUTS, 1, 0, FULL_SPREAD).parameters,
  );
});
