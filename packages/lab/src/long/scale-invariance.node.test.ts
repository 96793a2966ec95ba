import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { expect, test } from "vitest";
import type { Ensemble } from "../ensemble/ensemble.ts";
import { compareScales } from "./scale-invariance.ts";

const QUARTERS = 304;
const ids = OBSERVABLES.map(({ id }) => id);

/** An ensemble whose series are constant over time, with a little noise over members. */
function ensembleOf(valueOf: (id: string, member: number) => number): Ensemble {
  const runs = new Map(
    Array.from({ length: 30 }, (_, i) => {
      const member = i + 1;
      const values = new Float64Array(ids.length * QUARTERS);
      ids.forEach((id, position) =>
        values.fill(valueOf(id, member), position * QUARTERS, (position + 1) * QUARTERS),
      );
      return [member, { fingerprint: "", quarters: QUARTERS, values }] as const;
    }),
  );
  return { ids, runs: new Map([["baseline", runs]]) } as unknown as Ensemble;
}

/** Noise without a mean: members alternate around zero. */
const noise = (member: number): number => (member % 2 === 0 ? 1 : -1) * (1 + (member % 5));

test("a small shift that members share is a bias within sampling error", () => {
  // Members lie far apart; each is a little higher at the other scale.
  const reference = ensembleOf((id, member) => (id === "exit.rate" ? 10 + member : 10));
  const other = ensembleOf((id, member) =>
    id === "exit.rate" ? 10.2 + member + 0.01 * noise(member) : 10 + 0.1 * noise(member),
  );
  const rows = new Map(compareScales(reference, other, "baseline").map((row) => [row.id, row]));
  expect(rows.get("exit.rate")).toMatchObject({ verdict: "biased" });
  expect(rows.get("exit.rate")?.difference).toBeCloseTo(0.2, 2);
  expect(rows.get("entry.rate")?.verdict).toBe("agrees");
});

test("noise agrees, a shift differs, the rare is not testable", () => {
  const reference = ensembleOf((id) => (id === "banks.failures" ? 0.001 : 10));
  const other = ensembleOf((id, member) =>
    id === "banks.failures"
      ? 0.002
      : id === "entry.rate"
        ? 12 + 0.1 * noise(member)
        : 10 + 0.1 * noise(member),
  );
  const rows = new Map(compareScales(reference, other, "baseline").map((row) => [row.id, row]));
  expect(rows.get("entry.rate")).toMatchObject({ verdict: "differs", reference: 10 });
  expect(rows.get("exit.rate")?.verdict).toBe("agrees");
  expect(rows.get("banks.failures")?.verdict).toBe("not testable");
  // 0.001 a quarter, four quarters, 64 years, 30 members.
  expect(rows.get("banks.failures")?.events).toBeCloseTo(7.68, 6);
  expect(rows.get("ipo.count")?.events).toBeGreaterThan(100);
});
