import { runSchedule } from "@kigyo/engine";
import { expect, test } from "vitest";
import { quarterIndex, WARM_UP_QUARTERS } from "./calendar.ts";
import {
  FIXTURE_INPUTS,
  fixtureRun,
  GOLDEN_FINGERPRINT,
  GOLDEN_RUN,
  scenarioWith,
} from "./fixtures/fixture-run.ts";
import { LEVERS } from "./levers/index.ts";
import { leverPaths } from "./levers/path.ts";
import { drawMember } from "./member.ts";
import { resolveScenario } from "./resolve.ts";
import type { RecordedSeries } from "./indicators/recorded-series.ts";
import type { RunResult } from "./run.ts";
import { schedule } from "./schedule.ts";
import { FULL_SPREAD } from "./scenario.ts";
import { buildEconomy } from "./state/build.ts";
import type { Economy } from "./state/economy.ts";
import { CONTRACT } from "./state/people.ts";

test("the stored fingerprint of a small run comes out in every runtime", () => {
  // Meant to move? node scripts/model-fixture.ts "<reason>" --keep-inputs
  const result = fixtureRun(GOLDEN_RUN);
  expect(result.fingerprint).toBe(GOLDEN_FINGERPRINT);
  // And twice the same within one process.
  expect(fixtureRun(GOLDEN_RUN).fingerprint).toBe(result.fingerprint);
  expect(result.values.every(Number.isFinite)).toBe(true);
});

test("keeping accounts and looking on change nothing", () => {
  const plain = fixtureRun({ to: 1949 });
  const years: number[] = [];
  const watched = fixtureRun({
    to: 1949,
    accounts: true,
    inspect: () => undefined,
    onYear: (year) => years.push(year),
  });
  expect(watched.fingerprint).toBe(plain.fingerprint);
  expect(years).toEqual([1948, 1949]);
});

test("the series so far are those of the whole run, and nothing after", () => {
  const seen: RecordedSeries[] = [];
  const whole = fixtureRun({ to: 1949, onYear: (_year, soFar) => seen.push(soFar()) });
  expect(seen.map(({ quarters }) => quarters)).toEqual([8, 8]);
  for (const [at, { values, ids }] of seen.entries()) {
    const known = 4 * (at + 1);
    ids.forEach((_, position) => {
      const from = position * whole.quarters;
      const before = values.subarray(from, from + known);
      expect([...before]).toEqual([...whole.values.subarray(from, from + known)]);
      expect(values.subarray(from + known, from + whole.quarters).every(Number.isNaN)).toBe(true);
    });
  }
});

test("seed, member and scale each make another run", () => {
  const prints = [{}, { seed: 2 }, { member: 1 }, { scale: 3000 }].map(
    (change) => fixtureRun({ to: 1949, ...change }).fingerprint,
  );
  expect(new Set(prints).size).toBe(4);
});

/** Indices whose base year lies at the end of a short run: only their shape can be compared. */
const INDICES = new Set(["prices.deflator", "prices.land", "prices.shares"]);

function upTo(run: RunResult, position: number, quarter: number): number[] {
  return Array.from(
    run.values.subarray(position * run.quarters, position * run.quarters + quarter),
  );
}

test("worlds that differ only from a date on are the same before it, bit for bit", () => {
  const history = fixtureRun({ to: 1953 });
  const changed = fixtureRun({
    to: 1953,
    changes: [
      { lever: "entry.stigma", value: 0, from: "1952" },
      { lever: "equity.board-access", value: 1, from: "1952" },
      { lever: "finance.relationship-lending", value: 0, from: "1952" },
    ],
  });
  const split = quarterIndex(1952);
  const differs: string[] = [];
  history.ids.forEach((id, position) => {
    const [a, b] = [upTo(history, position, split), upTo(changed, position, split)];
    if (!INDICES.has(id)) expect(b, `${id}`).toEqual(a);
    else
      for (const [quarter, value] of b.entries())
        expect(value / b[0], `${id}`).toBeCloseTo(a[quarter] / a[0], 12);
    if (
      upTo(history, position, history.quarters).join() !==
      upTo(changed, position, history.quarters).join()
    )
      differs.push(id);
  });
  expect(differs.length).toBeGreaterThan(20);
});

