/** Columns of a bank; every bank has weight 1 at every scale. Money in integers of 1,000 yen. */
export const BANK_COLUMNS = {
  key: { type: "u32", unit: "identity", meaning: "Hash of (bank number)." },
  kind: { type: "u8", unit: "code", meaning: "One of BANK_KIND." },
  keiretsu: { type: "u8", unit: "code", meaning: "Group 1 to 6, 0 for none." },
  region: { type: "u8", unit: "code", meaning: "Home region." },
  size: {
    type: "f64",
    unit: "share of household deposits",
    meaning: "Share of household deposits.",
  },
  loans: { type: "f64", unit: "thousand yen", meaning: "Loans to firms." },
  bonds: { type: "f64", unit: "thousand yen", meaning: "Government bonds." },
  shares: { type: "f64", unit: "thousand yen", meaning: "Shares of client firms." },
  shareCost: {
    type: "f64",
    unit: "thousand yen",
    meaning: "What its client shares cost when they were bought.",
  },
  units: { type: "f64", unit: "thousand yen", meaning: "Units in bank-affiliated venture funds." },
  clientDeposits: { type: "f64", unit: "thousand yen", meaning: "Deposits of client firms." },
  householdDeposits: {
    type: "f64",
    unit: "thousand yen",
    meaning: "Deposits of households, insurers and funds.",
  },
  capital: {
    type: "f64",
    unit: "thousand yen",
    meaning: "Net worth; reserves are what remains of the balance sheet.",
  },
  foreignCapital: {
    type: "f64",
    unit: "thousand yen",
    meaning: "Capital that foreign owners brought: a claim of the world on the bank.",
  },
  publicCapital: {
    type: "f64",
    unit: "thousand yen",
    meaning: "Public capital received and not yet paid back.",
  },
  standing: {
    type: "f64",
    unit: "thousand yen",
    meaning:
      "Capital as the rules count it: gains on shares in part, losses as accounting shows them.",
  },
  shortage: {
    type: "f64",
    unit: "share",
    meaning: "What the standing, after admitted losses, lacks to the level aimed at.",
  },
  pressure: { type: "f64", unit: "share", meaning: "Pressure to sell client shares." },
  lentOut: {
    type: "f64",
    unit: "thousand yen",
    meaning: "Lent to other banks overnight; borrowed from them when negative.",
  },
  expectedLoss: {
    type: "f64",
    unit: "thousand yen",
    meaning: "What it expects to lose of the debt overhang of its borrowers.",
  },
  troubled: {
    type: "f64",
    unit: "thousand yen",
    meaning: "Loans to firms in arrears or rolled over.",
  },
  room: {
    type: "f64",
    unit: "share",
    meaning: "Share of sound loan demand that capital lets it meet.",
  },
  result: {
    type: "f64",
    unit: "thousand yen per quarter",
    meaning: "Interest margin and dividends less costs and losses.",
  },
} as const;

/** Kinds of bank. */
export const BANK_KIND = {
  city: 0,
  regional: 1,
  cooperative: 2,
  government: 3,
  postal: 4,
} as const;
