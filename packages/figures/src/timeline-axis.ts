/** The time axis of the lanes: margins, ticks, a bend where the years widen. */

/** Years and pixels between which an axis is straight: two stops, or three with a bend. */
export interface AxisStops {
  readonly years: readonly number[];
  readonly pixels: readonly number[];
}

/** Share of the width that the years before a bend take. */
const BEFORE_BEND = 0.27;

/** Below this width names of lanes stand above them. */
export const NARROW = 640;

/** Room for the lanes' names, and at the right edge; a figure below can take the same. */
export function timelineMargins(width: number): { readonly left: number; readonly right: number } {
  return { left: width < NARROW ? 8 : 116, right: 12 };
}

/** Stops of an axis from `left` to `right`. */
export function bentAxis(
  [from, to]: readonly [number, number],
  bend: number | null,
  left: number,
  right: number,
): AxisStops {
  if (bend === null || bend <= from || bend >= to)
    return { years: [from, to], pixels: [left, right] };
  return {
    years: [from, bend, to],
    pixels: [left, left + (right - left) * BEFORE_BEND, right],
  };
}

/** The pixel of a year; years outside stand at the ends. */
export function axisPosition({ years, pixels }: AxisStops, year: number): number {
  const inside = Math.min(years[years.length - 1], Math.max(years[0], year));
  const part = years.length > 2 && inside > years[1] ? 1 : 0;
  const share = (inside - years[part]) / (years[part + 1] - years[part]);
  return pixels[part] + share * (pixels[part + 1] - pixels[part]);
}

/** Years to label: each tenth, and each fifth where there is room. */
export function axisTicks(
  [from, to]: readonly [number, number],
  bend: number | null,
  narrow: boolean,
): readonly number[] {
  const fifths = Array.from(
    { length: Math.floor(to / 5) - Math.ceil(from / 5) + 1 },
    (_, at) => (Math.ceil(from / 5) + at) * 5,
  );
  const wide = (year: number): boolean => bend === null || year > bend;
  return fifths.filter((year) => {
    if (year % 10 !== 0) return !narrow && wide(year) && (bend !== null || to - from <= 50);
    return !narrow || wide(year) || year % 20 === 10;
  });
}
