import { flowRow, S } from "../accounts/ledger.ts";
import { wholeAmount } from "../accounts/whole.ts";
import type { Economy } from "../state/economy.ts";
import { addTally } from "../state/tally.ts";
import { scratch } from "../state/scratch.ts";
import { dependence, partsPrice } from "./parts-rules.ts";
import { relativePrice } from "./relative-price.ts";

const PARTS = flowRow("parts");
const IMPORTS = flowRow("imports");

/**
 * Parts change hands before final goods are sold. Suppliers deliver what they have; what parents order
 * from their plants abroad comes in as imports. `goods` are amounts on offer by firm slot, in thousand
 * yen of 2015; both sides pay at once.
 */
export function deliverParts(economy: Economy, goods: Float64Array): void {
  const { firms, links, levers, ledger } = economy;
  const f = firms.col;
  const l = links.col;
  const pressure = levers["links.price-pressure"];
  f.partsCost.fill(0, 0, firms.count);
  f.partsSold.fill(0, 0, firms.count);
  const fill = scratch("parts filled", firms.count);
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    if (f.orders[slot] > 0) fill[slot] = Math.min(1, goods[slot] / f.orders[slot]);
  }
  let paid = 0;
  for (let link = 0; link < links.count; link++) {
    if (links.alive[link] === 0) continue;
    const supplier = l.supplier[link];
    const buyer = l.buyer[link];
    if (firms.alive[supplier] === 0 || firms.alive[buyer] === 0) continue;
    const amount = l.orders[link] * fill[supplier];
    const own = (f.expected[supplier] * l.firms[link]) / f.weight[supplier];
    const price = partsPrice(f.price[supplier], pressure, dependence(l.orders[link], own));
    const sum = wholeAmount(amount * price);
    goods[supplier] = Math.max(0, goods[supplier] - amount);
    goods[buyer] += amount;
    f.cash[supplier] += sum;
    f.cash[buyer] -= sum;
    f.partsSold[supplier] += sum;
    f.partsCost[buyer] += sum;
    paid += sum;
  }
  ledger.pay(PARTS, S.firms, S.firms, paid);
  economy.tally.parts = paid;
  bringInParts(economy, goods);
}

/** Parts from plants abroad, at foreign prices where these are lower. */
function bringInParts(economy: Economy, goods: Float64Array): void {
  const { firms, accounts, ledger } = economy;
  const f = firms.col;
  const foreign = relativePrice(economy);
  const cheap = Math.min(1, Math.max(0.6, foreign));
  let paid = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.partsAbroad[slot] <= 0) continue;
    const sum = Math.round(f.partsAbroad[slot] * f.price[slot] * cheap);
    goods[slot] += f.partsAbroad[slot];
    f.cash[slot] -= sum;
    f.partsCost[slot] += sum;
    paid += sum;
  }
  ledger.pay(IMPORTS, S.firms, S.world, paid);
  accounts.world.foreignDebt -= paid;
  accounts.centralBank.foreignClaims -= paid;
  addTally(economy, "imports", paid);
  addTally(economy, "partsImported", paid);
}
