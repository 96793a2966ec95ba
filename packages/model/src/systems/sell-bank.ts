import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { addTally } from "../state/tally.ts";

const DIRECT = flowRow("direct investment");
const SALE_STREAM = streamOf("bank sold abroad");

/** Capital that a buyer brings, so that a bank stands so far above its loans. Whole thousand yen. */
export function buyersCapital(ratio: number, loans: number, standing: number): number {
  return Math.max(0, Math.ceil(ratio * loans - standing));
}

/**
 * A failed bank, its hole filled, passes to foreign owners where they are let in and look for entry:
 * they bring capital of twice the floor, a claim of the world on the bank. Says whether it was sold.
 */
export function sellBankAbroad(
  economy: Economy,
  bank: number,
  floor: number,
  quarter: number,
): boolean {
  const { banks, levers, outside, accounts, ledger } = economy;
  const b = banks.col;
  const chance = levers["ownership.foreign-control"] * outside.appetite;
  if (hashUniform(drawKey(economy.seed, SALE_STREAM, quarter), b.key[bank]) >= chance) return false;
  const sum = buyersCapital(2 * floor, b.loans[bank], b.standing[bank] - b.expectedLoss[bank]);
  b.capital[bank] += sum;
  b.standing[bank] += sum;
  b.foreignCapital[bank] += sum;
  accounts.world.foreignDebt += sum;
  accounts.centralBank.foreignClaims += sum;
  ledger.pay(DIRECT, S.world, S.banks, sum);
  ledger.transact(I.directInvestment, S.world, S.banks, sum);
  addTally(economy, "inwardInvestment", sum);
  addTally(economy, "banksSoldAbroad", 1);
  return true;
}

/** Foreign owners of a bank that ends lose what they put in. */
export function loseForeignCapital({ banks, ledger }: Economy, bank: number): void {
  const lost = banks.col.foreignCapital[bank];
  if (lost === 0) return;
  banks.col.foreignCapital[bank] = 0;
  ledger.writeOff(I.directInvestment, S.world, S.banks, lost);
}
