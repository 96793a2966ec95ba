/**
 * Pay relative to its usual level: the part that moves with profit is paid as usual at a profit of a twentieth
 * of the wage bill, not at all a quarter of the bill below that, double a quarter above it (bonuses of Japanese
 * firms; Freeman and Weitzman 1987; chapter, "Employment").
 *
 * @param profit of the last quarter, smoothed, thousand yen
 * @param wages wage bill of the last quarter, thousand yen
 * @param flexibility share of pay that moves
 */
export function bonusFactor(profit: number, wages: number, flexibility: number): number {
  if (!(wages > 0)) return 1;
  return 1 + flexibility * Math.min(1, Math.max(-1, 4 * (profit / wages - 0.05)));
}

/** Share of heads that need not go because pay gives way instead. */
export function postsSaved(profit: number, wages: number, flexibility: number): number {
  return Math.max(0, 1 - bonusFactor(profit, wages, flexibility));
}
