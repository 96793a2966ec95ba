import { exp } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { SECTOR_COUNT } from "../state/sectors.ts";

/** Fields that the second plan put first: information technology, life sciences, environment and new materials, by sector. */
const PRIORITY_FIELDS: readonly number[] = [4, 5, 6, 7, 11];
/** Share of public research in these fields without a priority. */
const USUAL_FOCUS = 0.35;

/**
 * Yield of a yen of public research: co-ordination raises it, overlap of ministries and what leaks into
 * retirement posts lower it, competition for grants raises it.
 */
export function researchYield(
  coordination: number,
  rivalry: number,
  competitive = 0.05,
  leakage = 0,
): number {
  return (
    (0.4 + 0.9 * coordination) *
    (1 - 0.5 * rivalry) *
    (1 - 0.25 * leakage) *
    (0.98 + 0.4 * competitive)
  );
}

/** What agencies make of their autonomy once retirement posts and unreformed politicians have taken their part. */
export function effectiveAutonomy(autonomy: number, leakage: number): number {
  return autonomy * (1 - leakage);
}

/** How much more (or less) of the pool a field draws than without priorities. */
export function fieldTilt(sector: number, focus: number): number {
  return PRIORITY_FIELDS.includes(sector) ? focus / USUAL_FOCUS : (1 - focus) / (1 - USUAL_FOCUS);
}

/** Public research adds to the science pool, which fades by three per cent a quarter; priorities tilt it by field. */
export function fundScience(economy: Economy): void {
  const { aggregates, levers, parameters, fieldTilts } = economy;
  const share = levers["knowledge.public-research"];
  const leakage = levers["state.leakage"];
  const autonomy = effectiveAutonomy(levers["state.agency-autonomy"], leakage);
  const competitive = Math.min(1, levers["knowledge.competitive-share"] + 0.2 * autonomy);
  const perYen = researchYield(
    levers["knowledge.coordination"],
    levers["state.rivalry"],
    competitive,
    leakage,
  );
  economy.tally.publicYield = perYen;
  const gain = (share / 0.004) * perYen;
  aggregates.sciencePool += parameters["science.speed"] * (gain - aggregates.sciencePool);
  aggregates.publicResearch = share;
  const pace = 1 - exp(-parameters["science.speed"]);
  const focus = levers["knowledge.field-focus"];
  for (let sector = 0; sector < SECTOR_COUNT; sector++)
    fieldTilts[sector] += pace * (fieldTilt(sector, focus) - fieldTilts[sector]);
}
