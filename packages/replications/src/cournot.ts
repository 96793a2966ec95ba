/**
 * Quantity competition under unit-elastic demand: buyers spend D on a good whatever its price, so that a firm
 * with unit cost c facing rivals' output R earns D q / (q + R) - c q and does best at q = sqrt(D R / c) - R.
 */

/** Output that earns most against rivals' output. */
export function bestResponse(demand: number, rivals: number, unitCost: number): number {
  return Math.sqrt((demand * rivals) / unitCost) - rivals;
}

/** The equilibrium of n equal firms. */
export interface CournotEquilibrium {
  /** Output of each. */
  readonly output: number;
  readonly price: number;
  /** Profit of each. */
  readonly profit: number;
}

/** Each of n equal firms makes (n - 1) D / (n² c), sells at c n / (n - 1) and earns D / n². */
export function equilibrium(n: number, demand: number, unitCost: number): CournotEquilibrium {
  return {
    output: ((n - 1) * demand) / (n * n * unitCost),
    price: (unitCost * n) / (n - 1),
    profit: demand / (n * n),
  };
}

/** Outputs of n firms that answer each other turn by turn, each moving 1/n of the way to its best response. */
export function playQuantities(
  n: number,
  demand: number,
  unitCost: number,
  turns: number,
): number[] {
  // Unequal at first, together about half of what buyers could have at cost.
  const outputs = Array.from({ length: n }, (_, i) => ((1 + i / n) * demand) / (3 * n * unitCost));
  for (let turn = 0; turn < turns; turn++) {
    for (let i = 0; i < n; i++) {
      const rivals = outputs.reduce((sum, output) => sum + output, 0) - outputs[i];
      outputs[i] += (bestResponse(demand, rivals, unitCost) - outputs[i]) / n;
    }
  }
  return outputs;
}
