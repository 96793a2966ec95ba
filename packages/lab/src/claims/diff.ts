/** What moved between two ledgers. */
import { benjaminiHochberg } from "./false-discovery.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";
import { judgeClaim, verdictOf } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";

/** A claim that moved. */
export interface Moved {
  readonly test: string;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  /** Effect of the first part. */
  readonly effectBefore: number | null;
  readonly effectAfter: number | null;
  /** The verdict is another, or only the effect left its earlier interval. */
  readonly kind: "verdict" | "effect" | "new" | "gone";
}

/** Claims whose verdict is another, or whose first effect lies outside its earlier interval. */
export function movedBetween(before: Ledger, after: Ledger): Moved[] {
  const earlier = new Map(before.entries.map((entry) => [entry.test, entry]));
  const later = new Map(after.entries.map((entry) => [entry.test, entry]));
  const tests = [...new Set([...earlier.keys(), ...later.keys()])];
  return tests
    .map((test) => compared(test, earlier.get(test), later.get(test)))
    .filter((moved) => moved !== undefined);
}

function compared(test: string, a?: LedgerEntry, b?: LedgerEntry): Moved | undefined {
  const head = {
    test,
    before: a?.verdict ?? null,
    after: b?.verdict ?? null,
    effectBefore: a?.parts[0]?.effect ?? null,
    effectAfter: b?.parts[0]?.effect ?? null,
  };
  if (a === undefined) return { ...head, kind: "new" };
  if (b === undefined) return { ...head, kind: "gone" };
  if (a.verdict !== b.verdict) return { ...head, kind: "verdict" };
  const [part] = a.parts;
  const outside =
    part?.low !== null &&
    part?.high !== null &&
    head.effectAfter !== null &&
    part !== undefined &&
    (head.effectAfter < part.low || head.effectAfter > part.high);
  return outside ? { ...head, kind: "effect" } : undefined;
}

/**
 * Some claims judged anew within the family of a whole ledger: what a claim needs to be decided
 * depends on the other tests, so that a run of few must not be judged as if there were no others.
 */
export function withinFamily(whole: Ledger, some: Ledger): Ledger {
  const fresh = new Map(some.entries.map((entry) => [entry.test, entry]));
  const family = whole.entries
    .map((entry) => fresh.get(entry.test) ?? entry)
    .filter(({ p }) => p !== null);
  const adjusted = benjaminiHochberg(family.map(({ p }) => p ?? 1));
  const q = new Map(family.map(({ test }, i) => [test, adjusted[i]]));
  const entries = some.entries.map((entry): LedgerEntry => {
    const own = q.get(entry.test);
    if (own === undefined) return entry;
    return { ...entry, q: own, verdict: verdictOf(judgeClaim(entry.parts), own, some.level) };
  });
  return { ...some, entries };
}
