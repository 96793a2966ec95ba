import { flowRow, I, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { distributeFund } from "./distribute.ts";

const TRADES = flowRow("share trades");

/** Households buy a fund's whole stake in a firm at its value, thousand yen; the fund pays out what it gets. */
export function sellFundStake(economy: Economy, slot: number): void {
  const { firms, funds, accounts, ledger } = economy;
  const f = firms.col;
  const fund = f.fund[slot];
  const stake = f.sharesFunds[slot];
  f.sharesFunds[slot] = 0;
  f.sharesHouseholds[slot] += stake;
  f.fund[slot] = -1;
  accounts.households.deposits -= stake;
  funds.col.portfolio[fund] -= stake;
  funds.col.cash[fund] += stake;
  ledger.pay(TRADES, S.households, S.funds, stake);
  ledger.transact(I.shares, S.funds, S.firms, -stake);
  ledger.transact(I.shares, S.households, S.firms, stake);
  distributeFund(economy, fund, stake);
}
