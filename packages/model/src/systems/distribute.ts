import { flowRow, I, S } from "../accounts/ledger.ts";
import { splitWhole } from "../accounts/split.ts";
import type { Economy } from "../state/economy.ts";

const DISTRIBUTIONS = flowRow("fund distributions");

/** Holder classes of fund units, in the order used here. */
const CLASSES = [
  "unitsHouseholds",
  "unitsBanks",
  "unitsFirms",
  "unitsInsurers",
  "unitsState",
  "unitsWorld",
] as const;
const SECTOR_OF = [S.households, S.banks, S.firms, S.insurers, S.state, S.world] as const;

/** What the exit of a stake brings is paid out to the fund's holders in proportion to their units. */
export function distributeFund(economy: Economy, fund: number, sum: number): void {
  const { funds, accounts, ledger } = economy;
  const u = funds.col;
  const units = new Float64Array(CLASSES.length);
  const held = readUnits(u, fund, units);
  const paid = Math.min(sum, u.cash[fund], held);
  if (paid <= 0) return;
  const parts = new Float64Array(CLASSES.length);
  splitWhole(paid, units, parts);
  u.cash[fund] -= paid;
  CLASSES.forEach((name, i) => {
    u[name][fund] -= parts[i];
    ledger.pay(DISTRIBUTIONS, S.funds, SECTOR_OF[i], parts[i]);
    ledger.transact(I.units, SECTOR_OF[i], S.funds, -parts[i]);
  });
  accounts.households.deposits += parts[0];
  payHolders(economy, "banks", parts[1]);
  payHolders(economy, "firms", parts[2]);
  accounts.insurers.deposits += parts[3];
  accounts.state.account += parts[4];
  accounts.world.foreignDebt -= parts[5];
  accounts.centralBank.foreignClaims -= parts[5];
}

/** Banks' and companies' units fall by what they are paid; companies get it as cash. */
function payHolders(economy: Economy, who: "banks" | "firms", sum: number): void {
  if (sum === 0) return;
  const { units } = economy[who].col;
  const { cash } = economy.firms.col;
  const { slots, held, parts } = holdersOf(economy[who]);
  splitWhole(sum, held, parts);
  for (let i = 0; i < slots.length; i++) {
    units[slots[i]] -= parts[i];
    if (who === "firms") cash[slots[i]] += parts[i];
  }
}

/** Who holds units, with what they hold and room for their parts of a sum. */
interface Holders {
  readonly slots: readonly number[];
  readonly held: Float64Array;
  readonly parts: Float64Array;
}

/** Living holders in the order of their slots; where nobody holds anything, the first slot. */
function holdersOf({ alive, count, col }: Economy["banks"] | Economy["firms"]): Holders {
  const { units } = col;
  const slots: number[] = [];
  for (let slot = 0; slot < count; slot++)
    if (units[slot] !== 0 && alive[slot] === 1) slots.push(slot);
  if (slots.length === 0 && count > 0) slots.push(0);
  const held = new Float64Array(slots.length);
  for (let i = 0; i < slots.length; i++) held[i] = alive[slots[i]] === 1 ? units[slots[i]] : 0;
  return { slots, held, parts: new Float64Array(slots.length) };
}

/** Reads a fund's units by class of holder. Returns their sum. */
function readUnits(u: Economy["funds"]["col"], fund: number, units: Float64Array): number {
  let held = 0;
  for (let i = 0; i < CLASSES.length; i++) {
    units[i] = u[CLASSES[i]][fund];
    held += units[i];
  }
  return held;
}

/** Units follow the fund's net assets; each holder's claim moves in proportion. */
export function revalueUnits(economy: Economy): void {
  const { funds, ledger } = economy;
  const u = funds.col;
  const units = new Float64Array(CLASSES.length);
  const gained = new Float64Array(CLASSES.length);
  const parts = new Float64Array(CLASSES.length);
  for (let fund = 0; fund < funds.count; fund++) {
    if (funds.alive[fund] === 0) continue;
    const held = readUnits(u, fund, units);
    const assets = u.cash[fund] + u.portfolio[fund] + u.abroad[fund];
    if (held <= 0) continue;
    splitWhole(assets, units, parts);
    for (let i = 0; i < CLASSES.length; i++) {
      gained[i] += parts[i] - units[i];
      u[CLASSES[i]][fund] = parts[i];
    }
  }
  CLASSES.forEach((_, i) => ledger.revalue(I.units, SECTOR_OF[i], S.funds, gained[i]));
  economy.memory.bankUnitGain = spreadGain(economy, "banks", gained[1]);
  spreadGain(economy, "firms", gained[2]);
}

/** Spreads a revaluation over holders; for banks it is a gain or loss of capital. */
function spreadGain(economy: Economy, who: "banks" | "firms", gain: number): number {
  if (gain === 0) return 0;
  const table = economy[who];
  const { units } = table.col;
  const { slots, held, parts } = holdersOf(table);
  const total = held.reduce((all, value) => all + value, 0);
  splitWhole(total + gain, held, parts);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i];
    if (table.alive[slot] === 0) continue;
    const change = parts[i] - held[i];
    units[slot] += change;
    if (who === "banks") economy.banks.col.capital[slot] += change;
  }
  return gain;
}
