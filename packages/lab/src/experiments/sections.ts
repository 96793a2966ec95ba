/** An answer as sections of tables and sentences: what the command line prints and reports hold. */
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { isClear } from "../analyse/paired-effect.ts";
import type { PairedEffect } from "../analyse/paired-effect.ts";
import { CONSISTENT } from "../analyse/truth-table.ts";
import { shortNumber, signedNumber } from "../format.ts";
import type { Text } from "../text/index.ts";
import { unitName } from "../unit-name.ts";
import type { MeasureAnswer } from "./answer.ts";
import { interval, percent, percents, sameSign, timesOf } from "./cells.ts";
import type { Section } from "./cells.ts";
import { coalitionSections } from "./coalition-sections.ts";
import type { CompiledExperiment, Measure } from "./layout.ts";
import type { StoredAnswer } from "./carry-out.ts";

/** Rows of a long table that are shown; the whole is in the JSON answer. */
const MOST_ROWS = 24;

/** All sections of an answer, measure by measure. */
export function sectionsOf(
  compiled: CompiledExperiment,
  { answer }: StoredAnswer,
  text: Text,
): Section[] {
  return answer.measures.flatMap((own) => sectionsOfMeasure(own, compiled, text));
}

function sectionsOfMeasure(
  own: MeasureAnswer,
  compiled: CompiledExperiment,
  text: Text,
): Section[] {
  const title = measureTitle(own.measure, text);
  const sections: Section[] = [];
  const add = (
    heads: readonly string[],
    rows: readonly (readonly string[])[],
    said: readonly string[] = [],
  ): void => {
    sections.push({ title, heads, rows, said });
  };
  const { found } = text;
  if (own.scenarios) {
    const [first] = own.scenarios;
    const rows = own.scenarios.map(({ scenario, level, difference, pairing }) => [
      scenario,
      shortNumber(level.value),
      difference === null ? "" : signedNumber(difference.value),
      difference === null ? "" : interval(difference),
      difference === null ? "" : sameSign(difference),
      pairing === null ? "" : timesOf(pairing),
    ]);
    const said = own.scenarios
      .slice(1)
      .map(({ scenario, difference }) => sentence(scenario, first.scenario, difference, text));
    const paired = own.scenarios.length > 1;
    add(found.scenarioHeads, rows, paired ? [...said, found.pairingNote()] : said);
  }
  if (own.doubt) {
    const rows = own.doubt.flatMap(({ scenario, difference, shares }) =>
      shares.map(({ kind, first, total }) => [
        difference ? found.differenceOf(scenario) : found.levelOf(scenario),
        found.kinds[kind] ?? kind,
        percent(first.value),
        percents(first),
        percent(total.value),
        percents(total),
      ]),
    );
    const said = own.doubt.flatMap(({ scenario, difference, shares, variance }) => {
      const [most] = [...shares].sort((a, b) => b.total.value - a.total.value);
      if (variance === 0 || most === undefined) return [];
      const what = difference ? found.differenceOf(scenario) : found.levelOf(scenario);
      return [found.decides(what, found.kinds[most.kind] ?? most.kind, percent(most.total.value))];
    });
    add(found.doubtHeads, rows, said);
  }
  if (own.points && own.standard && compiled.layout.kind === "points") {
    const { factors } = compiled.layout;
    const { coefficients, explained } = own.standard;
    const rows = own.points
      .slice(0, MOST_ROWS)
      .map(({ values, outcome }) => [
        ...values.map(shortNumber),
        shortNumber(outcome.value),
        interval(outcome, shortNumber),
      ]);
    if (factors.length <= 6) add([...factors.map(({ name }) => name), ...found.pointHeads], rows);
    const ranked = factors
      .map(({ name }, i) => ({ name, coefficient: coefficients[i] }))
      .sort((a, b) => Math.abs(b.coefficient) - Math.abs(a.coefficient));
    add(
      [found.factorHeads[0], found.coefficient],
      ranked.slice(0, MOST_ROWS).map(({ name, coefficient }) => [name, signedNumber(coefficient)]),
      Number.isFinite(explained) ? [found.explained(percent(explained))] : [],
    );
  }
  if (own.indices) {
    const ranked = [...own.indices.factors].sort((a, b) => b.total.value - a.total.value);
    add(
      found.factorHeads,
      ranked
        .slice(0, MOST_ROWS)
        .map(({ name, first, total }) => [
          name,
          percent(first.value),
          percents(first),
          percent(total.value),
          percents(total),
        ]),
      own.indices.variance > 0
        ? [found.strongest(ranked[0].name, percent(ranked[0].total.value))]
        : [],
    );
  }
  if (own.screening) {
    const ranked = [...own.screening].sort((a, b) => b.size.value - a.size.value);
    add(
      found.screenHeads,
      ranked
        .slice(0, MOST_ROWS)
        .map(({ name, mean, size, spread }) => [
          name,
          signedNumber(mean),
          shortNumber(size.value),
          interval(size, shortNumber),
          shortNumber(spread),
        ]),
      [found.screenNote()],
    );
  }
  return [...sections, ...coalitionSections(own, title, text, CONSISTENT)];
}

/** What is measured, in words. */
export function measureTitle(measure: Measure, text: Text): string {
  const [from, to] = measure.window;
  const { found, pick } = text;
  if ("score" in measure) {
    const names = text.dimension as Readonly<Record<string, string>>;
    return `${found.scoreOf(names[measure.score] ?? measure.score)} (${found.window(from, to)})`;
  }
  const known = OBSERVABLES.find(({ id }) => id === measure.observable);
  const named =
    known === undefined
      ? measure.observable
      : `${pick(known.title)} (${measure.observable}, ${unitName(known.unit, text)})`;
  return `${named} – ${found.window(from, to)}`;
}

/** What a difference says, and whether it says anything. */
function sentence(
  scenario: string,
  first: string,
  difference: PairedEffect | null,
  text: Text,
): string {
  const { found } = text;
  if (difference === null || (difference.value === 0 && difference.low === difference.high)) {
    return found.noDifference(scenario, first);
  }
  const { sameSign: same, members, value } = difference;
  return isClear(difference)
    ? found.higher(scenario, first, same, members, value > 0)
    : found.unclear(scenario, first, same, members);
}
