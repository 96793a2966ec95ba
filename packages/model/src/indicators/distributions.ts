/**
 * Distributions over firms, measured at the end of each year: the facts that evolutionary
 * models of industry are held against (Dosi, Fagiolo and Roventini 2010, section 4).
 */
import { log } from "@kigyo/engine";
import { scratch } from "../state/scratch.ts";
import { SECTOR_COUNT } from "../state/sectors.ts";
import type { Economy } from "../state/economy.ts";
import type { Observable } from "./observable.ts";
import { type Holding, sumOfLargest } from "./rank-firms.ts";

/** Heads from which on the tail of firm sizes is fitted. */
const TAIL_FROM = 50;
/** Heads below which growth is an accident of whole persons. */
const GROWTH_FROM = 20;

/** Names in `memory`, so that a stored state carries them. */
const NAMES = {
  tail: "distribution tail",
  shape: "distribution shape",
  persistence: "distribution persistence",
  venture: "distribution venture",
  regimes: "distribution regimes",
} as const;

/** Running sums of a weighted sample of pairs. */
interface Pairs {
  weight: number;
  x: number;
  y: number;
  xx: number;
  yy: number;
  xy: number;
}

function pairs(): Pairs {
  return { weight: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
}

function addPair(sums: Pairs, x: number, y: number, weight: number): void {
  sums.weight += weight;
  sums.x += weight * x;
  sums.y += weight * y;
  sums.xx += weight * x * x;
  sums.yy += weight * y * y;
  sums.xy += weight * x * y;
}

/** Pearson's correlation of a weighted sample; 0 where one side does not vary. */
export function correlation({ weight, x, y, xx, yy, xy }: Pairs): number {
  if (weight <= 0) return 0;
  const varianceX = xx - (x * x) / weight;
  const varianceY = yy - (y * y) / weight;
  const product = varianceX * varianceY;
  return product > 1e-24 ? (xy - (x * y) / weight) / Math.sqrt(product) : 0;
}

/** Hill's estimate of a power law's exponent: number of units over the sum of log size beyond the threshold. */
export function hillExponent(units: number, logExcess: number): number {
  return logExcess > 0 ? units / logExcess : 0;
}

/**
 * Mean absolute deviation over standard deviation: 0.707 for a Laplace distribution, 0.798 for a normal
 * one, lower the fatter the tails.
 */
export function tailShape(values: Float64Array, weights: Float64Array, count: number): number {
  let total = 0;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    total += weights[i];
    sum += weights[i] * values[i];
  }
  if (total <= 0) return 0;
  const mean = sum / total;
  let absolute = 0;
  let square = 0;
  for (let i = 0; i < count; i++) {
    const gap = values[i] - mean;
    absolute += weights[i] * Math.abs(gap);
    square += weights[i] * gap * gap;
  }
  return square > 0 ? absolute / total / Math.sqrt(square / total) : 0;
}

/**
 * Takes the year's distributions at its last quarter and keeps each firm's size and productivity for the
 * next year; at other quarters the last values stand.
 */
export function measureDistributions(economy: Economy): void {
  if (((economy.quarter % 4) + 4) % 4 !== 3) return;
  const { firms, memory } = economy;
  const f = firms.col;
  const growth = scratch("growth of firms", firms.count);
  const weights = scratch("firms that grew", firms.count);
  let grown = 0;
  let units = 0;
  let excess = 0;
  const persistence = pairs();
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const weight = f.weight[slot];
    const each = f.heads[slot] / weight;
    if (each >= TAIL_FROM) {
      units += weight;
      excess += weight * log(each / TAIL_FROM);
    }
    if (each >= GROWTH_FROM && f.headsYearAgo[slot] >= GROWTH_FROM) {
      growth[grown] = log(each / f.headsYearAgo[slot]);
      weights[grown++] = weight;
    }
    const mean = economy.meanProductivity[f.sector[slot]];
    const gap = mean > 0 && f.productivity[slot] > 0 ? log(f.productivity[slot] / mean) : 0;
    if (f.headsYearAgo[slot] > 0) addPair(persistence, f.gapYearAgo[slot], gap, weight);
    f.headsYearAgo[slot] = each;
    f.gapYearAgo[slot] = gap;
  }
  memory[NAMES.tail] = hillExponent(units, excess);
  memory[NAMES.shape] = tailShape(growth, weights, grown);
  memory[NAMES.persistence] = correlation(persistence);
  memory[NAMES.venture] = ventureTopShare(economy);
  memory[NAMES.regimes] = regimesApart(economy);
}

