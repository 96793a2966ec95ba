import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { FUND_KIND } from "../state/funds.ts";
import { addTally } from "../state/tally.ts";
import { isLargeCompany } from "./large-companies.ts";
import { sellFundStake } from "./sell-fund-stake.ts";

const STAKES = flowRow("venture stakes");
const PROP_STREAM = streamOf("second mission");

/** Share of what a public fund places this quarter that goes to established firms: its second mission, up by half in a deep slump. */
export function missionShare(mission: number, realGrowth: number): number {
  return Math.min(1, mission * (1 + Math.min(0.5, Math.max(0, -50 * realGrowth))));
}

/**
 * A public fund with two missions takes stakes in large listed firms that lose money, and sells them to the public
 * when they earn again (chapter, "Firm Size": the network corporation of 2009 serves new and established firms).
 */
export function propEstablished(economy: Economy, quarter: number): void {
  const { firms, funds, levers, aggregates } = economy;
  const f = firms.col;
  const u = funds.col;
  const share = missionShare(levers["equity.public-fund-mission"], aggregates.realGrowth);
  if (share <= 0 && !(economy.memory.propped > 0)) return;
  const fund = share > 0 ? richestPublicFund(economy) : -1;
  let left = fund >= 0 ? Math.floor(0.15 * u.cash[fund] * share) : 0;
  const key = drawKey(economy.seed, PROP_STREAM, quarter);
  let held = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (!isLargeCompany(economy, slot)) continue;
    if (f.fund[slot] >= 0) {
      if (f.profit[slot] > 0) sellFundStake(economy, slot);
      else held += 1;
      continue;
    }
    if (left <= 0 || f.profit[slot] >= 0 || hashUniform(key, f.key[slot]) >= 0.5) continue;
    const stake = Math.min(left, Math.round(0.1 * f.sales[slot]));
    if (stake <= 0) continue;
    left -= stake;
    held += 1;
    u.cash[fund] -= stake;
    u.portfolio[fund] += stake;
    f.cash[slot] += stake;
    f.sharesFunds[slot] += stake;
    f.fund[slot] = fund;
    economy.ledger.pay(STAKES, S.funds, S.firms, stake);
    economy.ledger.transact(I.shares, S.funds, S.firms, stake);
    addTally(economy, "propped", stake);
    addTally(economy, "newEquity", stake);
  }
  economy.memory.propped = held;
}

function richestPublicFund({ funds }: Economy): number {
  let best = -1;
  for (let fund = 0; fund < funds.count; fund++) {
    if (funds.alive[fund] === 0 || funds.col.kind[fund] !== FUND_KIND.public) continue;
    if (best < 0 || funds.col.cash[fund] > funds.col.cash[best]) best = fund;
  }
  return best;
}
