/** `kigyo claims diff`: what moved since the stored ledger. */
import { movedBetween, withinFamily } from "../../claims/diff.ts";
import { lastLedgerPath, readLedger, storedLedger } from "../../claims/stored.ts";
import type { Verdict } from "../../claims/verdict.ts";
import { EXIT, invalid } from "../../fault.ts";
import { shortNumber } from "../../format.ts";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";
import { tableLines } from "../table.ts";

/** Exit 4 where a verdict is another; an effect that only left its interval is told. */
export function diffClaims({ text, settings }: Context): Reply {
  const before = storedLedger();
  const after = readLedger(lastLedgerPath(settings.results));
  const words = text.claims;
  if (before === undefined)
    throw invalid("no-stored-ledger", (all) => all.claims.noStored(), {
      hint: (all) => all.claims.noStoredHint(),
    });
  if (after === undefined)
    throw invalid("no-ledger", (all) => all.claims.noLast(), {
      hint: (all) => all.claims.noLastHint(),
    });
  // A run of some claims says nothing of the others.
  const run = new Set(after.entries.map(({ test }) => test));
  const some = { ...before, entries: before.entries.filter(({ test }) => run.has(test)) };
  const moved = movedBetween(some, withinFamily(before, after));
  const named = (verdict: Verdict | null): string =>
    verdict === null ? "–" : words.verdicts[verdict];
  const rows = moved.map((one) => [
    one.test,
    named(one.before),
    named(one.after),
    shortNumber(one.effectBefore),
    shortNumber(one.effectAfter),
  ]);
  const verdicts = moved.filter(({ kind }) => kind !== "effect").length;
  return {
    data: { before: before.versions, after: after.versions, moved },
    lines: [
      ...(rows.length === 0
        ? []
        : tableLines(
            words.diffHeads.map((title) => ({ title })),
            rows,
          )),
      words.moved(moved.length, after.entries.length),
    ],
    records: rows,
    exit: verdicts > 0 ? EXIT.check : EXIT.done,
  };
}
