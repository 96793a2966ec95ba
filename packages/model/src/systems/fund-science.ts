import type { Economy } from "../state/economy.ts";

/** Yield of a yen of public research: co-ordination raises it, overlap of ministries lowers it. */
export function researchYield(coordination: number, rivalry: number): number {
  return (0.4 + 0.9 * coordination) * (1 - 0.5 * rivalry);
}

/** How well public science reaches firms: informal gifts before, ownership, freedom of staff and clusters after. */
export function transferLevel(
  ownership: number,
  freedom: number,
  clusters: number,
  informal: number,
): number {
  // Licensing replaces part of what went informally: the net gain is smaller than the gross.
  return informal * (1 - 0.5 * ownership) + 0.5 * ownership + 0.25 * freedom + 0.3 * clusters;
}

/** Public research adds to the science pool, which fades by three per cent a year. */
export function fundScience(economy: Economy): void {
  const { aggregates, levers, parameters } = economy;
  const share = levers["knowledge.public-research"];
  const gain =
    (share / 0.004) * researchYield(levers["knowledge.coordination"], levers["state.rivalry"]);
  aggregates.sciencePool += parameters["science.speed"] * (gain - aggregates.sciencePool);
  aggregates.publicResearch = share;
}

/** Sets how much of the pool reaches firms this quarter. */
export function transferKnowledge(economy: Economy): void {
  const { aggregates, levers, parameters } = economy;
  aggregates.scienceTransfer = transferLevel(
    levers["knowledge.university-ownership"],
    levers["knowledge.university-freedom"],
    levers["knowledge.clusters"],
    parameters["science.informal"],
  );
}
