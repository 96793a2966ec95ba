import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { DEPENDENCE_CLASSES, LINK_KIND, MANUFACTURING } from "../state/links.ts";
import { scratch } from "../state/scratch.ts";
import { addTally } from "../state/tally.ts";
import { findSuppliers } from "./find-suppliers.ts";
import { dependence, droppedShare, orderGrowth, partsShare, upgrading } from "./parts-rules.ts";

const DROP_STREAM = streamOf("supplier dropped");

/** Largest share of its business that a supplier does for its parent. */
const MOST_DEPENDENT = 0.95;

/** What parents want and have placed, by firm slot, real amounts of the quarter. */
export interface OrderBook {
  readonly wanted: Float64Array;
  readonly placed: Float64Array;
  /** Firms of a supplier record that have a parent. */
  readonly linked: Float64Array;
}

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

/** Whether both ends of a link still stand: a slot that has passed to another firm ends it. */
export function holds({ firms, links }: Economy, link: number): boolean {
  const l = links.col;
  const { key } = firms.col;
  const supplier = l.supplier[link];
  const buyer = l.buyer[link];
  return (
    l.firms[link] > 0 &&
    firms.alive[supplier] === 1 &&
    firms.alive[buyer] === 1 &&
    key[supplier] === l.supplierKey[link] &&
    key[buyer] === l.buyerKey[link]
  );
}

/** Class of dependence, as a position in `DEPENDENCE_CLASSES`. */
export function dependenceClass(dependent: number): number {
  return dependent < 1 / 3 ? 0 : dependent < 2 / 3 ? 1 : 2;
}

/** Counts the suppliers that closed, by the class of dependence in which they stood. */
function countLost(economy: Economy, link: number): void {
  const { firms, links } = economy;
  const l = links.col;
  const supplier = l.supplier[link];
  const gone = firms.alive[supplier] === 0 || firms.col.key[supplier] !== l.supplierKey[link];
  if (!gone || l.kind[link] !== LINK_KIND.parts || !(l.business[link] > 0)) return;
  const grade = dependenceClass(l.orders[link] / l.business[link]);
  addTally(economy, `closed ${DEPENDENCE_CLASSES[grade]}`, l.firms[link]);
}

/** Share of its production capacity that a firm has abroad. */
export function shareAbroad({ firms, aggregates }: Economy, slot: number): number {
  const f = firms.col;
  if (f.abroad[slot] <= 0) return 0;
  const home = f.capital[slot] * aggregates.priceLevel;
  return f.abroad[slot] / (f.abroad[slot] + Math.max(1, home));
}

/** Forgets lost links and adds up what each parent has placed and what it wants at home: its share of expected sales, less what its plants abroad make. */
function openBook(economy: Economy): OrderBook {
  const { firms, links, levers } = economy;
  const f = firms.col;
  const l = links.col;
  const book = {
    wanted: scratch("parts wanted", firms.count),
    placed: scratch("parts placed", firms.count),
    linked: scratch("firms linked", firms.count),
  };
  for (let link = 0; link < links.count; link++) {
    if (links.alive[link] === 0) continue;
    if (!holds(economy, link)) {
      countLost(economy, link);
      links.remove(link);
      continue;
    }
    if (l.kind[link] !== LINK_KIND.parts) continue;
    book.placed[l.buyer[link]] += l.orders[link];
    book.linked[l.supplier[link]] += l.firms[link];
  }
  const reliance = levers["links.subcontracting"];
  for (let slot = 0; slot < firms.count; slot++) {
    const bought = f.outsourced[slot];
    f.outsourced[slot] = 0;
    f.partsAbroad[slot] = 0;
    if (firms.alive[slot] === 0 || f.sector[slot] >= MANUFACTURING) continue;
    if (book.placed[slot] === 0 && f.heads[slot] < LARGE_FIRM * f.weight[slot]) continue;
    const abroad = shareAbroad(economy, slot);
    const price = bought > 0 ? f.partsCost[slot] / bought : 0;
    const parts = partsShare(reliance, f.price[slot], price) * f.expected[slot];
    book.wanted[slot] = parts * (1 - abroad);
    f.partsAbroad[slot] = parts * abroad;
    f.outsourced[slot] = parts * abroad;
  }
  return book;
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
