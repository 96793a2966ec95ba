/**
 * How far simulated rows of the fit table lie from what was observed. Only rows labelled target or
 * anchor count: rows held out, scores, verdicts of claims and checks never enter a search.
 */
import type { FitTarget } from "@kigyo/evidence/targets";

/** A row with a band that has a width. */
export type BandedRow = FitTarget & { readonly band: readonly [number, number] };

/** A row's value in one run or over several; null where it has none. */
export type RowValue = number | null;

/** Nearer to the middle of the band than this counts as this: a search gains nothing inside the band's core. */
export const NEAREST = 0.5;
/** Further off than this, or without a value, counts as this: no single row outweighs many. */
export const FARTHEST = 3;

/** Rows that a search moves parameters towards, in the order of the table. */
export function rowsSearchedOn(targets: readonly FitTarget[]): BandedRow[] {
  return targets.filter(hasBand).filter(({ label }) => label === "target" || label === "anchor");
}

/** Rows that are reported beside a search and never used by it. */
export function rowsHeldOut(targets: readonly FitTarget[]): BandedRow[] {
  return targets.filter(hasBand).filter(({ label }) => label === "held out");
}

/** A band without width gives a distance no unit; such a row takes no part. */
function hasBand(target: FitTarget): target is BandedRow {
  return target.band !== null && target.band[1] > target.band[0];
}

/** Where a value lies: half widths of the band above (or, negative, below) the band's middle. */
export function positionIn([low, high]: readonly [number, number], value: number): number {
  return (value - (low + high) / 2) / ((high - low) / 2);
}

/** Distance of a value from the middle of its band, in half widths: `NEAREST` to `FARTHEST`. */
export function rowDistance({ band }: Pick<BandedRow, "band">, value: RowValue): number {
  if (value === null || !Number.isFinite(value)) return FARTHEST;
  return Math.min(FARTHEST, Math.max(NEAREST, Math.abs(positionIn(band, value))));
}

/** Mean distance over rows; `values` in the order of the rows. NaN of no rows. */
export function meanDistance(
  rows: readonly Pick<BandedRow, "band">[],
  values: readonly RowValue[],
): number {
  return rows.reduce((sum, row, i) => sum + rowDistance(row, values[i]), 0) / rows.length;
}

/** Whether a value counts as met. */
export function isInBand({ band }: Pick<BandedRow, "band">, value: RowValue): boolean {
  return value !== null && value >= band[0] && value <= band[1];
}

/** Last year that a row looks at. */
export function lastYearOf(rows: readonly Pick<BandedRow, "window" | "against">[]): number {
  return Math.max(...rows.flatMap(({ window, against }) => [window[1], against?.[1] ?? 0]));
}
