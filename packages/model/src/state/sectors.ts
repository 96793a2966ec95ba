/** Sector codes, in the order of the input table `sectors`. */
export const SECTOR_IDS = [
  "traditional-manufacturing",
  "metal-machinery",
  "transport-equipment",
  "electrical-equipment",
  "electronic-components",
  "computers",
  "telecom-consumer-electronics",
  "chemicals-pharmaceuticals",
  "instruments",
  "construction",
  "trade-personal-services",
  "information-services",
] as const;

/** Number of sectors. */
export const SECTOR_COUNT = SECTOR_IDS.length;

/** Code of metal and special-purpose machinery, which fits out plants. */
export const MACHINERY = 1;

/** Code of construction, which sells public works and most building. */
export const CONSTRUCTION = 9;

/** Regions: those of the cluster plans, with the three metropolitan ones told apart. */
export const REGION_IDS = [
  "hokkaido",
  "tohoku",
  "tokyo-kanto",
  "nagoya-chubu",
  "hokuriku",
  "osaka-kobe-kyoto",
  "chugoku",
  "shikoku",
  "kyushu-okinawa",
] as const;

/** Number of regions. */
export const REGION_COUNT = REGION_IDS.length;

/** A technological regime: how a sector innovates (Malerba and Orsenigo 1997). */
export interface SectorRegime {
  /** Share of household spending in 1948 and in 2023. */
  readonly consumption: readonly [number, number];
  /** Share of spending on capital goods. */
  readonly investment: number;
  /** Share of government purchases other than works. */
  readonly government: number;
  /** Share of exports in 1948 and in 2023. */
  readonly exports: readonly [number, number];
  /** Share of home demand met by imports at equal prices. */
  readonly imports: number;
  /** Chance of success per unit of effort, relative to the mean. */
  readonly opportunity: number;
  /** Share of an advance that rivals cannot copy at once. */
  readonly appropriability: number;
  /** Weight of own past search in incremental success. */
  readonly cumulativeness: number;
  /** Closeness of the knowledge base to public science, 0 to 1. */
  readonly science: number;
  /** Relative attraction for venture founders. */
  readonly venture: number;
  /** Land per unit of capital, relative to the mean. */
  readonly land: number;
  /** 1 where markets are local and shares move slowly. */
  readonly local: number;
}
