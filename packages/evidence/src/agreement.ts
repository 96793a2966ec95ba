/** Agreement of coders: Krippendorff's alpha, and the items on which they differ. */
import type { Judgement } from "./score.ts";

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
