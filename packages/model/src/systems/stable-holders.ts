/** Speed, per quarter, at which a stable holder closes the gap to what it wishes to hold; `pressure` is its own. */
export function unwindingSpeed(disclosure: number, pressure: number): number {
  return 0.01 + 0.05 * disclosure + 0.08 * pressure;
}

/**
 * Pressure on a company to let a partner's shares go, 0 to 1: they swing with the market in its own accounts, it
 * has lost money for years and restructures, or its owners weigh returns (paper, "Japan’s Financial Crisis":
 * foreign owners press as accounts do).
 */
export function partnerPressure(
  marketAccounting: number,
  losing: boolean,
  returnWeight: number,
): number {
  return Math.min(1, 0.5 * marketAccounting + (losing ? 0.5 : 0) + returnWeight);
}

/** What a purchase adds to the cost of a holding, or a sale (negative) takes off it in proportion. */
export function costOf(traded: number, cost: number, value: number): number {
  if (traded >= 0) return traded;
  return value > 0 ? Math.max(-cost, (traded * cost) / value) : 0;
}
