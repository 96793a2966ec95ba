/**
 * From effects to a verdict. Every part asks one question with one threshold: is the effect, in
 * the expected direction, larger than the smallest one that counts? Two one-sided t tests answer
 * it, one in favour and one against; for "no effect" they are the two one-sided tests of
 * equivalence (Schuirmann 1987). A claim holds when all its parts hold (intersection-union:
 * the largest p), and fails when one of them fails (Bonferroni over the parts).
 */
import { deviation, halfWidth, mean } from "../analyse/quantiles.ts";
import { studentTail } from "../analyse/student.ts";

/** Signs that a part can expect. */
export type Sign = "+" | "-" | "0" | "U" | "∩";

/** What the model says of a claim. */
export type Verdict = "supported" | "contradicted" | "undecided" | "not-testable";

/** Members below which no verdict is given. */
export const LEAST_MEMBERS = 3;
/** False-discovery rate at which a claim is decided. */
export const LEVEL = 0.05;

/** What became of a part. */
export interface PartResult {
  /** Mean over members with its 95 per cent interval. */
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly members: number;
  /** Members whose own value lies on the expected side of the threshold. */
  readonly asExpected: number;
  /** Chance of such values if the part did not hold, and if it did. */
  readonly pFor: number;
  readonly pAgainst: number;
}

/** Judges a part by its members' values. */
export function judgePart(given: readonly number[], sign: Sign, margin: number): PartResult {
  const values = given.filter(Number.isFinite);
  const whole = values.length === given.length && values.length >= LEAST_MEMBERS;
  const effect = values.length === 0 ? Number.NaN : mean(values);
  const half = halfWidth(values);
  const asExpected = values.filter((value) => expected(value, sign, margin)).length;
  const head = {
    effect,
    low: effect - half,
    high: effect + half,
    members: values.length,
    asExpected,
  };
  if (!whole) return { ...head, pFor: 1, pAgainst: 1 };
  if (sign === "0") {
    const below = upper(values.map((value) => margin - value));
    const above = upper(values.map((value) => value + margin));
    return {
      ...head,
      pFor: Math.max(below, above),
      pAgainst: Math.min(
        upper(values.map((value) => value - margin)),
        upper(values.map((value) => -value - margin)),
      ),
    };
  }
  const turned = values.map((value) => (sign === "-" ? -value : value) - margin);
  return { ...head, pFor: upper(turned), pAgainst: upper(turned.map((value) => -value)) };
}

function expected(value: number, sign: Sign, margin: number): boolean {
  if (sign === "0") return Math.abs(value) <= margin;
  return sign === "-" ? value < -margin : value > margin;
}

/**
 * Chance of so large a mean if the true one were nought or less: one-sided t test. Values that
 * do not vary at all tell no more than their signs: the sign test.
 */
function upper(values: readonly number[]): number {
  const error = deviation(values) / Math.sqrt(values.length);
  const middle = mean(values);
  if (error <= 1e-12 * Math.abs(middle)) return middle > 0 ? 0.5 ** values.length : 1;
  const tail = studentTail(Math.abs(middle / error), values.length - 1) / 2;
  return middle > 0 ? tail : 1 - tail;
}

/** What the parts say of the claim. */
export interface ClaimTest {
  readonly pFor: number;
  readonly pAgainst: number;
  /** Two-sided. */
  readonly p: number;
  readonly leans: "for" | "against";
}

/** Joins the parts of a claim. */
export function judgeClaim(parts: readonly Pick<PartResult, "pFor" | "pAgainst">[]): ClaimTest {
  const pFor = Math.max(...parts.map((part) => part.pFor));
  const pAgainst = Math.min(1, parts.length * Math.min(...parts.map((part) => part.pAgainst)));
  const p = Math.min(1, 2 * Math.min(pFor, pAgainst));
  return { pFor, pAgainst, p, leans: pFor <= pAgainst ? "for" : "against" };
}

/** The verdict at a false-discovery rate. */
export function verdictOf(
  test: ClaimTest,
  q: number,
  level = LEVEL,
): Exclude<Verdict, "not-testable"> {
  if (q > level) return "undecided";
  return test.leans === "for" ? "supported" : "contradicted";
}
