/** Observed series that can be drawn beside a recorded one: the same measure in the same unit. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadObserved } from "@kigyo/evidence/observed.node";
import type { Observed } from "@kigyo/evidence/observed.node";
import { SeriesError, yearlyValues } from "@kigyo/evidence/series";
import type { Country } from "../country.ts";
import { invalid } from "../fault.ts";
import { inProject } from "../project.ts";
import type { Study } from "./summary.ts";

/**
 * The observed side of a country; nothing where it has no folder of data.
 * @throws Fault naming the file and the line when a series, a correction or a target is damaged
 */
export function readObserved(
  { inputs }: Pick<Country, "inputs">,
  data: string = inProject("data"),
): Observed {
  const folder = join(data, inputs.country);
  if (!existsSync(folder)) return { series: new Map(), targets: [] };
  try {
    return loadObserved(folder);
  } catch (error) {
    if (!(error instanceof SeriesError)) throw error;
    throw invalid("damaged-data", (text) => text.study.damagedData(error.message));
  }
}

/**
 * One observed series for each observable that a target compares directly. Targets that
 * compare ratios or changes say nothing about levels, and their series are left out.
 */
export function observedSeries({ targets, series }: Observed): Study["observed"] {
  const found: Record<string, { years: number[]; values: number[]; source: string }> = {};
  for (const target of targets) {
    const direct =
      target.transform !== "ratio" && target.transform !== "change" && target.minus === undefined;
    const observed = target.series === undefined ? undefined : series.get(target.series);
    if (!direct || observed === undefined || Object.hasOwn(found, target.observable)) continue;
    const yearly = [...yearlyValues(observed)].sort(([a], [b]) => a - b);
    const sources = new Set(observed.values.map(({ source }) => source));
    found[target.observable] = {
      years: yearly.map(([year]) => year),
      values: yearly.map(([, value]) => value),
      source: [...sources].join(", "),
    };
  }
  return found;
}
