/** Refusing a name that is not among those known, with the nearest that is. */
import { invalid } from "../fault.ts";
import { suggestion } from "../suggestion.ts";

/**
 * Lets a known name pass, and one that was not given.
 * @throws Fault (exit code 3) that lists what is known
 */
export function refuseUnknown(
  name: string | undefined,
  known: Iterable<string>,
  where = name,
): void {
  const all = [...known];
  if (name === undefined || all.includes(name)) return;
  const meant = suggestion(name, all);
  throw invalid("unknown-name", (text) => text.evidenceReport.unknown(name, all.join(", ")), {
    where,
    ...(meant === undefined ? {} : { hint: (text) => text.didYouMean(meant) }),
  });
}
