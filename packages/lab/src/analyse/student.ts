/** Student's t distribution: what is needed for tests of paired and of independent samples. */
import { deviation, mean } from "./quantiles.ts";

/** A two-sided test of "no difference". */
export interface DifferenceTest {
  readonly difference: number;
  readonly t: number;
  /** Probability of so large a |t| if there were no difference. */
  readonly p: number;
}

/** Tests paired differences; without any variation a difference is certain and none is none. */
export function pairedTest(differences: readonly number[]): DifferenceTest {
  const difference = mean(differences);
  const error = deviation(differences) / Math.sqrt(differences.length);
  if (error === 0) return certain(difference);
  const t = difference / error;
  return { difference, t, p: studentTail(Math.abs(t), differences.length - 1) };
}

/** Tests whether two independent samples have one mean, whatever their variances (Welch 1947). */
export function welchTest(a: readonly number[], b: readonly number[]): DifferenceTest {
  const difference = mean(b) - mean(a);
  const [first, second] = [a, b].map((values) => deviation(values) ** 2 / values.length);
  const variance = first + second;
  if (variance === 0) return certain(difference);
  const t = difference / Math.sqrt(variance);
  const degrees = variance ** 2 / (first ** 2 / (a.length - 1) + second ** 2 / (b.length - 1));
  return { difference, t, p: studentTail(Math.abs(t), degrees) };
}

/** What a difference says where nothing varies. */
function certain(difference: number): DifferenceTest {
  return { difference, t: difference === 0 ? 0 : Infinity, p: difference === 0 ? 1 : 0 };
}

/** Probability that |T| exceeds t, for a number of degrees of freedom. */
export function studentTail(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/** Holm's adjustment of several p values; the order of the input is kept. */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  const adjusted = new Array<number>(values.length);
  let highest = 0;
  order.forEach((index, rank) => {
    highest = Math.max(highest, Math.min(1, values[index] * (values.length - rank)));
    adjusted[index] = highest;
  });
  return adjusted;
}

/** Regularised incomplete beta function by its continued fraction (Lentz's method). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front =
    Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) /
    a;
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let fraction = d;
  for (let m = 1; m < 300; m++) {
    for (const step of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / (1 + step * d || tiny);
      c = 1 + step / c || tiny;
      fraction *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-14) break;
  }
  return front * fraction;
}

/** Logarithm of the gamma function after Lanczos (g = 7, nine terms), for positive arguments. */
function logGamma(x: number): number {
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const t = shifted + 7.5;
  const sum = terms.reduce(
    (total, term, i) => total + term / (shifted + i + 1),
    0.99999999999980993,
  );
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}
