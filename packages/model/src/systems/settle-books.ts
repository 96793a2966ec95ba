import { I, S } from "../accounts/ledger.ts";
import { spreadHouseholdDeposits } from "../state/build-banks.ts";
import type { Economy } from "../state/economy.ts";
import { revalueUnits } from "./distribute.ts";
import { spreadClients } from "./spread-clients.ts";

/** Ends the quarter's book-keeping: fund units and pension claims follow assets, deposits stand at the banks that hold them. */
export function settleBooks(economy: Economy): void {
  revalueUnits(economy);
  revaluePensions(economy);
  spreadClients(economy);
  spreadHouseholdDeposits(economy);
  closeEmptyFunds(economy);
}

/** What insurers and pension funds own belongs to the insured. */
function revaluePensions(economy: Economy): void {
  const { accounts, firms, funds, ledger } = economy;
  let shares = 0;
  for (let slot = 0; slot < firms.count; slot++)
    if (firms.alive[slot] === 1) shares += firms.col.sharesInsurers[slot];
  let units = 0;
  for (let fund = 0; fund < funds.count; fund++)
    if (funds.alive[fund] === 1) units += funds.col.unitsInsurers[fund];
  const assets = accounts.insurers.deposits + accounts.insurers.bonds + shares + units;
  const gain = assets - accounts.insurers.pensionsOwed;
  accounts.insurers.pensionsOwed += gain;
  accounts.households.pensions += gain;
  ledger.revalue(I.pensions, S.households, S.insurers, gain);
}

/** A fund that is old and holds nothing is wound up. */
function closeEmptyFunds(economy: Economy): void {
  const { funds, quarter } = economy;
  const u = funds.col;
  for (let fund = 0; fund < funds.count; fund++) {
    if (funds.alive[fund] === 0 || quarter - u.vintage[fund] < 60) continue;
    if (u.cash[fund] === 0 && u.portfolio[fund] === 0 && u.abroad[fund] === 0) funds.remove(fund);
  }
}
