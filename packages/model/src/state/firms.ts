/**
 * Columns of a firm record: `weight` real firms alike.
 *
 * Stocks, flows and shares are totals of the record; `productivity`, `price` and
 * `quality` are those of one firm. Money is an integer of 1,000 yen at current prices,
 * real amounts are thousand yen of 2015.
 */
export const FIRM_COLUMNS = {
  key: {
    type: "u32",
    unit: "identity",
    meaning: "Hash of (founder, quarter, n), or of (parent, quarter, n).",
  },
  weight: { type: "i32", unit: "firms", meaning: "Real firms that the record stands for." },
  sector: { type: "u8", unit: "code", meaning: "Sector, 0 to 11." },
  region: { type: "u8", unit: "code", meaning: "Region, 0 to 8." },
  birth: { type: "i16", unit: "quarter", meaning: "Quarter of founding." },
  founderBirth: {
    type: "i16",
    unit: "quarter",
    meaning: "Quarter of birth of the founder or present owner.",
  },
  origin: { type: "u8", unit: "code", meaning: "One of ORIGIN." },
  parent: { type: "i32", unit: "firm slot", meaning: "Owning parent, or -1 when independent." },
  keiretsu: { type: "u8", unit: "code", meaning: "Group 1 to 6, 0 for none." },
  listing: { type: "u8", unit: "code", meaning: "Board 1 to 6 (BOARDS), 0 unlisted." },
  stage: {
    type: "u8",
    unit: "code",
    meaning: "Rounds of outside equity taken as a venture; 0 for a firm that is none.",
  },
  mainBank: {
    type: "i16",
    unit: "bank slot",
    meaning: "Main bank, holder of the record's deposits.",
  },
  banked: {
    type: "i16",
    unit: "quarter",
    meaning: "Quarter in which the relation with the main bank began.",
  },
  partner: {
    type: "i32",
    unit: "firm slot",
    meaning: "Company that holds this firm's cross-held shares, or -1.",
  },
  fund: { type: "i32", unit: "fund slot", meaning: "Fund that holds `sharesFunds`, or -1." },
  productivity: {
    type: "f64",
    unit: "thousand yen of 2015 per head and quarter",
    symbol: "A",
    meaning: "Output per head at normal capital.",
  },
  quality: {
    type: "f64",
    unit: "index",
    symbol: "q",
    meaning: "Quality relative to the sector at its start.",
  },
  knowledge: {
    type: "f64",
    unit: "index",
    symbol: "k",
    meaning: "Stock of the firm's own search experience.",
  },
  success: {
    type: "f64",
    unit: "share of sales",
    meaning: "Smoothed margin over about five years.",
  },
  past: {
    type: "f32",
    unit: "share of sales",
    meaning: "Success cumulated over about twenty years: what the old way of working has earned.",
  },
  reformed: {
    type: "f32",
    unit: "share",
    meaning: "Share of the record's firms that have begun to reform themselves.",
  },
  reform: {
    type: "f32",
    unit: "share",
    meaning: "Part of that reform which has become practice.",
  },
  returnWeight: {
    type: "f32",
    unit: "share",
    meaning: "Weight that managers give to the return on equity beside other aims.",
  },
  capital: { type: "f64", unit: "thousand yen of 2015", symbol: "K", meaning: "Fixed capital." },
  inventory: { type: "f64", unit: "thousand yen of 2015", meaning: "Unsold goods." },
  land: {
    type: "f64",
    unit: "land units",
    meaning: "Land owned; the country's total is constant.",
  },
  price: {
    type: "f64",
    unit: "yen of now per yen of 2015",
    symbol: "p",
    meaning: "Price of its product.",
  },
  markup: { type: "f64", unit: "share", symbol: "mu", meaning: "Mark-up on unit cost." },
  share: {
    type: "f64",
    unit: "share of sector sales",
    symbol: "m",
    meaning: "Market share of the record.",
  },
  expected: { type: "f64", unit: "thousand yen of 2015 per quarter", meaning: "Expected sales." },
  heads: {
    type: "f64",
    unit: "persons",
    symbol: "L",
    meaning: "Employees and self-employed owners.",
  },
  wanted: { type: "f64", unit: "persons", meaning: "Desired heads." },
  cash: { type: "f64", unit: "thousand yen", meaning: "Deposits at the main bank." },
  loans: { type: "f64", unit: "thousand yen", symbol: "D", meaning: "Loans from the main bank." },
  loansOther: {
    type: "f64",
    unit: "thousand yen",
    meaning: "Loans from the lender of last resort for small firms (`otherBank`).",
  },
  otherBank: { type: "i16", unit: "bank slot", meaning: "Second lender." },
  sharesHouseholds: {
    type: "f64",
    unit: "thousand yen",
    meaning: "Its equity held by households, founders and angels.",
  },
  sharesBanks: { type: "f64", unit: "thousand yen", meaning: "Its equity held by the main bank." },
  sharesFirms: {
    type: "f64",
    unit: "thousand yen",
    meaning: "Its equity held by the partner company.",
  },
  sharesFunds: { type: "f64", unit: "thousand yen", meaning: "Its equity held by a fund." },
  sharesInsurers: {
    type: "f64",
    unit: "thousand yen",
    meaning: "Its equity held by insurers and pension funds.",
  },
  sharesWorld: { type: "f64", unit: "thousand yen", meaning: "Its equity held by foreigners." },
  units: { type: "f64", unit: "thousand yen", meaning: "Its units in corporate venture funds." },
  sales: { type: "f64", unit: "thousand yen per quarter", meaning: "Revenue of the last quarter." },
  wages: {
    type: "f64",
    unit: "thousand yen per quarter",
    meaning: "Wage bill of the last quarter.",
  },
  profit: {
    type: "f64",
    unit: "thousand yen per quarter",
    meaning: "Operating profit after interest and tax, smoothed over a year.",
  },
  research: { type: "f64", unit: "thousand yen per quarter", meaning: "Spending on search." },
  radicalEffort: {
    type: "f64",
    unit: "share",
    meaning: "Share of search aimed at a new generation.",
  },
  invest: {
    type: "f64",
    unit: "thousand yen of 2015 per quarter",
    meaning: "Planned purchase of capital goods.",
  },
  borrow: { type: "f64", unit: "thousand yen per quarter", meaning: "Loan asked for." },
  rolled: {
    type: "i16",
    unit: "quarters",
    meaning:
      "Quarters in which the bank covered its shortfall, less those since that ended in profit.",
  },
  innovations: {
    type: "f64",
    unit: "count, fading over five years",
    meaning: "Radical innovations, for ranking innovators.",
  },
  pioneer: {
    type: "f64",
    unit: "share",
    meaning: "Share of the record's firms that have innovated radically before.",
  },
  headsYearAgo: {
    type: "f32",
    unit: "persons",
    meaning: "Heads of one firm at the end of last year, or 0 for a newcomer.",
  },
  gapYearAgo: {
    type: "f32",
    unit: "log points",
    meaning: "Log productivity against the sector's mean at the end of last year.",
  },
  ties: {
    type: "i32",
    unit: "links",
    meaning: "Working links of the record with universities of its region.",
  },
  usualSales: {
    type: "f64",
    unit: "thousand yen per quarter",
    meaning: "A venture's sales smoothed over two years; 0 for others.",
  },
  backing: {
    type: "u8",
    unit: "bits",
    meaning: "A venture's links to incumbents and the state: bit set of TIE.",
  },
  risk: { type: "f64", unit: "share per quarter", meaning: "Planned share of heads to lay off." },
  orders: {
    type: "f64",
    unit: "thousand yen of 2015 per quarter",
    meaning: "Parts that buyers order from the record this quarter.",
  },
  outsourced: {
    type: "f64",
    unit: "thousand yen of 2015 per quarter",
    meaning: "Parts that the firm orders from suppliers at home and from its plants abroad.",
  },
  partsAbroad: {
    type: "f64",
    unit: "thousand yen of 2015 per quarter",
    meaning: "Parts that its own plants abroad send home.",
  },
  partsCost: {
    type: "f64",
    unit: "thousand yen per quarter",
    meaning: "Paid for parts in the last quarter.",
  },
  partsSold: {
    type: "f64",
    unit: "thousand yen per quarter",
    meaning: "Received for parts in the last quarter.",
  },
  exports: {
    type: "f64",
    unit: "thousand yen per quarter",
    meaning: "Sales abroad within the revenue of the last quarter.",
  },
  abroad: {
    type: "f64",
    unit: "thousand yen",
    meaning: "Direct investment abroad, at cost: a claim on the world.",
  },
  jobsAbroad: { type: "f64", unit: "persons", meaning: "Staff of its affiliates abroad." },
  reach: {
    type: "f32",
    unit: "share",
    meaning: "Share of the record's firms that seek orders abroad.",
  },
  homeTuned: {
    type: "f32",
    unit: "share",
    meaning: "How far its technology is tuned to standards of the home market.",
  },
  allied: {
    type: "f32",
    unit: "share",
    meaning: "Share of the record's firms with an alliance across the border.",
  },
  tied: { type: "u8", unit: "0 or 1", meaning: "1 for a venture that works with an incumbent." },
  foreignOwned: {
    type: "u8",
    unit: "0 or 1",
    meaning: "1 once a foreign owner has taken control.",
  },
} as const;

/** How a firm came to be. */
export const ORIGIN = {
  independent: 0,
  subsidiary: 1,
  academic: 2,
  foreign: 3,
  serial: 4,
} as const;

/** Links of a venture: chosen by a flagship programme, backed by a company, sponsored by a bank, networked abroad. */
export const TIE = { chosen: 1, corporate: 2, sponsored: 4, abroad: 8 } as const;

/** Exchanges, by `listing` code. */
export const BOARDS = [
  "",
  "first",
  "second",
  "over-the-counter",
  "mothers",
  "nasdaq-japan",
  "centrex",
] as const;
