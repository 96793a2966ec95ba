/**
 * The coded score: what the judgements of the evidence say of each dimension and year.
 *
 * score = 3 + sum(strength x direction) / sum(strength) over the items in force, so that
 * -2 gives 1 and +2 gives 5. Targets, plans and forecasts are left out. Each coder is
 * scored alone and coders count alike. A period's score is the mean over its years.
 */
import type { Catalogue, CatalogueRecord } from "./catalogue.ts";

/** One judgement with the years in which its item holds. */
export interface Judgement {
  readonly item: string;
  readonly coder: string;
  readonly dimension: string;
  readonly direction: number;
  readonly strength: number;
  readonly from: number;
  readonly to: number | null;
}

/** A mean with the interval in which nine of ten resamples fall. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** The coded score of one dimension over one period. */
export interface CodedScore extends Interval {
  readonly dimension: string;
  readonly period: readonly [number, number];
  /** Items judged and in force in the period. */
  readonly items: number;
  readonly coders: readonly string[];
  /** Score per year from the period's first; null where no judged item is in force. */
  readonly years: readonly (number | null)[];
}

/** Kinds of statement that are not yet, or not known to be, in force. */
const NOT_IN_FORCE = new Set(["planned", "target", "forecast"]);

/** Which judgements to leave out, to see what the score owes to them. */
export interface Omission {
  /** Items that carry this tag. */
  readonly withoutTag?: string;
  /** Judgements of this coder. */
  readonly withoutCoder?: string;
}

/**
 * The judgements of a catalogue whose items are dated and in force. A source has authority
 * only up to the last year that it can report: what it foresees to begin later is left out,
 * and what it foresees to end later holds on.
 */
export function judgementsOf(
  catalogue: Pick<Catalogue, "records">,
  { withoutTag, withoutCoder }: Omission = {},
): readonly Judgement[] {
  const items = new Map(catalogue.records.map((record) => [record.id, record]));
  return catalogue.records.flatMap((record) => {
    if (record.kind !== "coding") return [];
    const { item, coder, dimension, direction, strength } = record.detail as unknown as Judgement;
    const judged = items.get(item);
    if (judged === undefined || judged.from === null || NOT_IN_FORCE.has(judged.status)) return [];
    if (coder === withoutCoder || tagsOf(judged).some((tag) => tag === withoutTag)) return [];
    const known = judged.observedTo ?? Infinity;
    if (judged.from > known) return [];
    const to = judged.to !== null && judged.to > known ? null : judged.to;
    return [{ item, coder, dimension, direction, strength, from: judged.from, to }];
  });
}

function tagsOf({ detail }: CatalogueRecord): readonly string[] {
  return (detail.tags as readonly string[] | undefined) ?? [];
}

/** Score of one coder's judgements in one year, or null where none holds. */
function scoreOf(judgements: readonly Judgement[], year: number): number | null {
  let weight = 0;
  let sum = 0;
  for (const { strength, direction, from, to } of judgements) {
    if (from > year || (to !== null && to < year)) continue;
    weight += strength;
    sum += strength * direction;
  }
  return weight === 0 ? null : 3 + sum / weight;
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Yearly scores, coders counting alike. */
function yearlyScores(
  byCoder: readonly (readonly Judgement[])[],
  [first, last]: readonly [number, number],
): readonly (number | null)[] {
  const years: (number | null)[] = [];
  for (let year = first; year <= last; year++)
    years.push(mean(byCoder.map((judgements) => scoreOf(judgements, year))));
  return years;
}

/**
 * Scores one dimension over a period, with an interval from resampling items, then coders.
 * @returns null where no judged item is in force in the period.
 */
export function scoreCoded(
  judgements: readonly Judgement[],
  dimension: string,
  period: readonly [number, number],
  options: { readonly draws?: number; readonly seed?: number } = {},
): CodedScore | null {
  const { draws = 400, seed = 1 } = options;
  const held = judgements.filter(
    (each) =>
      each.dimension === dimension &&
      each.from <= period[1] &&
      (each.to === null || each.to >= period[0]),
  );
  const items = [...new Set(held.map((each) => each.item))].sort();
  const coders = [...new Set(held.map((each) => each.coder))].sort();
  const years = yearlyScores(
    coders.map((coder) => held.filter((each) => each.coder === coder)),
    period,
  );
  const centre = mean(years);
  if (centre === null) return null;
  const byItem = new Map(items.map((item) => [item, held.filter((each) => each.item === item)]));
  const next = generator(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)];
  const samples: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = items.flatMap(() => byItem.get(pick(items)) ?? []);
    const chosen = coders.map(() => pick(coders));
    const sample = mean(
      yearlyScores(
        chosen.map((coder) => drawn.filter((each) => each.coder === coder)),
        period,
      ),
    );
    if (sample !== null) samples.push(sample);
  }
  samples.sort((a, b) => a - b);
  const at = (share: number): number =>
    samples.length === 0
      ? centre
      : samples[Math.min(samples.length - 1, Math.floor(share * samples.length))];
  return {
    dimension,
    period,
    mean: centre,
    low: at(0.05),
    high: at(0.95),
    items: items.length,
    coders,
    years,
  };
}

/** A small deterministic generator (SplitMix32): numbers in [0, 1). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 0x1_0000_0000;
  };
}

/** Agreement of coders on one dimension, with the items on which they differ. */
export interface Agreement {
  readonly dimension: string;
  /** Krippendorff's alpha for interval data: 1 full agreement, 0 as by chance; null with too little to compare. */
  readonly alpha: number | null;
  readonly items: number;
  readonly disagreements: readonly {
    readonly item: string;
    readonly directions: Readonly<Record<string, number>>;
  }[];
}

/** Krippendorff's alpha (interval) over the directions that coders gave to the same items. */
export function agreement(judgements: readonly Judgement[], dimension: string): Agreement {
  const units = new Map<string, Record<string, number>>();
  for (const { item, coder, direction, dimension: of } of judgements) {
    if (of !== dimension) continue;
    const unit = units.get(item) ?? {};
    unit[coder] = direction;
    units.set(item, unit);
  }
  const shared = [...units]
    .filter(([, unit]) => Object.keys(unit).length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const disagreements = shared
    .filter(([, unit]) => new Set(Object.values(unit)).size > 1)
    .map(([item, directions]) => ({ item, directions }));
  return {
    dimension,
    alpha: krippendorffAlpha(shared.map(([, unit]) => Object.values(unit))),
    items: shared.length,
    disagreements,
  };
}

/**
 * Krippendorff's alpha for interval data.
 * @param units the values given to each unit; units with fewer than two values are left out.
 * @returns null when there are fewer than two comparable units, or nothing ever varies.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[]): number | null {
  const pairable = units.filter((unit) => unit.length > 1);
  const values = pairable.flat();
  if (pairable.length < 2) return null;
  const squares = (list: readonly number[]): number => {
    let sum = 0;
    for (const a of list) for (const b of list) sum += (a - b) * (a - b);
    return sum;
  };
  const observed =
    pairable.reduce((sum, unit) => sum + squares(unit) / (unit.length - 1), 0) / values.length;
  const expected = squares(values) / (values.length * (values.length - 1));
  return expected === 0 ? null : 1 - observed / expected;
}
