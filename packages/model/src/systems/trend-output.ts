import { exp, log } from "@kigyo/engine";

/** A level that moves along a slope. */
export interface Trend {
  /** Real output per quarter. */
  readonly level: number;
  /** Log points per quarter. */
  readonly slope: number;
}

/** How fast a trend takes in what happens: it forgets over about two years, and does not swing of itself. */
const LEVEL_GAIN = 0.2;
const SLOPE_GAIN = (LEVEL_GAIN * LEVEL_GAIN) / 4;

/** Trend of a growing series, a quarter further: exponential smoothing of level and slope, in logs (Holt 1957). */
export function followTrend({ level, slope }: Trend, value: number): Trend {
  const surprise = log(value / level) - slope;
  return {
    level: level * exp(slope + LEVEL_GAIN * surprise),
    slope: slope + SLOPE_GAIN * surprise,
  };
}
