/** What parents want of their suppliers and have placed with them, before a quarter's orders move. */
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { DEPENDENCE_CLASSES, LINK_KIND, MANUFACTURING } from "../state/links.ts";
import { scratch } from "../state/scratch.ts";
import { addTally } from "../state/tally.ts";
import { partsShare } from "./parts-rules.ts";

/** What parents want and have placed, by firm slot, real amounts of the quarter. */
export interface OrderBook {
  readonly wanted: Float64Array;
  readonly placed: Float64Array;
  /** Firms of a supplier record that have a parent. */
  readonly linked: Float64Array;
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
export function openBook(economy: Economy): OrderBook {
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
