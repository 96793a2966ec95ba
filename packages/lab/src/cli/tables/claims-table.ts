/** Claims and verdicts as a terminal shows them. */
import type { Claim } from "../../claims/read.ts";
import { type LedgerEntry, type LedgerPart, SCORE_UNIT } from "../../claims/ledger.ts";
import type { SeriesExpression } from "../../claims/schema.ts";
import { changeWords, seriesWords, statisticWords } from "../../claims/words.ts";
import { shortNumber, signedNumber } from "../../format.ts";
import { placesOf } from "../../places.ts";
import type { Text } from "../../text/index.ts";
import { unitName } from "../../unit-name.ts";
import type { Context } from "../context.ts";
import { tableLines } from "../table.ts";

/** One line for each claim; those without a verdict say so. */
export function claimLines(
  claims: readonly Claim[],
  entries: readonly LedgerEntry[],
  text: Text,
): string[] {
  const known = new Map(entries.map((entry) => [entry.test, entry]));
  const right = new Set([3, 4, 5, 6]);
  return tableLines(
    text.claims.heads.map((title, column) => ({
      title,
      align: right.has(column) ? "right" : "left",
    })),
    claims.map((claim) => {
      const entry = known.get(claim.test);
      const first = entry?.parts[0];
      return [
        claim.test,
        entry === undefined ? "–" : verdictWords(entry, text),
        claim.sign,
        first?.effect === undefined || first.effect === null ? "–" : signedNumber(first.effect),
        first === undefined ? "–" : interval(first),
        first === undefined ? "–" : expectedShare(entry as LedgerEntry),
        shortNumber(entry?.q),
        text.pick(claim.title),
      ];
    }),
  );
}

/** The verdict in words, with a mark where only a part of the claim is tested. */
export function verdictWords(entry: Pick<LedgerEntry, "verdict" | "inPart">, text: Text): string {
  const words = text.claims.verdicts[entry.verdict];
  return entry.inPart ? text.claims.inPart(words) : words;
}

function interval({ low, high }: LedgerPart): string {
  return low === null || high === null ? "–" : `${signedNumber(low)} … ${signedNumber(high)}`;
}

/** Members in which the part with the fewest stands as expected. */
function expectedShare({ parts }: LedgerEntry): string {
  const least = parts.reduce((a, b) =>
    b.asExpected * a.members < a.asExpected * b.members ? b : a,
  );
  return `${least.asExpected}/${least.members}`;
}

/** Everything about one claim. */
export function claimDetail(
  claim: Claim,
  entry: LedgerEntry | undefined,
  context: Context,
): string[] {
  const { text } = context;
  const words = text.claims;
  const found = new Map(entry?.parts.map((part) => [part.id, part]));
  const lacking = [
    ...(claim["not-testable"] === undefined ? [] : [claim["not-testable"].missing]),
    ...claim.untested,
  ];
  return [
    `${claim.test}  ${text.pick(claim.title)}`,
    text.pick(claim.statement),
    words.system(claim.system, words.kinds[claim.kind]),
    words.expected(claim.sign),
    words.why(text.pick(claim.why)),
    ...Object.entries(claim.scenarios).map(([name, changes]) =>
      words.scenarioLine(name, changes.map((change) => changeWords(change, text)).join(", ")),
    ),
    ...claim.parts.flatMap((part) => {
      const own = found.get(part.id);
      return [
        words.partLine(
          text.pick(part.title),
          `${(part.shape ?? [part.series as SeriesExpression]).map(seriesWords).join(" / ")}, ${statisticWords(part)}`,
          `${part.window[0]}–${part.window[1]}`,
          part.sign,
          shortNumber(part.margin),
        ),
        ...(own === undefined
          ? []
          : [
              own.effect === null
                ? words.partUndefined(own.unit === SCORE_UNIT)
                : words.partFound(
                    signedNumber(own.effect),
                    interval(own),
                    unitName(own.unit, text),
                    `${own.asExpected}/${own.members}`,
                  ),
            ]),
      ];
    }),
    ...lacking.map((what) => words.missing(text.pick(what))),
    ...claim.conditions.map((what) => words.condition(text.pick(what))),
    "",
    ...(entry === undefined ? [words.noVerdict()] : outcomeLines(entry, context)),
    "",
    words.aboutModel(),
  ];
}

function outcomeLines(entry: LedgerEntry, context: Context): string[] {
  const { text } = context;
  const words = text.claims;
  const country = context.country();
  const percent = (share: number): string => `${Math.round(100 * share)} %`;
  const side = (sources: LedgerEntry["sources"]["for"]): string[] =>
    sources.length === 0
      ? [words.none()]
      : sources.map(
          ({ record, evidence }) =>
            `  ${record ?? ""} ${placesOf(evidence, country)
              .map((place) => text.pick(place))
              .join("; ")}`,
        );
  return [
    verdictWords(entry, text),
    words.p(shortNumber(entry.p), shortNumber(entry.q)),
    entry.doubt === null
      ? words.doubtUnknown()
      : words.doubt(
          percent(entry.doubt.chance),
          percent(entry.doubt.parameters),
          percent(entry.doubt.policy),
          words.doubtKinds[entry.doubt.decides],
        ),
    words.sourcesFor(),
    ...side(entry.sources.for),
    words.sourcesAgainst(),
    ...side(entry.sources.against),
  ];
}
