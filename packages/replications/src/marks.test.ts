import fc from "fast-check";
import { expect, test } from "vitest";
import { bestResponse, equilibrium, playQuantities } from "./cournot.ts";
import { runMarks } from "./marks/run.ts";
import { forecast, newTrend, observe } from "./trend.ts";

test("in the equilibrium of n firms no firm does better by another output", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 200 }),
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (n, demand, cost) => {
        const { output, price, profit } = equilibrium(n, demand, cost);
        expect(bestResponse(demand, (n - 1) * output, cost) / output).toBeCloseTo(1, 9);
        expect((n * output * price) / demand).toBeCloseTo(1, 9);
        expect((output * (price - cost)) / profit).toBeCloseTo(1, 9);
      },
    ),
  );
});

test.each([2, 3, 10, 40])(
  "%i firms that answer each other come to rest in the equilibrium",
  (n) => {
    const { output, price } = equilibrium(n, 100, 2);
    const outputs = playQuantities(n, 100, 2, 60 * n);
    for (const one of outputs) expect(one / output).toBeCloseTo(1, 9);
    expect(100 / outputs.reduce((sum, one) => sum + one, 0)).toBeCloseTo(price, 9);
  },
);

test("an exponential trend is continued exactly; nothing and one point are what they are", () => {
  const trend = newTrend();
  expect(forecast(trend)).toBe(0);
  observe(trend, 5);
  expect(forecast(trend)).toBeCloseTo(5, 12);
  for (let i = 1; i < 30; i++) observe(trend, 5 * 1.03 ** i);
  expect(forecast(trend)).toBeCloseTo(5 * 1.03 ** 30, 9);
  observe(trend, -1);
  expect(trend.points).toBe(30);
});

test("one seed, one history; antitrust changes nothing before it begins", () => {
  const without = runMarks(300, 4, null);
  expect(runMarks(300, 4, null)).toEqual(without);
  const with_ = runMarks(300, 4, { from: 250, to: 300 });
  expect(with_.topShare.slice(0, 250)).toEqual(without.topShare.slice(0, 250));
  expect(with_.topShare).not.toEqual(without.topShare);
});

test("antitrust lowers concentration and the share of owners while it is in force", () => {
  const keys = ["topShare", "concentration"] as const;
  const late = (antitrust: { from: number; to: number } | null, seed: number) => {
    const run = runMarks(700, seed, antitrust);
    return keys.map((key) => run[key].slice(640).reduce((sum, value) => sum + value, 0) / 60);
  };
  for (let seed = 0; seed < 8; seed++) {
    const [off, on] = [late(null, seed), late({ from: 400, to: 700 }, seed)];
    keys.forEach((key, i) => expect({ key, value: on[i] }.value).toBeLessThan(off[i]));
  }
});
