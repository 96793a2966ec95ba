/** Columns of a venture fund; every fund has weight 1 at every scale. Money in integers of 1,000 yen. */
export const FUND_COLUMNS = {
  key: { type: "u32", unit: "identity", meaning: "Hash of (kind, vintage)." },
  kind: { type: "u8", unit: "code", meaning: "One of FUND_KIND." },
  vintage: { type: "i32", unit: "quarter", meaning: "Quarter of raising." },
  cash: { type: "f64", unit: "thousand yen", meaning: "Deposits: commitments not yet invested." },
  portfolio: { type: "f64", unit: "thousand yen", meaning: "Value of stakes in ventures." },
  abroad: { type: "f64", unit: "thousand yen", meaning: "Value of stakes in ventures abroad." },
  unitsHouseholds: { type: "f64", unit: "thousand yen", meaning: "Claims of households." },
  unitsBanks: { type: "f64", unit: "thousand yen", meaning: "Claims of banks." },
  unitsFirms: { type: "f64", unit: "thousand yen", meaning: "Claims of companies." },
  unitsInsurers: {
    type: "f64",
    unit: "thousand yen",
    meaning: "Claims of insurers and pension funds.",
  },
  unitsState: { type: "f64", unit: "thousand yen", meaning: "Claims of the state." },
  unitsWorld: { type: "f64", unit: "thousand yen", meaning: "Claims of foreigners." },
} as const;

/** Kinds of fund. */
export const FUND_KIND = {
  bank: 0,
  independent: 1,
  corporate: 2,
  public: 3,
  foreign: 4,
  giant: 5,
} as const;
