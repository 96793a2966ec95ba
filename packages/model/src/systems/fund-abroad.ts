import { flowRow, I, S } from "../accounts/ledger.ts";
import { splitWhole } from "../accounts/split.ts";
import type { Economy } from "../state/economy.ts";
import { FUND_KIND } from "../state/funds.ts";
import { scratch } from "../state/scratch.ts";
import { addTally } from "../state/tally.ts";
import { isLargeCompany } from "./large-companies.ts";
import { commit } from "./raise-funds.ts";

const STAKES = flowRow("venture stakes");

/**
 * Large listed companies put money into a giant fund that buys ventures abroad: cash leaves the country, stakes in
 * foreign firms come in; finance at home is untouched but for the companies' cash (chapter, "Finance").
 */
export function fundAbroad(economy: Economy, quarter: number): void {
  const { firms, funds, levers, aggregates, accounts, ledger } = economy;
  const f = firms.col;
  const wish = Math.round(levers["equity.giant-fund-abroad"] * aggregates.gdp);
  if (wish <= 0 || quarter < 0) return;
  const able = scratch("able to invest abroad", firms.count);
  let spare = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (!isLargeCompany(economy, slot)) continue;
    if (f.profit[slot] <= 0 || f.cash[slot] <= 0) continue;
    able[slot] = Math.floor(0.1 * f.cash[slot]);
    spare += able[slot];
  }
  const sum = Math.min(wish, spare);
  if (sum <= 0) return;
  const parts = scratch("invested abroad", firms.count);
  splitWhole(sum, able, parts);
  for (let slot = 0; slot < firms.count; slot++) {
    f.cash[slot] -= parts[slot];
    f.units[slot] += parts[slot];
  }
  const fund = commit(economy, FUND_KIND.giant, quarter, { firms: sum });
  funds.col.cash[fund] -= sum;
  funds.col.abroad[fund] += sum;
  accounts.world.foreignDebt -= sum;
  accounts.centralBank.foreignClaims -= sum;
  ledger.pay(STAKES, S.funds, S.world, sum);
  ledger.transact(I.shares, S.funds, S.world, sum);
  addTally(economy, "investedAbroad", sum);
}
