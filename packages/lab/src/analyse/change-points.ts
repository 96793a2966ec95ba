/**
 * When a series breaks: segments of constant level, or of level and trend, after Bai and Perron
 * (1998, 2003). How many breaks there are is tested one by one; p values come from resampling
 * residuals with their first-order memory, so that a slow series is not taken for a broken one.
 */
import { philoxUniform, streamOf } from "@kigyo/engine";
import { quantile } from "./quantiles.ts";

const DRAW = streamOf("change points");

/** What may change at a break: the mean, or the mean and the slope. */
export type SegmentForm = "level" | "trend";

/** How a search is made. */
export interface BreakOptions {
  readonly form?: SegmentForm;
  /** Smallest length of a segment, as a share of the series. */
  readonly trim?: number;
  /** Most breaks looked for. */
  readonly most?: number;
  /** A break counts when so large a gain would come by chance less often than this. */
  readonly level?: number;
  readonly resamples?: number;
}

/** One break: the first position of the new segment. */
export interface Break {
  readonly at: number;
  /** Nine in ten resamples put it between these. */
  readonly low: number;
  readonly high: number;
  /** Fitted value just before and just after. */
  readonly before: number;
  readonly after: number;
}

/** One step of the count: do further breaks gain more than chance would? */
export interface BreakTest {
  readonly breaks: number;
  /** Largest F of one more break, or of several more. */
  readonly statistic: number;
  readonly p: number;
}

/** What was found. */
export interface ChangePoints {
  readonly breaks: readonly Break[];
  readonly tests: readonly BreakTest[];
  /** First-order memory of the residuals. */
  readonly memory: number;
}

/** Finds the breaks of a series without gaps; too short a series has none. */
export function changePoints(series: readonly number[], options: BreakOptions = {}): ChangePoints {
  const { form = "level", trim = 0.15, most = 3, level = 0.05, resamples = 199 } = options;
  const count = series.length;
  const parameters = form === "level" ? 1 : 2;
  const shortest = Math.max(parameters + 2, Math.ceil(trim * count));
  const room = Math.min(most, Math.floor(count / shortest) - 1);
  if (room < 1 || !series.every(Number.isFinite)) return { breaks: [], tests: [], memory: 0 };
  const shape = { form, shortest, parameters };
  const best = partitions(series, shape, room);
  const tests: BreakTest[] = [];
  let found = 0;
  let memory = 0;
  for (let breaks = 0; breaks < room; breaks++) {
    const fit = fitted(series, best[breaks].breaks, form);
    const rich = Math.min(room, breaks + 2);
    const rest = remembered(series, fit, best[rich], shape);
    memory = rest.memory;
    const statistic = largestGain(best, breaks, count, parameters);
    let beyond = 0;
    for (let round = 0; round < resamples; round++) {
      const copy = redrawn(fit, rest, picked(count, rest.news.length, breaks * resamples + round));
      if (largestGain(partitions(copy, shape, room), breaks, count, parameters) >= statistic)
        beyond++;
    }
    const p = (beyond + 1) / (resamples + 1);
    tests.push({ breaks: breaks + 1, statistic, p });
    if (p > level) break;
    found = breaks + 1;
  }
  return { breaks: datedBreaks(series, best[found].breaks, shape, resamples), tests, memory };
}

interface Shape {
  readonly form: SegmentForm;
  readonly shortest: number;
  readonly parameters: number;
}

/** A division into segments with its sum of squared residuals. */
interface Partition {
  readonly breaks: readonly number[];
  readonly squares: number;
}

/** The best divisions with 0, 1, … breaks, by dynamic programming over all allowed segments. */
function partitions(
  series: readonly number[],
  { form, shortest }: Shape,
  most: number,
): Partition[] {
  const count = series.length;
  const cost = segmentCost(series, form);
  const out: Partition[] = [{ breaks: [], squares: cost(0, count) }];
  // best[end]: cheapest division of the first `end` values into the segments so far.
  let best = new Float64Array(count + 1).fill(Infinity);
  for (let end = shortest; end <= count; end++) best[end] = cost(0, end);
  const froms: Int32Array[] = [];
  for (let breaks = 1; breaks <= most; breaks++) {
    const next = new Float64Array(count + 1).fill(Infinity);
    const from = new Int32Array(count + 1);
    // After the last break only the whole series is asked for.
    const first = breaks === most ? count : (breaks + 1) * shortest;
    for (let end = first; end <= count; end++) {
      for (let at = breaks * shortest; at <= end - shortest; at++) {
        const sum = best[at] + cost(at, end);
        if (sum < next[end]) {
          next[end] = sum;
          from[end] = at;
        }
      }
    }
    froms.push(from);
    best = next;
    const places: number[] = [];
    for (let k = breaks - 1, end = count; k >= 0; k--) {
      end = froms[k][end];
      places.unshift(end);
    }
    out.push({ breaks: places, squares: best[count] });
  }
  return out;
}

/** Sum of squared residuals of any segment [from, to), in constant time from running sums. */
function segmentCost(
  series: readonly number[],
  form: SegmentForm,
): (from: number, to: number) => number {
  const count = series.length;
  const centre = series.reduce((sum, value) => sum + value, 0) / count;
  const [values, squares, placed] = [0, 1, 2].map(() => new Float64Array(count + 1));
  for (let i = 0; i < count; i++) {
    const value = series[i] - centre;
    values[i + 1] = values[i] + value;
    squares[i + 1] = squares[i] + value * value;
    placed[i + 1] = placed[i] + value * i;
  }
  return (from, to) => {
    const length = to - from;
    const total = values[to] - values[from];
    const level = squares[to] - squares[from] - (total * total) / length;
    if (form === "level" || length < 3) return Math.max(0, level);
    const middle = (from + to - 1) / 2;
    const slopeSum = placed[to] - placed[from] - middle * total;
    const places = (length * (length * length - 1)) / 12;
    return Math.max(0, level - (slopeSum * slopeSum) / places);
  };
}