/** Share, in per cent, of the value of all ventures that the most valuable tenth of them holds. */
function ventureTopShare({ firms }: Economy): number {
  const f = firms.col;
  const values: Holding[] = [];
  let all = 0;
  let number = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.stage[slot] === 0 || f.listing[slot] > 0) continue;
    const weight = f.weight[slot];
    const value = Math.max(0, f.sharesHouseholds[slot] + f.sharesFunds[slot]);
    values.push({ value: value / weight, weight });
    all += value;
    number += weight;
  }
  return all > 0 ? (100 * sumOfLargest(values, number / 10)) / all : 0;
}

/**
 * Correlation over sectors of how concentrated radical innovators are (Herfindahl index of their
 * remembered innovations) with the cumulativeness of the sector's knowledge: above zero where Mark I and
 * Mark II sectors stand apart (Malerba and Orsenigo 1996).
 */
function regimesApart({ firms, regimes }: Economy): number {
  const f = firms.col;
  const sums = new Float64Array(SECTOR_COUNT);
  const squares = new Float64Array(SECTOR_COUNT);
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.innovations[slot] <= 0) continue;
    const each = f.innovations[slot] / f.weight[slot];
    sums[f.sector[slot]] += f.innovations[slot];
    squares[f.sector[slot]] += each * f.innovations[slot];
  }
  const apart = pairs();
  for (let sector = 0; sector < SECTOR_COUNT; sector++) {
    if (sums[sector] <= 0) continue;
    const herfindahl = squares[sector] / (sums[sector] * sums[sector]);
    addPair(apart, regimes[sector].cumulativeness, herfindahl, 1);
  }
  return correlation(apart);
}

/** How each series of distributions is read. */
export const DISTRIBUTION_MEASURES = {
  "size.tail-exponent": (m: { readonly economy: Economy }) => m.economy.memory[NAMES.tail] ?? 0,
  "growth.tail-shape": (m: { readonly economy: Economy }) => m.economy.memory[NAMES.shape] ?? 0,
  "productivity.persistence": (m: { readonly economy: Economy }) =>
    m.economy.memory[NAMES.persistence] ?? 0,
  "venture.top-value-share": (m: { readonly economy: Economy }) =>
    m.economy.memory[NAMES.venture] ?? 0,
  "innovation.regimes-apart": (m: { readonly economy: Economy }) =>
    m.economy.memory[NAMES.regimes] ?? 0,
} as const;

/** Series of distributions over firms. */
export const DISTRIBUTION_OBSERVABLES: readonly Observable[] = [
  {
    id: "size.tail-exponent",
    title: { en: "Tail exponent of firm sizes", ja: "企業規模分布の裾指数" },
    unit: "exponent",
    kind: "level",
    annual: "last",
    dimension: null,
    definition: `Hill's estimate over firms of ${TAIL_FROM} heads and more; 1 is Zipf's law.`,
  },
  {
    id: "growth.tail-shape",
    title: { en: "Tails of firm growth", ja: "企業成長率分布の裾" },
    unit: "ratio",
    kind: "level",
    annual: "last",
    dimension: null,
    definition:
      "Mean absolute over standard deviation of yearly log growth of heads: 0.80 for a normal, 0.71 for a Laplace distribution, lower with fatter tails.",
  },
  {
    id: "productivity.persistence",
    title: { en: "Persistence of productivity", ja: "生産性格差の持続性" },
    unit: "correlation",
    kind: "level",
    annual: "last",
    dimension: null,
    definition:
      "Correlation over firms of log productivity against the sector's mean with that of a year before.",
  },
  {
    id: "venture.top-value-share",
    title: { en: "Value in the top tenth of ventures", ja: "上位1割のベンチャーが占める価値" },
    unit: "per cent of the value of ventures",
    kind: "level",
    annual: "last",
    dimension: null,
    definition: "Book value of ventures with outside equity: share of the most valuable tenth.",
  },
  {
    id: "innovation.regimes-apart",
    title: { en: "Mark I and Mark II sectors apart", ja: "マークI・II型産業の分離" },
    unit: "correlation",
    kind: "level",
    annual: "last",
    dimension: null,
    definition:
      "Correlation over sectors of the concentration of radical innovators with the cumulativeness of knowledge.",
  },
];
