/**
 * The double-entry book of one quarter, by sector.
 *
 * Every payment is written with payer, payee and the name of the flow; every change of a
 * financial claim with holder and issuer. The closing stocks that this implies are compared
 * with the stocks measured from the agents' own columns (`measure.ts`), so that a rule that
 * moves money on one side only is found in the quarter in which it happens.
 *
 * Source: the balance-sheet and transactions-flow matrices of Godley and Lavoie (2007).
 */

/** Sectors of the matrices, in the order of their columns. */
export const SECTORS = [
  "households",
  "firms",
  "banks",
  "centralBank",
  "funds",
  "insurers",
  "state",
  "world",
] as const;
export const S = {
  households: 0,
  firms: 1,
  banks: 2,
  centralBank: 3,
  funds: 4,
  insurers: 5,
  state: 6,
  world: 7,
} as const;

/** Financial instruments, in the order of their rows. Money comes first: it settles every flow. */
export const INSTRUMENTS = [
  "deposits",
  "reserves",
  "foreignClaims",
  "loans",
  "bonds",
  "shares",
  "units",
  "pensions",
  "directInvestment",
] as const;
export const I = {
  deposits: 0,
  reserves: 1,
  foreignClaims: 2,
  loans: 3,
  bonds: 4,
  shares: 5,
  units: 6,
  pensions: 7,
  directInvestment: 8,
} as const;

/** Named flows, in the order of their rows. */
export const FLOWS = [
  "consumption",
  "government purchases",
  "public works",
  "exports",
  "imports",
  "investment goods",
  "research services",
  "wages",
  "public wages",
  "bank costs",
  "interest on loans",
  "interest on deposits",
  "interest on bonds",
  "dividends",
  "bank dividends",
  "central bank surplus",
  "income tax",
  "profit tax",
  "indirect tax",
  "transfers",
  "subsidies",
  "pension contributions",
  "pension benefits",
  "new loans",
  "loan repayments",
  "bond issues",
  "share issues",
  "share trades",
  "fund commitments",
  "fund distributions",
  "venture stakes",
  "acquisitions",
  "land sales",
  "liquidation",
  "founders' capital",
  "public capital injections",
  "guarantee payments",
  "licence income",
  "programme spending",
  "parts",
  "direct investment",
  "affiliate income",
] as const;
export type Flow = (typeof FLOWS)[number];

const flowPosition = new Map<string, number>(FLOWS.map((flow, position) => [flow, position]));

/** Position of a flow's row; resolve it once, outside loops. */
export function flowRow(flow: Flow): number {
  return flowPosition.get(flow) as number;
}

const WIDTH = SECTORS.length;

/** The book of the running quarter. Amounts are integers of 1,000 yen. */
export class Ledger {
  /** flows[flow * 8 + sector]: received less paid. */
  readonly flows = new Float64Array(FLOWS.length * WIDTH);
  /** Changes of claims by transaction, by revaluation and by write-off: [instrument * 8 + sector], assets less liabilities. */
  readonly transactions = new Float64Array(INSTRUMENTS.length * WIDTH);
  readonly revaluations = new Float64Array(INSTRUMENTS.length * WIDTH);
  readonly writeOffs = new Float64Array(INSTRUMENTS.length * WIDTH);

  /** One payment from a sector to another (or within one). */
  pay(flow: number, from: number, to: number, amount: number): void {
    this.flows[flow * WIDTH + from] -= amount;
    this.flows[flow * WIDTH + to] += amount;
  }

  /** A claim that grows (or shrinks, when negative) against a payment. */
  transact(instrument: number, holder: number, issuer: number, amount: number): void {
    this.transactions[instrument * WIDTH + holder] += amount;
    this.transactions[instrument * WIDTH + issuer] -= amount;
  }

  /** A claim whose value changes without payment. */
  revalue(instrument: number, holder: number, issuer: number, amount: number): void {
    this.revaluations[instrument * WIDTH + holder] += amount;
    this.revaluations[instrument * WIDTH + issuer] -= amount;
  }

  /** A claim that is lost: the holder is the loser. `amount` is positive. */
  writeOff(instrument: number, holder: number, issuer: number, amount: number): void {
    this.writeOffs[instrument * WIDTH + holder] -= amount;
    this.writeOffs[instrument * WIDTH + issuer] += amount;
  }

  /** Opens the next quarter's pages. */
  clear(): void {
    this.flows.fill(0);
    this.transactions.fill(0);
    this.revaluations.fill(0);
    this.writeOffs.fill(0);
  }
}
