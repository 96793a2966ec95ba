import type { Economy } from "../state/economy.ts";
import { loseForeignCapital } from "./sell-bank.ts";

const STOCKS = [
  "size",
  "loans",
  "bonds",
  "shares",
  "shareCost",
  "units",
  "clientDeposits",
  "householdDeposits",
  "capital",
  "publicCapital",
  "standing",
  "expectedLoss",
  "troubled",
  "result",
  "lentOut",
] as const;

/**
 * Everything of one bank, clients included, passes to another. The groups that the two led become one:
 * firms of the group whose bank is gone belong to that of the bank which took it over.
 */
export function absorbBank(economy: Economy, bank: number, into: number): void {
  const { banks, firms } = economy;
  const b = banks.col;
  for (const name of STOCKS) {
    b[name][into] += b[name][bank];
    b[name][bank] = 0;
  }
  loseForeignCapital(economy, bank);
  const group = b.keiretsu[bank];
  if (group > 0 && b.keiretsu[into] === 0) b.keiretsu[into] = group;
  const joined = group > 0 ? b.keiretsu[into] : 0;
  const f = firms.col;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    if (f.mainBank[slot] === bank) f.mainBank[slot] = into;
    if (f.otherBank[slot] === bank) f.otherBank[slot] = into;
    if (joined > 0 && f.keiretsu[slot] === group) f.keiretsu[slot] = joined;
  }
  banks.remove(bank);
}
