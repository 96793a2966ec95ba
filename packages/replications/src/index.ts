/** Published models of industry on the engine, each held against what was published. */
export { FIRM_NUMBERS, type IndustryEnd, runIndustry } from "./nelson-winter.ts";
export { runRegime, type WinterEnd, type WinterRegime } from "./winter-regimes.ts";
