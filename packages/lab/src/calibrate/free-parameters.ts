/** Which parameters a search may move, and how far. */
import { ofKind } from "@kigyo/evidence/base";
import type { Bilingual } from "@kigyo/evidence/bilingual";
import type { Magnitude } from "@kigyo/model/inputs";
import type { Country } from "../country.ts";
import { unknown } from "../experiments/factors.ts";
import { invalid } from "../fault.ts";

/** A parameter that a search may move: a stated assumption, for which no source is cited. */
export interface FreeParameter {
  /** Its name, such as land.momentum; parameters are in the alphabetical order of these. */
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: string;
  /** Its record's range with the centre from which a search starts. */
  readonly stated: Magnitude;
  /** Width of the stated range: the unit of every move. */
  readonly width: number;
  /** What its sign and its unit allow: `stated` and every move of it lie within. */
  readonly limits: readonly [number, number];
  /** Lowest and highest centre that a search tries. */
  readonly bounds: readonly [number, number];
  /** File of its record. */
  readonly file: string;
}

/** Which of the free parameters a search takes; a name ending in ".*" stands for a family. */
export interface Choice {
  readonly only?: readonly string[];
  readonly except?: readonly string[];
}

/** Widths of the stated range by which a centre may leave it. */
const BEYOND = 0.5;
/** Part of a range's end nearer to zero that a positive (or negative) parameter keeps at least. */
const KEPT = 0.4;

/**
 * The parameters of a country whose records cite nothing and state a range, less those left out.
 * @throws Fault (exit 3) where a name is no parameter's, is that of one with a source, or where none is left
 */
export function freeParameters(country: Country, { only, except = [] }: Choice): FreeParameter[] {
  const records = ofKind(country.base, "parameter", country.inputs.country);
  const names = records.map(({ data }) => data.name);
  const free = records.filter(
    ({ data }) => data.evidence.length === 0 && data.value.high > data.value.low,
  );
  const isFree = new Set(free.map(({ data }) => data.name));
  for (const pattern of [...(only ?? []), ...except]) {
    const meant = names.filter((name) => matches(name, pattern));
    if (meant.length === 0) throw unknown("parameter", pattern, names, pattern);
    if (!meant.some((name) => isFree.has(name))) {
      throw invalid("sourced-parameter", (text) => text.calibrate.sourced(pattern), {
        where: pattern,
      });
    }
  }
  const chosen = free.filter(
    ({ data: { name } }) =>
      (only === undefined || only.some((pattern) => matches(name, pattern))) &&
      !except.some((pattern) => matches(name, pattern)),
  );
  if (chosen.length === 0) throw invalid("nothing-free", (text) => text.calibrate.nothingFree());
  return chosen
    .map(({ file, data: { name, title, unit, value } }): FreeParameter => ({
      id: name,
      title,
      unit,
      stated: value,
      width: value.high - value.low,
      file,
      ...reach(value, unit),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function matches(name: string, pattern: string): boolean {
  return pattern.endsWith(".*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/**
 * How far a parameter may go: half a width beyond its stated range, but never across zero nor, for
 * a share or a chance that is stated below one, beyond one.
 */
export function reach(
  { low, high }: Magnitude,
  unit: string,
): Pick<FreeParameter, "limits" | "bounds"> {
  const isShare = /^(share|chance)\b/.test(unit) && high <= 1;
  const least = low > 0 ? KEPT * low : low === 0 ? 0 : -Infinity;
  const most = isShare ? 1 : high < 0 ? KEPT * high : high === 0 ? 0 : Infinity;
  const beyond = BEYOND * (high - low);
  return {
    limits: [least, most],
    bounds: [Math.max(least, low - beyond), Math.min(most, high + beyond)],
  };
}
