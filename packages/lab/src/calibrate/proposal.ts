/** What a search proposes: the centres that moved, with their ranges, in numbers fit for a record. */
import type { Magnitude } from "@kigyo/model/inputs";
import type { Centre } from "./design.ts";
import { clamp, inWidths } from "./design.ts";
import type { Emulator } from "./emulator.ts";
import { slopeRatio } from "./emulator.ts";
import type { FreeParameter } from "./free-parameters.ts";
import { expectedAt } from "./next-centre.ts";

/** A parameter that moved less than this part of its range stays where it was. */
export const LEAST_MOVE = 1 / 8;
/** A proposed centre is rounded to a power of ten of at most this part of its range. */
const GRAIN = 1 / 50;
/** Digits that remove what binary fractions add to a decimal. */
const DIGITS = 12;

/** A parameter that a search moves. */
export interface Move {
  readonly id: string;
  readonly title: FreeParameter["title"];
  readonly unit: string;
  readonly file: string;
  readonly from: Magnitude;
  readonly to: Magnitude;
  /** In widths of the stated range. */
  readonly widths: number;
  /** Whether the centre ended at the bound of the search, where the rows would have gone further. */
  readonly atBound: boolean;
  /** Whether the range was cut at an end, and lost width, where its sign or unit allows no more. */
  readonly cut: boolean;
  /** Rise of the expected distance if this move alone were taken back. */
  readonly gain: number;
  /** The row that the runs tell most surely to answer, and its slope in standard deviations. */
  readonly strongest: { readonly row: string; readonly ratio: number } | null;
}

/** The end of a search as records would state it: small moves taken back, the others rounded. */
export function settledCentre(free: readonly FreeParameter[], end: Centre): number[] {
  const moved = inWidths(free, end);
  return free.map((parameter, i) =>
    Math.abs(moved[i]) < LEAST_MOVE ? parameter.stated.central : rounded(parameter, end[i]),
  );
}

function rounded({ width, bounds }: FreeParameter, value: number): number {
  // The inverse of the step is a whole number where the step is below one, and exact.
  const exponent = Math.floor(Math.log10(width * GRAIN));
  const onGrid = (round: (value: number) => number): number =>
    plain(
      exponent < 0
        ? round(value * 10 ** -exponent) / 10 ** -exponent
        : round(value / 10 ** exponent) * 10 ** exponent,
    );
  const nearest = onGrid(Math.round);
  const inside =
    nearest > bounds[1] ? onGrid(Math.floor) : nearest < bounds[0] ? onGrid(Math.ceil) : nearest;
  return clamp(inside, bounds);
}

function plain(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

/** A record's magnitude with its centre elsewhere: the range moves along and is cut at the limits. */
export function movedMagnitude(
  { stated, limits }: Pick<FreeParameter, "stated" | "limits">,
  centre: number,
): { readonly to: Magnitude; readonly cut: boolean } {
  const by = centre - stated.central;
  const [low, high] = [stated.low, stated.high].map((end) => plain(end + by));
  const to = {
    low: Math.min(centre, Math.max(low, plain(limits[0]))),
    central: centre,
    high: Math.max(centre, Math.min(high, plain(limits[1]))),
  };
  return { to, cut: to.low !== low || to.high !== high };
}

/**
 * The moves from the stated centre to the settled one, the greatest gain first.
 * @param emulators by row; rows without one are left out
 */
export function movesTo(
  free: readonly FreeParameter[],
  settled: Centre,
  emulators: ReadonlyMap<string, Emulator>,
  judgedOn: number,
): Move[] {
  const place = inWidths(free, settled);
  const rows = { emulators: [...emulators.values()], judgedOn };
  const expected = rows.emulators.length === 0 ? 0 : expectedAt(rows, place).distance;
  return free
    .flatMap((parameter, i): Move[] => {
      if (settled[i] === parameter.stated.central) return [];
      const { id, title, unit, file, stated, bounds, width } = parameter;
      const back = place.map((value, k) => (k === i ? 0 : value));
      const slack = Math.min(settled[i] - bounds[0], bounds[1] - settled[i]) / width;
      return [
        {
          id,
          title,
          unit,
          file,
          from: stated,
          ...movedMagnitude(parameter, settled[i]),
          widths: place[i],
          atBound: slack < GRAIN,
          gain: rows.emulators.length === 0 ? 0 : expectedAt(rows, back).distance - expected,
          strongest: strongestRow(emulators, i),
        },
      ];
    })
    .sort((a, b) => b.gain - a.gain);
}

function strongestRow(emulators: ReadonlyMap<string, Emulator>, at: number): Move["strongest"] {
  let strongest: Move["strongest"] = null;
  for (const [row, emulator] of emulators) {
    const ratio = slopeRatio(emulator, at);
    if (strongest === null || Math.abs(ratio) > Math.abs(strongest.ratio))
      strongest = { row, ratio };
  }
  return strongest;
}