/**
 * Largest F of any number of further breaks (a double maximum): two opposite breaks, each of which
 * hides the other, are seen together.
 */
function largestGain(
  best: readonly Partition[],
  from: number,
  count: number,
  parameters: number,
): number {
  let most = 0;
  for (let to = from + 1; to < best.length; to++) {
    const [without, within] = [best[from].squares, best[to].squares];
    if (without === 0) continue;
    const free = count - parameters * (to + 1);
    const added = parameters * (to - from);
    const f = within <= 1e-12 * without ? Infinity : (without - within) / added / (within / free);
    most = Math.max(most, f);
  }
  return most;
}

/** Fitted values of a division. */
function fitted(series: readonly number[], breaks: readonly number[], form: SegmentForm): number[] {
  const ends = [0, ...breaks, series.length];
  return ends.slice(1).flatMap((to, k) => {
    const from = ends[k];
    const own = series.slice(from, to);
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    const middle = (own.length - 1) / 2;
    let slope = 0;
    if (form === "trend") {
      let top = 0;
      let bottom = 0;
      own.forEach((value, i) => {
        top += (i - middle) * (value - mean);
        bottom += (i - middle) ** 2;
      });
      slope = top / bottom;
    }
    return own.map((_, i) => mean + slope * (i - middle));
  });
}

interface Residuals {
  readonly memory: number;
  /** What is new in each period, centred. */
  readonly news: readonly number[];
}

/** First-order memory of residuals as it stands, and the shocks that remain. */
function residualsOf(
  series: readonly number[],
  fit: readonly number[],
  memory?: number,
): Residuals {
  const rest = series.map((value, i) => value - fit[i]);
  let top = 0;
  let bottom = 0;
  for (let i = 1; i < rest.length; i++) {
    top += rest[i] * rest[i - 1];
    bottom += rest[i - 1] ** 2;
  }
  const own = memory ?? (bottom === 0 ? 0 : top / bottom);
  const shocks = rest.slice(1).map((value, i) => value - own * rest[i]);
  const mean = shocks.reduce((sum, value) => sum + value, 0) / shocks.length;
  return { memory: own, news: shocks.map((value) => value - mean) };
}

/** Series by which the memory of a short one is judged. */
const TRIALS = 40;

/**
 * Memory and shocks around a rich division: around too poor a one, breaks would look like memory.
 * A rich division in turn hides memory, so the memory taken is the one under which series without
 * the further breaks show, on average, as little of it as this one does.
 */
function remembered(
  series: readonly number[],
  fit: readonly number[],
  rich: Partition,
  shape: Shape,
): Residuals {
  const extra = rich.breaks.length;
  const seen = residualsOf(series, fitted(series, rich.breaks, shape.form));
  const picks = Array.from({ length: TRIALS }, (_, trial) =>
    picked(fit.length, seen.news.length, 2_000_000 + trial),
  );
  const shown = (memory: number): number => {
    let sum = 0;
    for (const places of picks) {
      const copy = redrawn(fit, { memory, news: seen.news }, places);
      const own = partitions(copy, shape, extra)[extra];
      sum += residualsOf(copy, fitted(copy, own.breaks, shape.form)).memory;
    }
    return sum / TRIALS;
  };
  let [low, high] = [-0.5, 0.98];
  for (let step = 0; step < 7; step++) {
    const middle = (low + high) / 2;
    if (shown(middle) < seen.memory) low = middle;
    else high = middle;
  }
  return residualsOf(series, fitted(series, rich.breaks, shape.form), (low + high) / 2);
}

/** Which of so many shocks each period of a resample takes; last, the one before its first period. */
function picked(periods: number, shocks: number, round: number): Uint32Array {
  const places = new Uint32Array(periods + 1);
  for (let i = 0; i <= periods; i++)
    places[i] = Math.floor(philoxUniform(2, DRAW, i, round) * shocks);
  return places;
}

/** A series that could have come instead: the fit with shocks picked anew, of the same memory. */
function redrawn(
  fit: readonly number[],
  { memory, news }: Residuals,
  places: Uint32Array,
): number[] {
  // A first value with the spread that the memory implies.
  let rest = news[places[fit.length]] / Math.sqrt(1 - memory * memory);
  return fit.map((value, i) => {
    if (i > 0) rest = memory * rest + news[places[i]];
    return value + rest;
  });
}

/** Breaks with the range of places in which resamples find them. */
function datedBreaks(
  series: readonly number[],
  places: readonly number[],
  shape: Shape,
  resamples: number,
): Break[] {
  if (places.length === 0) return [];
  const fit = fitted(series, places, shape.form);
  const rest = residualsOf(series, fit);
  const found = places.map((): number[] => []);
  for (let round = 0; round < resamples; round++) {
    const copy = redrawn(fit, rest, picked(fit.length, rest.news.length, 1_000_000 + round));
    partitions(copy, shape, places.length)[places.length].breaks.forEach((place, k) =>
      found[k].push(place),
    );
  }
  return places.map((at, k) => ({
    at,
    low: Math.round(quantile(found[k], 0.05)),
    high: Math.round(quantile(found[k], 0.95)),
    before: fit[at - 1],
    after: fit[at],
  }));
}