/** The economy after its first quarter, with or without one more firm. */
function firstQuarter(extra: boolean): Economy {
  const scenario = resolveScenario(FIXTURE_INPUTS, scenarioWith([], 1949), {});
  const member = drawMember(FIXTURE_INPUTS, 1, 0, FULL_SPREAD);
  const economy = buildEconomy(FIXTURE_INPUTS, scenario, member);
  if (extra) {
    const f = economy.firms.col;
    const slot = economy.firms.add();
    // An information firm in Hokkaido with its owner and nothing else: no post to fill, no sales, no share of its market.
    for (const name of ["parent", "partner", "fund", "otherBank"] as const) f[name][slot] = -1;
    f.key[slot] = 123456789;
    f.weight[slot] = 1;
    f.sector[slot] = 11;
    f.productivity[slot] = 100;
    f.quality[slot] = 1;
    f.price[slot] = economy.aggregates.priceLevel;
    f.mainBank[slot] = 20;
    f.birth[slot] = -WARM_UP_QUARTERS;
    f.heads[slot] = 1;
    const p = economy.people.col;
    const owner = economy.people.add();
    p.key[owner] = 987654321;
    p.weight[owner] = 1;
    p.birth[owner] = -WARM_UP_QUARTERS - 160;
    p.employer[owner] = slot;
    p.contract[owner] = CONTRACT.selfEmployed;
  }
  runSchedule(
    schedule(leverPaths(FIXTURE_INPUTS, scenario, member)),
    economy,
    -WARM_UP_QUARTERS,
    1 - WARM_UP_QUARTERS,
  );
  return economy;
}

function identities(
  table: Economy["people"] | Economy["firms"],
  keep: (slot: number) => boolean,
): number[] {
  return Array.from({ length: table.count }, (_, slot) => slot)
    .filter((slot) => table.alive[slot] === 1 && keep(slot))
    .map((slot) => table.col.key[slot])
    .toSorted((a, b) => a - b);
}

test("one firm more leaves everyone in other regions who he is, and what befell him", () => {
  const [without, with_] = [firstQuarter(false), firstQuarter(true)];
  const elsewhere =
    (economy: Economy) =>
    (slot: number): boolean =>
      economy.people.col.region[slot] !== 0;
  expect(identities(with_.people, elsewhere(with_))).toEqual(
    identities(without.people, elsewhere(without)),
  );
  const others =
    (economy: Economy) =>
    (slot: number): boolean =>
      economy.firms.col.key[slot] !== 123456789;
  expect(identities(with_.firms, others(with_))).toEqual(
    identities(without.firms, others(without)),
  );
  // Who was hired, who left and who retired is the same, not only who there is.
  const fates = (economy: Economy): string[] => {
    const { people, firms } = economy;
    const rows: string[] = [];
    for (let slot = 0; slot < people.count; slot++) {
      if (people.alive[slot] === 0 || people.col.region[slot] === 0) continue;
      const employer = people.col.employer[slot];
      rows.push(
        [
          people.col.key[slot],
          people.col.weight[slot],
          people.col.hired[slot],
          employer < 0 ? "none" : firms.col.key[employer],
        ].join(" "),
      );
    }
    return rows.toSorted();
  };
  expect(fates(with_)).toEqual(fates(without));
});

test("people are born the same into every scenario", () => {
  const born = (changes: Parameters<typeof scenarioWith>[0]): Map<number, number> => {
    const weights = new Map<number, number>();
    fixtureRun({
      to: 1949,
      changes,
      inspect: ({ people }, quarter) => {
        if (quarter !== 3) return;
        // Those who entered in 1948, nineteen years old.
        for (let slot = 0; slot < people.count; slot++) {
          if (people.alive[slot] === 1 && people.col.birth[slot] >= -19 * 4)
            weights.set(people.col.key[slot], people.col.weight[slot]);
        }
      },
    });
    return weights;
  };
  const usual = born([]);
  const other = born(
    LEVERS.filter(({ mark1 }) => mark1 !== null)
      .slice(0, 8)
      .map(({ id, mark1 }) => ({ lever: id, value: mark1 as number })),
  );
  // Records part and are joined again with the jobs they take; most persons are in records known to both.
  let known = 0;
  let all = 0;
  for (const [key, weight] of other) {
    all += weight;
    if (usual.has(key)) known += weight;
  }
  expect(known / all).toBeGreaterThan(0.6);
});
