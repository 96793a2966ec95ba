/** Cells of an answer's tables: numbers, intervals and shares as people read them. */
import type { PairedEffect } from "../analyse/paired-effect.ts";
import type { Interval } from "../analyse/resample.ts";
import { shortNumber, signedNumber } from "../format.ts";

/** A table with what is said about it. */
export interface Section {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly said: readonly string[];
}

/** "+0.1 … +0.3". */
export function interval({ low, high }: Interval, how = signedNumber): string {
  return Number.isFinite(low) && Number.isFinite(high) ? `${how(low)} … ${how(high)}` : "–";
}

/** "17/20". */
export function sameSign({ sameSign: same, members }: PairedEffect): string {
  return `${same}/${members}`;
}

/** A share in per cent. */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${(100 * share).toFixed(0)} %` : "–";
}

/** The interval of a share. */
export function percents({ low, high }: Interval): string {
  return Number.isFinite(low) ? `${percent(low)} … ${percent(high)}` : "–";
}

/** "× 12": how many unpaired members a pair is worth. */
export function timesOf(pairing: number): string {
  if (Number.isNaN(pairing)) return "–";
  return pairing === Infinity ? "× ∞" : `× ${shortNumber(Number(pairing.toPrecision(2)))}`;
}
