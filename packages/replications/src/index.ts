/** Published models of industry on the engine, each held against what was published. */
export { bestResponse, equilibrium, playQuantities } from "./cournot.ts";
export { FIRM_NUMBERS, type IndustryEnd, runIndustry } from "./nelson-winter.ts";
export { type AntitrustPeriod, type MarkRun, runMarks } from "./marks/run.ts";
export { runRegime, type WinterEnd, type WinterRegime } from "./winter-regimes.ts";
