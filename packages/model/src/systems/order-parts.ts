import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { DEPENDENCE_CLASSES, LINK_KIND } from "../state/links.ts";
import { scratch } from "../state/scratch.ts";
import { addTally } from "../state/tally.ts";
import { findSuppliers } from "./find-suppliers.ts";
import { dependenceClass, openBook, type OrderBook } from "./order-book.ts";
import { dependence, droppedShare, orderGrowth, upgrading } from "./parts-rules.ts";

const DROP_STREAM = streamOf("supplier dropped");

/** Largest share of its business that a supplier does for its parent. */
const MOST_DEPENDENT = 0.95;

/**
 * Large manufacturers decide how many parts to order, move orders among their suppliers, drop some of
 * the loosely tied, and look for new ones while they lack parts. Suppliers learn from parents ahead of them.
 */
export function orderParts(economy: Economy, quarter: number): void {
  const book = openBook(economy);
  reviseOrders(economy, book, quarter);
  findSuppliers(economy, book, quarter);
  writeOrders(economy);
}

/** Orders move among a parent's suppliers; some are dropped; those tied to better parents improve. */
function reviseOrders(economy: Economy, book: OrderBook, quarter: number): void {
  const { firms, links, levers, parameters, meanProductivity } = economy;
  const f = firms.col;
  const l = links.col;
  const key = drawKey(economy.seed, DROP_STREAM, quarter);
  const concentration = levers["links.order-concentration"];
  const restructuring = parameters["links.restructuring"];
  const speed = parameters["links.order-speed"];
  const know = parameters["links.know-how"];
  const placed = scratch("parts placed anew", firms.count);
  const was = new Float64Array(DEPENDENCE_CLASSES.length);
  const is = new Float64Array(DEPENDENCE_CLASSES.length);
  const tied = new Float64Array(DEPENDENCE_CLASSES.length);
  let droppedInAll = 0;
  for (let link = 0; link < links.count; link++) {
    if (links.alive[link] === 0 || l.kind[link] !== LINK_KIND.parts) continue;
    const supplier = l.supplier[link];
    const buyer = l.buyer[link];
    const own = (f.expected[supplier] * l.firms[link]) / f.weight[supplier];
    const dependent = dependence(l.orders[link], own);
    const pressed = (f.profit[buyer] < 0 ? 1 : 0) + f.foreignOwned[buyer];
    const grade = dependenceClass(
      l.business[link] > 0 ? l.orders[link] / l.business[link] : dependent,
    );
    const wasBusiness = l.business[link];
    const share = droppedShare(concentration, restructuring * pressed, dependent);
    // Where nobody can be dropped nothing is drawn.
    const u = share > 0 ? hashUniform(key, l.key[link]) : 0;
    const dropped = Math.min(l.firms[link], Math.floor(share * l.firms[link] + u));
    if (dropped > 0) {
      const lost = (l.orders[link] * dropped) / l.firms[link];
      l.orders[link] -= lost;
      l.firms[link] -= dropped;
      book.placed[buyer] -= lost;
      droppedInAll += dropped;
      if (l.firms[link] === 0) {
        if (wasBusiness > 0) {
          was[grade] += wasBusiness;
          is[grade] += own;
        }
        links.remove(link);
        continue;
      }
    }
    const before = l.orders[link];
    const most = (own * MOST_DEPENDENT) / (1 - MOST_DEPENDENT);
    const grown =
      before *
      orderGrowth(book.wanted[buyer], Math.max(1e-9, book.placed[buyer]), speed, dependent);
    const orders = Math.min(grown, Math.max(before, most));
    l.orders[link] = orders;
    placed[buyer] += orders;
    if (wasBusiness > 0) {
      was[grade] += wasBusiness;
      // Those dropped keep their own market, which counts on.
      is[grade] += own + orders;
    }
    l.business[link] = (f.expected[supplier] * l.firms[link]) / f.weight[supplier] + orders;
    tied[grade] += l.firms[link];
    const lead =
      (f.productivity[buyer] / meanProductivity[f.sector[buyer]]) *
        (meanProductivity[f.sector[supplier]] / f.productivity[supplier]) -
      1;
    const all = f.expected[supplier] + f.orders[supplier];
    const gain = upgrading(know, all > 0 ? before / all : 0, lead);
    f.productivity[supplier] *= 1 + gain;
    f.quality[supplier] *= 1 + 0.5 * gain;
  }
  book.placed.set(placed);
  addTally(economy, "suppliersDropped", droppedInAll);
  DEPENDENCE_CLASSES.forEach((name, grade) => {
    economy.tally[`business before ${name}`] = was[grade];
    economy.tally[`business after ${name}`] = is[grade];
    economy.tally[`tied ${name}`] = tied[grade];
  });
}

/** Adds up the quarter's orders at both ends. */
function writeOrders({ firms, links }: Economy): void {
  const f = firms.col;
  const l = links.col;
  f.orders.fill(0, 0, firms.count);
  for (let link = 0; link < links.count; link++) {
    if (links.alive[link] === 0) continue;
    f.orders[l.supplier[link]] += l.orders[link];
    f.outsourced[l.buyer[link]] += l.orders[link];
  }
}
