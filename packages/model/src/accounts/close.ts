import { quarterLabel } from "../calendar.ts";
import { AccountingError } from "../errors.ts";
import { FLOWS, I, INSTRUMENTS, type Ledger, SECTORS } from "./ledger.ts";

const WIDTH = SECTORS.length;

/** Every residual of one quarter, named; all must be exactly zero. */
export interface Residual {
  readonly where: string;
  readonly value: number;
}

/** Names of the residuals, in their order: made once, for a run asks for their values every quarter. */
const NAMES: readonly string[] = [
  ...FLOWS.map((flow) => `flow "${flow}" over all sectors`),
  ...INSTRUMENTS.map((instrument) => `"${instrument}" over all sectors`),
  ...INSTRUMENTS.slice(I.loans).flatMap((instrument) =>
    SECTORS.map((sector) => `"${instrument}" of ${sector}`),
  ),
  ...SECTORS.map((sector) => `money of ${sector}`),
];

/**
 * Residuals of one quarter, in 1,000 yen:
 * each flow over all sectors; each instrument over all sectors; each instrument of each sector,
 * opening plus transactions, revaluation and write-off against closing; and each sector's money,
 * opening plus all it received less all it paid against closing.
 */
export function residuals(
  opening: Float64Array,
  closing: Float64Array,
  ledger: Ledger,
): Residual[] {
  const values = residualValues(opening, closing, ledger);
  return NAMES.map((where, n) => ({ where, value: values[n] }));
}

/** The residuals' values, in the order of their names. */
function residualValues(
  opening: Float64Array,
  closing: Float64Array,
  ledger: Ledger,
): Float64Array {
  const values = new Float64Array(NAMES.length);
  let n = 0;
  for (let flow = 0; flow < FLOWS.length; flow++) values[n++] = rowSum(ledger.flows, flow);
  for (let instrument = 0; instrument < INSTRUMENTS.length; instrument++)
    values[n++] = rowSum(closing, instrument);
  for (let at = I.loans * WIDTH; at < INSTRUMENTS.length * WIDTH; at++) {
    const expected =
      opening[at] + ledger.transactions[at] + ledger.revaluations[at] + ledger.writeOffs[at];
    values[n++] = closing[at] - expected;
  }
  for (let sector = 0; sector < WIDTH; sector++) {
    let received = 0;
    for (let flow = 0; flow < FLOWS.length; flow++) received += ledger.flows[flow * WIDTH + sector];
    values[n++] = money(closing, sector) - money(opening, sector) - received;
  }
  return values;
}

function rowSum(cells: Float64Array, row: number): number {
  let sum = 0;
  for (let sector = 0; sector < WIDTH; sector++) sum += cells[row * WIDTH + sector];
  return sum;
}

/** What settles flows: deposits, reserves and foreign claims, assets less liabilities. */
function money(cells: Float64Array, sector: number): number {
  return (
    cells[I.deposits * WIDTH + sector] +
    cells[I.reserves * WIDTH + sector] +
    cells[I.foreignClaims * WIDTH + sector]
  );
}

/**
 * Stops the run at the first quarter whose accounts leave anything over.
 * @throws AccountingError naming instrument, sector, quarter and the flows that may be at fault
 */
export function assertClosed(
  quarter: number,
  opening: Float64Array,
  closing: Float64Array,
  ledger: Ledger,
): void {
  if (residualValues(opening, closing, ledger).every((value) => value === 0)) return;
  const wrong = residuals(opening, closing, ledger).filter(({ value }) => value !== 0);
  const sorted = wrong.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const [worst] = sorted;
  const flows = suspects(ledger, worst.value);
  throw new AccountingError(
    quarter,
    worst.where,
    worst.value,
    `The accounts of ${quarterLabel(quarter)} leave ${worst.value} thousand yen over in ${worst.where}` +
      ` (${wrong.length} residuals in all: ${sorted
        .slice(0, 4)
        .map(({ where }) => where)
        .join("; ")}). Flows to look at: ${flows.join(", ")}.`,
  );
}

/** Flows of which a cell equals the residual, else the three with the largest amounts. */
function suspects(ledger: Ledger, residual: number): string[] {
  const size = (flow: number): number => {
    let largest = 0;
    for (let sector = 0; sector < WIDTH; sector++) {
      largest = Math.max(largest, Math.abs(ledger.flows[flow * WIDTH + sector]));
    }
    return largest;
  };
  const rows = FLOWS.map((flow, row) => ({ flow, size: size(row) }));
  const equal = rows.filter((row) => row.size === Math.abs(residual));
  const chosen = equal.length > 0 ? equal : rows.toSorted((a, b) => b.size - a.size).slice(0, 3);
  return chosen.map((row) => `"${row.flow}"`);
}
