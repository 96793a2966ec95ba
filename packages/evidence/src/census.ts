/**
 * The census of numbers: every number that a source prints, and how it is accounted for: as
 * a fact or published score, as the date or magnitude of another record, or as no fact.
 */
import type { Entry, EvidenceBase } from "./base.ts";
import { citationsOf, lookup, statedNumbers } from "./check.ts";
import { isWeighty } from "./numbers.ts";
import type { Kind } from "./schema.ts";
import type { SourceIndex } from "./source-index.ts";

/** How a printed number is accounted for. */
export type Account = "fact" | "dated" | "no-fact" | "open";

/** Numbers of one source, by how they are accounted for. */
export interface Census {
  readonly source: string;
  /** Numbers printed, each counted once in a paragraph. */
  readonly total: number;
  readonly counts: Readonly<Record<Account, number>>;
  /** What is still open: paragraph id and number. */
  readonly open: readonly { readonly id: string; readonly number: string }[];
}

const FACTS: ReadonlySet<Kind> = new Set(["fact", "score"]);

/** Counts the numbers of every indexed source. */
export function census(base: EvidenceBase, indexes: readonly SourceIndex[]): readonly Census[] {
  const accounts = accountsOf(base.entries, indexes);
  return indexes.map(({ source, paragraphs }) => {
    const counts = { fact: 0, dated: 0, "no-fact": 0, open: 0 };
    const open: { id: string; number: string }[] = [];
    for (const { id, figures } of paragraphs) {
      for (const number of figures.filter(isWeighty)) {
        const account = accounts.get(`${id}\n${number}`) ?? "open";
        counts[account] += 1;
        if (account === "open") open.push({ id, number });
      }
    }
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { source, total, counts, open };
  });
}

/** The account of each paragraph's number; a fact outweighs a statement that it is none, that a date. */
function accountsOf(
  entries: readonly Entry[],
  indexes: readonly SourceIndex[],
): ReadonlyMap<string, Account> {
  const { find } = lookup(indexes);
  const found = new Map<string, Account>();
  const rank: readonly Account[] = ["open", "dated", "no-fact", "fact"];
  for (const entry of entries) {
    const account = FACTS.has(entry.kind) ? "fact" : entry.kind === "gap" ? "no-fact" : "dated";
    const numbers = statedNumbers(entry);
    for (const cited of numbers.length === 0 ? [] : citationsOf(entry)) {
      const id = find(cited)?.id;
      if (id === undefined) continue;
      for (const number of numbers) {
        const key = `${id}\n${number}`;
        const known = found.get(key) ?? "open";
        if (rank.indexOf(account) > rank.indexOf(known)) found.set(key, account);
      }
    }
  }
  return found;
}
