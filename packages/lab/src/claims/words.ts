/** Experiments in words and symbols. */
import type { ScenarioChange } from "@kigyo/model/scenario";
import type { Text } from "../text/index.ts";
import type { SignedPart } from "./read.ts";
import type { SeriesExpression } from "./schema.ts";

/** An expression of series in symbols. */
export function seriesWords(expression: SeriesExpression): string {
  if (typeof expression === "string" || typeof expression === "number") return String(expression);
  if ("score" in expression) return `score(${expression.score})`;
  const [kind, [a, b]] = Object.entries(expression)[0] as [string, readonly SeriesExpression[]];
  const symbol = { plus: "+", minus: "−", times: "×", over: "/" }[kind];
  return `(${seriesWords(a)} ${symbol} ${seriesWords(b)})`;
}

/** A change on history, such as "finance.relationship-lending = 0 from 1961 to 1991". */
export function changeWords(
  change: ScenarioChange,
  { changes: words }: Pick<Text, "changes">,
): string {
  const { from, to } = change as { readonly from?: string; readonly to?: string };
  const dates = words.dates(from, to);
  if ("lever" in change) return `${change.lever} = ${change.value}${dates}`;
  if ("policy" in change) {
    if (change.off === true) return words.off(change.policy);
    const strength = change.strength === undefined ? "" : words.strength(change.strength);
    return `${change.policy}${strength}${dates}`;
  }
  if ("shock" in change) return words.off(change.shock);
  if ("policies-after" in change) return words.noPolicyAfter(change["policies-after"]);
  if ("ideal-type" in change) return words.idealType(change["ideal-type"]);
  if ("parameter" in change) return `${change.parameter} = ${change.value}`;
  return `${words.systemOff(change.system)}${dates}`;
}

/** What a part computes from its scenarios. */
export function statisticWords(part: SignedPart): string {
  const { of, against, than, interaction, slope, summary, less } = part;
  const before = part.before === undefined ? "" : ` since ${part.before[0]}–${part.before[1]}`;
  const own = `${summary}${before}${part.with === undefined ? "" : ` with ${seriesWords(part.with)}`}${part.level === undefined ? "" : ` ${part.level}`}${less === undefined ? "" : ` less that of ${seriesWords(less)}`}`;
  const contrast =
    interaction !== undefined
      ? `(${interaction.both} − ${interaction.first}) − (${interaction.second} − ${interaction.neither})`
      : slope !== undefined
        ? `slope over ${Object.entries(slope)
            .map(([name, at]) => `${name} at ${at}`)
            .join(", ")}`
        : `${of}${against === undefined ? "" : ` − ${against}`}${than === undefined || than === 0 ? "" : ` − ${than}`}`;
  return `${own} of ${contrast}${part.as === "per-cent" ? ", per cent" : ""}${part.reversed ? ", sign turned round" : ""}`;
}
