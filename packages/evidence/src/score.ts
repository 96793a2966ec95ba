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

/** Why a judgement stays out of the score. */
export type LeftOut = "not-in-force" | "foreseen" | "undated" | "omitted";

/** Why the judgements of an item do not count, or null where they do. */
function reasonLeftOut(
  judged: CatalogueRecord | undefined,
  { withoutTag }: Omission,
): LeftOut | null {
  if (judged === undefined || judged.from === null) return "undated";
  if (NOT_IN_FORCE.has(judged.status)) return "not-in-force";
  if (judged.observedTo !== null && judged.from > judged.observedTo) return "foreseen";
  return withoutTag !== undefined && tagsOf(judged).includes(withoutTag) ? "omitted" : null;
}

/**
 * The judgements of a catalogue whose items are dated and in force. A source has authority
 * only up to the last year that it can report: what it foresees to begin later is left out,
 * and what it foresees to end later holds on.
 */
export function judgementsOf(
  catalogue: Pick<Catalogue, "records">,
  omission: Omission = {},
): readonly Judgement[] {
  return judged(catalogue).flatMap(({ judgement, item }) => {
    if (item === undefined || reasonLeftOut(item, omission) !== null) return [];
    if (judgement.coder === omission.withoutCoder) return [];
    const end = item.to !== null && item.to > (item.observedTo ?? Infinity) ? null : item.to;
    return [{ ...judgement, from: item.from ?? 0, to: end }];
  });
}

/** The items whose judgements are left out, with the reason. */
export function leftOutOf(
  catalogue: Pick<Catalogue, "records">,
  omission: Omission = {},
): ReadonlyMap<string, LeftOut> {
  return new Map(
    judged(catalogue).flatMap(({ judgement, item }) => {
      const reason = reasonLeftOut(item, omission);
      return reason === null ? [] : [[judgement.item, reason] as const];
    }),
  );
}

/** Every coding with the record that it judges. */
function judged({ records }: Pick<Catalogue, "records">) {
  const items = new Map(records.map((record) => [record.id, record]));
  return records
    .filter((record) => record.kind === "coding")
    .map((record) => {
      const { item, coder, dimension, direction, strength } = record.detail as unknown as Judgement;
      return { judgement: { item, coder, dimension, direction, strength }, item: items.get(item) };
    });
}

/** Every tag that items of the catalogue carry. */
export function knownTags({ records }: Pick<Catalogue, "records">): readonly string[] {
  return [...new Set(records.flatMap(tagsOf))].sort();
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
