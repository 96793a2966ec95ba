/** A lever: one named, bounded parameter that institutions and policies set. */
export interface Lever {
  /** Stable dotted id, never reused. */
  readonly id: string;
  readonly title: { readonly en: string; readonly ja: string };
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Value where no institution and no policy says anything. */
  readonly default: number;
  /** Value in the ideal-type economies; null where the lever is no part of the regime. */
  readonly mark2: number | null;
  readonly mark1: number | null;
  /** What turning it up does, in a sentence. */
  readonly plain: { readonly en: string; readonly ja: string };
  /** Systems whose rules read it, by their names in `schedule.ts`. */
  readonly readBy: readonly string[];
}
