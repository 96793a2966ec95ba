/** The fit table: each stated target beside what the baseline's members show. */
import { applyTransform } from "@kigyo/evidence/targets";
import type { FitTarget } from "@kigyo/evidence/targets";
import { quantilesOf } from "../analyse/quantiles.ts";
import type { YearlyMembers } from "../analyse/yearly.ts";
import { kept } from "./bands.ts";
import type { FitRow } from "./summary.ts";

/** Rows of the table, in the order of the targets. */
export function fitRows(
  targets: readonly FitTarget[],
  series: ReadonlyMap<string, YearlyMembers>,
): FitRow[] {
  return targets.map((target) => {
    const values = membersOf(target, series);
    const band = values.length === 0 ? null : quantilesOf(values);
    const simulated =
      band === null
        ? null
        : { low: kept(band.low), median: kept(band.median), high: kept(band.high) };
    const { id, observable, title, unit, window, label, observed, sources } = target;
    return {
      id,
      observable,
      title,
      unit,
      window,
      label,
      observed: typeof observed === "number" ? kept(observed) : observed,
      band: target.band === null ? null : [kept(target.band[0]), kept(target.band[1])],
      simulated,
      inBand:
        target.band === null || simulated === null
          ? null
          : simulated.median >= target.band[0] && simulated.median <= target.band[1],
      source: sources.join(", "),
    };
  });
}

/** The row's value in each member; a member without one (an empty window, a ratio to zero) is left out. */
function membersOf(target: FitTarget, series: ReadonlyMap<string, YearlyMembers>): number[] {
  const own = series.get(target.observable);
  const taken = target.minus === undefined ? undefined : series.get(target.minus);
  if (own === undefined || (target.minus !== undefined && taken === undefined)) return [];
  return own.values.flatMap((values, member) => {
    const years = new Map(
      own.years.map((year, i) => [year, values[i] - (taken?.values[member][i] ?? 0)]),
    );
    const value = applyTransform(years, target);
    return value === null ? [] : [value];
  });
}
