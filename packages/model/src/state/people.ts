/**
 * Columns of a person record: `weight` real people who share a history.
 *
 * They are as narrow as what they hold, for there may be one record for each person of the country: no record weighs
 * more than the scale, which is 4,000 at most, and quarters count from 1948.
 */
export const PEOPLE_COLUMNS = {
  key: {
    type: "u32",
    unit: "identity",
    meaning: "Hash of (cohort quarter, number), or of (parent record, quarter, n) for a fragment.",
  },
  weight: { type: "u16", unit: "persons", meaning: "Real people that the record stands for." },
  birth: { type: "i16", unit: "quarter", meaning: "Quarter of birth." },
  employer: { type: "i32", unit: "firm slot", meaning: "Employing firm, or -1 while unemployed." },
  hired: {
    type: "i16",
    unit: "quarter",
    meaning: "Quarter of hire by the present employer, or of losing the last job.",
  },
  contract: { type: "u8", unit: "code", meaning: "One of CONTRACT." },
  education: { type: "u8", unit: "code", meaning: "0 school, 1 university, 2 doctorate." },
  traits: { type: "u8", unit: "bits", meaning: "Bit set of TRAIT." },
  will: {
    type: "f32",
    unit: "index, mean 1",
    meaning: "Lasting readiness to found a firm, right-skewed, from the identity.",
  },
  region: { type: "u8", unit: "code", meaning: "Region of residence, 0 to 8." },
} as const;

/** Contract codes. */
export const CONTRACT = { regular: 0, nonRegular: 1, selfEmployed: 2, unemployed: 3 } as const;

/** Trait bits. */
export const TRAIT = {
  woman: 1,
  foreign: 2,
  failedFounder: 4,
  startUpExperience: 8,
  workedBefore: 16,
} as const;
