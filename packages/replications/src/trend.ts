/** What a firm expects of a series: the next point of an exponential trend fitted by least squares, kept as running sums. */
import { exp, log } from "@kigyo/engine";

/** Sums over the points seen so far. */
export interface Trend {
  points: number;
  /** Sum of logs, and of place times log. */
  logs: number;
  placedLogs: number;
}

/** A trend without points. */
export function newTrend(): Trend {
  return { points: 0, logs: 0, placedLogs: 0 };
}

/** Adds a point; values that are not positive have no logarithm and are left out. */
export function observe(trend: Trend, value: number): void {
  if (!(value > 0)) return;
  const point = log(value);
  trend.placedLogs += trend.points * point;
  trend.logs += point;
  trend.points++;
}

/** The next point of the fitted trend; 0 without points, the point itself after one. */
export function forecast({ points, logs, placedLogs }: Trend): number {
  if (points === 0) return 0;
  const meanLog = logs / points;
  if (points === 1) return exp(meanLog);
  const meanPlace = (points - 1) / 2;
  // Sum of squares of 0..n-1 about their mean.
  const squares = (points * (points * points - 1)) / 12;
  const slope = (placedLogs - meanPlace * logs) / squares;
  return exp(meanLog + slope * (points - meanPlace));
}
