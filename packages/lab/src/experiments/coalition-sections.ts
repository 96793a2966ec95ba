/** Sections about groups: left out, shared fairly, in pairs, in combination. */
import { shortNumber, signedNumber } from "../format.ts";
import type { Package } from "../analyse/truth-table.ts";
import type { Text } from "../text/index.ts";
import type { MeasureAnswer } from "./answer.ts";
import { interval, percent, sameSign } from "./cells.ts";
import type { Section } from "./cells.ts";

/** The sections of a design over groups; none for other designs. */
export function coalitionSections(
  own: MeasureAnswer,
  title: string,
  text: Text,
  consistent: number,
): Section[] {
  const { found } = text;
  const sections: Section[] = [];
  const whole =
    own.whole === undefined
      ? []
      : [
          found.wholeNote(
            signedNumber(own.whole.value),
            signedNumber(own.whole.low),
            signedNumber(own.whole.high),
          ),
        ];
  if (own.without) {
    const ranked = [...own.without].sort((a, b) => Math.abs(b.lost.value) - Math.abs(a.lost.value));
    const rows = ranked.map(({ group, lost, alone }) => [
      group,
      signedNumber(lost.value),
      interval(lost),
      sameSign(lost),
      signedNumber(alone.value),
      interval(alone),
    ]);
    sections.push({ title, heads: found.withoutHeads, rows, said: whole });
  }
  if (own.shapley) {
    const ranked = [...own.shapley].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
    const rows = ranked.map((share) => [
      share.group,
      signedNumber(share.value),
      interval(share),
      share.samplingError === 0 ? "0" : shortNumber(share.samplingError),
    ]);
    sections.push({ title, heads: found.shapleyHeads, rows, said: whole });
  }
  if (own.pairs) {
    const rows = own.pairs.map(({ groups, first, second, both, interaction, kind }) => [
      groups.join(" + "),
      signedNumber(first.value),
      signedNumber(second.value),
      signedNumber(both.value),
      signedNumber(interaction.value),
      interval(interaction),
      found.together[kind],
    ]);
    sections.push({ title, heads: found.pairHeads, rows, said: [] });
  }
  if (own.effects) {
    const rows = own.effects.map((effect) => [
      effect.names.join(" × "),
      signedNumber(effect.value),
      interval(effect),
      sameSign(effect),
      effect.confused.map((alias) => alias.join(" × ")).join(", "),
    ]);
    sections.push({ title, heads: found.effectHeads, rows, said: [] });
  }
  if (own.truth && own.effects) {
    const groups = own.effects
      .filter(({ names }) => names.length === 1)
      .map(({ names }) => names[0]);
    const { rows, sufficient, necessary } = own.truth;
    const packages = sufficient.map(({ conditions, consistency, coverage }) =>
      found.fits(packageName(conditions, groups, text), percent(consistency), percent(coverage)),
    );
    const needed = necessary
      .filter((one) => one.necessary)
      .map(({ condition, present }) =>
        present ? groups[condition] : found.off(groups[condition]),
      );
    sections.push({
      title,
      heads: [...groups, ...found.truthHeads],
      rows: rows.map(({ conditions, reached, members, verdict }) => [
        ...conditions.map((on) => (on ? "1" : "0")),
        String(reached),
        String(members),
        found.verdicts[verdict],
      ]),
      said: [
        found.truthNote(Math.round(100 * consistent)),
        packages.length > 0 ? found.sufficient(packages.join("; ")) : found.noPackage(),
        necessary.length === 0
          ? found.neverReached()
          : needed.length > 0
            ? found.necessary(needed.join(", "))
            : found.noNecessary(),
      ],
    });
  }
  return sections;
}

function packageName(conditions: Package, groups: readonly string[], { found }: Text): string {
  const parts = conditions.flatMap((wanted, i) => {
    if (wanted === null) return [];
    return [wanted === 1 ? groups[i] : found.off(groups[i])];
  });
  return parts.length === 0 ? found.always() : parts.join(" × ");
}
