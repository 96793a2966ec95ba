import { flowRow, I, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { costOf } from "./stable-holders.ts";

const ACQUISITIONS = flowRow("acquisitions");

/** Stands for a firm's managers and their backers, in the place of a buying company's slot. */
export const MANAGERS = -1;

/** Cash that a company wants to have for each yen that it pays. */
const CUSHION = 1.2;

/**
 * A company, or a firm's managers with households' money, buys every share that others hold, each holder paid in
 * money at market value. A company without the cash lets it be.
 * @param buyer slot of the company, or `MANAGERS`
 * @returns whether the whole firm changed hands
 */
export function buyOut(economy: Economy, slot: number, buyer: number): boolean {
  const { firms, banks, accounts, ledger } = economy;
  const f = firms.col;
  const payer = buyer === MANAGERS ? S.households : S.firms;
  const holder = f.partner[slot] >= 0 ? f.partner[slot] : slot;
  const bank = f.mainBank[slot];
  const sold = {
    households: buyer === MANAGERS ? 0 : f.sharesHouseholds[slot],
    banks: f.sharesBanks[slot],
    firms: holder === buyer ? 0 : f.sharesFirms[slot],
    insurers: f.sharesInsurers[slot],
    world: f.sharesWorld[slot],
  };
  const price = sold.households + sold.banks + sold.firms + sold.insurers + sold.world;
  if (buyer !== MANAGERS && f.cash[buyer] < CUSHION * price) return false;
  const held =
    price + (buyer === MANAGERS ? f.sharesHouseholds[slot] : f.sharesFirms[slot] - sold.firms);

  if (buyer === MANAGERS) accounts.households.deposits -= price;
  else f.cash[buyer] -= price;
  accounts.households.deposits += sold.households;
  f.cash[holder] += sold.firms;
  accounts.insurers.deposits += sold.insurers;
  accounts.world.foreignDebt -= sold.world;
  accounts.centralBank.foreignClaims -= sold.world;
  const b = banks.col;
  b.shareCost[bank] += costOf(-sold.banks, b.shareCost[bank], b.shares[bank]);
  b.shares[bank] -= sold.banks;
  const sales: readonly [number, number][] = [
    [S.households, sold.households],
    [S.banks, sold.banks],
    [S.firms, sold.firms],
    [S.insurers, sold.insurers],
    [S.world, sold.world],
  ];
  for (const [seller, value] of sales) {
    ledger.pay(ACQUISITIONS, payer, seller, value);
    ledger.transact(I.shares, seller, S.firms, -value);
  }
  ledger.transact(I.shares, payer, S.firms, price);

  f.sharesHouseholds[slot] = buyer === MANAGERS ? held : 0;
  f.sharesFirms[slot] = buyer === MANAGERS ? 0 : held;
  f.sharesBanks[slot] = 0;
  f.sharesInsurers[slot] = 0;
  f.sharesWorld[slot] = 0;
  f.partner[slot] = buyer;
  f.parent[slot] = buyer;
  return true;
}
