import type { SectorRegime } from "./sectors.ts";

/** Sector of a firm at the start, from a uniform draw: large firms sit where exports and capital goods are, small ones follow consumers. */
export function startingSector(
  regimes: readonly SectorRegime[],
  uniform: number,
  large: boolean,
): number {
  const weight = (regime: SectorRegime): number =>
    large
      ? 0.3 * regime.consumption[0] * (1 - 0.7 * regime.local) +
        0.4 * regime.investment +
        0.5 * regime.exports[0]
      : 0.72 * regime.consumption[0] + 0.16 * regime.investment + 0.1 * regime.exports[0];
  const total = regimes.reduce((sum, regime) => sum + weight(regime), 0);
  let left = uniform * total;
  for (let sector = 0; sector < regimes.length; sector++) {
    left -= weight(regimes[sector]);
    if (left < 0) return sector;
  }
  return regimes.length - 1;
}
