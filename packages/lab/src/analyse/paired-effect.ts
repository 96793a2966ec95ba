/** A mean over members with its interval: the form of every effect that is reported. */
import { halfWidth, mean } from "./quantiles.ts";

/** An effect over paired members. */
export interface PairedEffect {
  readonly value: number;
  /** 95 per cent interval over members, by Student's t. */
  readonly low: number;
  readonly high: number;
  /** Members whose own effect has the sign of the mean. */
  readonly sameSign: number;
  readonly members: number;
}

/** The effect of members' own values; members without a value are left out. */
export function pairedEffect(values: readonly number[]): PairedEffect {
  const own = values.filter(Number.isFinite);
  const value = mean(own);
  const half = halfWidth(own);
  const sign = Math.sign(value);
  return {
    value,
    low: value - half,
    high: value + half,
    sameSign: sign === 0 ? 0 : own.filter((one) => Math.sign(one) === sign).length,
    members: own.length,
  };
}

/** Whether an interval leaves out zero; one member alone decides nothing. */
export function isClear({
  low,
  high,
  members,
}: Pick<PairedEffect, "low" | "high" | "members">): boolean {
  return members > 1 && (low > 0 || high < 0);
}
