/** The stored ledger and the last one that was run. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { REPORTS } from "../long/report.ts";
import type { Ledger } from "./ledger.ts";
import { LEDGER_FOLDER } from "./run-claims.ts";

/** Name of the stored report. */
export const LEDGER_REPORT = "ledger";

/** The ledger that stands in the project, or undefined where none was stored yet. */
export function storedLedger(folder = REPORTS): Ledger | undefined {
  return readLedger(join(folder, `${LEDGER_REPORT}.json`));
}

/** Where the last run's ledger stands. */
export function lastLedgerPath(results: string): string {
  return join(results, LEDGER_FOLDER, "ledger.json");
}

/** A ledger from a file, or undefined where there is none. */
export function readLedger(path: string): Ledger | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Ledger) : undefined;
}
