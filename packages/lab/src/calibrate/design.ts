/** Where a search looks: draws of all free parameters around a centre, one member of chance for each. */
import { philoxUniform, streamOf } from "@kigyo/engine";
import type { FreeParameter } from "./free-parameters.ts";

/** Values of the free parameters, in their order. */
export type Centre = readonly number[];

/** One single run. */
export interface Trial {
  readonly centre: Centre;
  readonly member: number;
}

/** Standard deviation of a draw, in widths of the stated range. */
const SPREAD = 0.25;
/** A sum of so many uniform draws is bell-shaped and has no tails. */
const UNIFORMS = 4;

/** The centres that the records state. */
export function statedCentre(free: readonly FreeParameter[]): number[] {
  return free.map(({ stated }) => stated.central);
}

/**
 * The runs of a wave. Members take turns, so that each stands for as much of the wave; a
 * parameter's draw does not depend on which others are free.
 * @param wave number of the wave, from 0
 */
export function drawWave(
  free: readonly FreeParameter[],
  centre: Centre,
  members: readonly number[],
  { seed, wave, runs }: { readonly seed: number; readonly wave: number; readonly runs: number },
): Trial[] {
  const streams = free.map(({ id }) => streamOf(`calibration ${id}`));
  return Array.from({ length: runs }, (_, run) => ({
    member: members[run % members.length],
    centre: free.map(({ width, bounds }, i) =>
      clamp(centre[i] + SPREAD * width * bell(seed, streams[i], wave, run), bounds),
    ),
  }));
}

/** A draw with mean 0 and standard deviation 1, within about 3.5 of zero. */
function bell(seed: number, stream: number, wave: number, run: number): number {
  let sum = 0;
  for (let n = 0; n < UNIFORMS; n++) sum += philoxUniform(seed, stream, run * UNIFORMS + n, wave);
  return (sum - UNIFORMS / 2) * Math.sqrt(12 / UNIFORMS);
}

/** A value held within bounds. */
export function clamp(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value));
}

/** Places of a centre in widths of the stated ranges, from the stated centre. */
export function inWidths(free: readonly FreeParameter[], centre: Centre): number[] {
  return free.map(({ stated, width }, i) => (centre[i] - stated.central) / width);
}

/** The centre at places in widths of the stated ranges. */
export function fromWidths(free: readonly FreeParameter[], places: readonly number[]): number[] {
  return free.map(({ stated, width }, i) => stated.central + places[i] * width);
}
