/** The known name that a misspelt one probably meant. */
import { nearest } from "@kigyo/evidence/nearest";

/**
 * A known name that contains the word (so "mothers" finds "mothers-1999"), else the one
 * nearest in spelling, or `undefined` when none is near.
 */
export function suggestion(word: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const wanted = word.toLowerCase();
  const holders =
    wanted.length < 3 ? [] : names.filter((name) => name.toLowerCase().includes(wanted));
  return holders.sort((a, b) => a.length - b.length)[0] ?? nearest(word, names);
}
