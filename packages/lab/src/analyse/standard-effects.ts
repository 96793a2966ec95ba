/** Linear summary of a cloud of points: how much of the outcome each factor's straight line explains. */
import { Matrix, SingularValueDecomposition } from "ml-matrix";
import { dot } from "./dot.ts";

/** Standardised regression coefficients. */
export interface StandardEffects {
  /** For each factor, the change of the outcome, in its own deviations, per deviation of the factor. */
  readonly coefficients: readonly number[];
  /** Share of the variance that straight lines explain; low where the response bends or interacts. */
  readonly explained: number;
}

/**
 * Least squares on standardised columns. Factors that do not vary have coefficient 0. NaN
 * throughout where there are too few points for so many factors.
 */
export function standardEffects(
  points: readonly (readonly number[])[],
  outcomes: readonly number[],
): StandardEffects {
  const rows = points.flatMap((row, i) =>
    Number.isFinite(outcomes[i]) ? [{ row, outcome: outcomes[i] }] : [],
  );
  const factors = points[0]?.length ?? 0;
  const y = standard(rows.map(({ outcome }) => outcome));
  const columns = Array.from({ length: factors }, (_, i) =>
    standard(rows.map(({ row }) => row[i])),
  );
  const used = columns.flatMap((column, i) => (column.some((value) => value !== 0) ? [i] : []));
  const nothing = { coefficients: columns.map(() => Number.NaN), explained: Number.NaN };
  if (rows.length <= used.length + 1) return nothing;
  const solved = leastSquares(
    used.map((i) => columns[i]),
    y,
  );
  if (solved === undefined) return nothing;
  const coefficients = new Array<number>(factors).fill(0);
  used.forEach((i, k) => (coefficients[i] = solved[k]));
  const rest = y.map(
    (value, r) => value - used.reduce((sum, i) => sum + coefficients[i] * columns[i][r], 0),
  );
  const whole = dot(y, y);
  return { coefficients, explained: whole === 0 ? 0 : 1 - dot(rest, rest) / whole };
}

function standard(values: readonly number[]): number[] {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  const size = Math.sqrt(
    values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length,
  );
  return values.map((value) => (size > 1e-12 * Math.abs(middle) ? (value - middle) / size : 0));
}

/** Coefficients of columns that explain a value best; undefined where the columns do not tell them apart. */
function leastSquares(
  columns: readonly (readonly number[])[],
  values: readonly number[],
): number[] | undefined {
  if (columns.length === 0) return [];
  const decomposed = new SingularValueDecomposition(
    new Matrix(columns.map((column) => [...column])).transpose(),
  );
  if (decomposed.rank < columns.length) return undefined;
  return decomposed.solve(Matrix.columnVector([...values])).to1DArray();
}
