/** A yearly series of up to four scenarios of a stored experiment as a figure's file. */
import { outcomeFigure } from "@kigyo/figures/outcome";
import type { OutcomeLine } from "@kigyo/figures/outcome";
import { unitOf } from "@kigyo/figures/units";
import type { Observable } from "@kigyo/model/indicators/observables";
import type { YearlyMembers } from "../analyse/yearly.ts";
import { shortNumber } from "../format.ts";
import type { StoredExperiment } from "../results/stored-experiment.ts";
import { bandOf } from "../study/bands.ts";
import { BETWEEN, fileOf, named } from "./figure-file.ts";
import type { Speech } from "./figure-file.ts";

/** Members from which a band is drawn instead of single runs. */
export const FEWEST_FOR_BAND = 5;

/** Years that are reconstruction, not fitted. */
const RECONSTRUCTION = { from: 1948, to: 1960 } as const;

/** One scenario's runs of the series. */
export interface OutcomeArm {
  /** Its name as people read it. */
  readonly name: string;
  readonly series: YearlyMembers;
}

/** An observed series with the titles of its sources. */
export interface ObservedLine {
  readonly years: readonly number[];
  readonly values: readonly number[];
  readonly sources: readonly string[];
}

/**
 * The file of an observable's figure.
 * @param arms the base first, then at most three scenarios
 */
export function outcomeFile(
  observable: Observable,
  arms: readonly OutcomeArm[],
  observed: ObservedLine | undefined,
  stored: StoredExperiment,
  speech: Speech,
): string {
  const { text, lang } = speech;
  const { words } = text.figure;
  const lines = arms.map(lineOf);
  const years = arms[0].series.years;
  const range = [years[0], years[years.length - 1]] as const;
  const title = observable.title[lang];
  const description = [
    words.years(range[0], range[1]),
    ...lines.map((line) => sentenceOf(line, speech)),
  ].join(BETWEEN[lang].sentences);
  const members = Math.min(...arms.map(({ series }) => series.members.length));
  const caption = {
    id: observable.id.replaceAll(/[^a-z0-9]+/g, "-"),
    title,
    description,
    legend: [
      ...lines.map(({ label }, i) => named(label, text.figure.colours[i])),
      ...(lines.some(({ low }) => low) ? [words.band] : []),
      ...(lines.some(({ members: own }) => own) ? [words.singleRuns] : []),
      ...(observed === undefined ? [] : [words.observed]),
      ...(range[0] < RECONSTRUCTION.to ? [words.reconstruction] : []),
    ],
    sources: [
      words.members(members),
      ...(observed === undefined
        ? []
        : [words.observedSource(observed.sources.join(BETWEEN[lang].parts))]),
    ],
  };
  const data = {
    name: title,
    description,
    unit: unitOf(observable.unit)[lang],
    lines,
    observed: observed && { ...observed, label: words.observed },
    range,
    cursor: null,
    unfitted: [{ ...RECONSTRUCTION, label: words.reconstruction }],
    difference: false,
  };
  return fileOf((style) => outcomeFigure(data, style), caption, stored, speech);
}

function lineOf({ name, series }: OutcomeArm, place: number): OutcomeLine {
  const { years, values } = series;
  const { median, low, high } = bandOf(series);
  const colour = place === 0 ? "history" : ((place - 1) as 0 | 1 | 2);
  const line = { label: name, colour, years, values: median } as const;
  if (values.length >= FEWEST_FOR_BAND) return { ...line, low, high };
  return values.length > 1 ? { ...line, members: values } : line;
}

/** The last year with a value, in words: what a reader who cannot see the chart is told. */
function sentenceOf({ label, years, values, low, high }: OutcomeLine, { text }: Speech): string {
  const { words } = text.figure;
  const at = values.findLastIndex(Number.isFinite);
  if (at < 0) return words.noValue(label);
  const between = low && high ? words.likely(shortNumber(low[at]), shortNumber(high[at])) : "";
  return words.stands(label, years[at], shortNumber(values[at]), between);
}
