import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { linkKey, MANUFACTURING } from "../state/links.ts";
import { scratch } from "../state/scratch.ts";
import { addTally } from "../state/tally.ts";
import type { OrderBook } from "./order-book.ts";

const [SEARCH_STREAM, NUMBER_STREAM, SECTOR_STREAM, BUYER_STREAM, TIE_STREAM] = [
  "supplier search",
  "supplier number",
  "supplier sector",
  "supplier parent",
  "supplier tie",
].map(streamOf);

/** Sectors that each manufacturing sector delivers parts to, its own first: metal, electrical and electronic parts go into most machines. */
const CUSTOMERS: readonly (readonly number[])[] = [
  [0, 2, 6],
  [1, 2, 3, 5, 6, 8],
  [2],
  [3, 2, 5, 6],
  [4, 3, 5, 6, 8],
  [5],
  [6],
  [7, 2],
  [8, 6, 5],
];

/** Weight of another sector's parents against those of one's own. */
const OTHER_SECTOR = 0.5;

/** Share of a record's free firms that looks for a parent at once. */
const AT_ONCE = 0.5;

/** Parents that lack parts, sector by sector: where each sector begins, slots, and running sums of what each lacks. */
interface Lack {
  readonly starts: Int32Array;
  readonly slots: Float64Array;
  readonly sums: Float64Array;
}

/** How far a new supplier ties itself to its parent: from a tenth to nine tenths of its business. */
export function firstTie(uniform: number): number {
  return 0.1 + 0.8 * uniform;
}

/**
 * Small manufacturers without a parent look for one now and then; where parents lack parts they get
 * orders for part of their business and give up as much of their own market, marketing with it.
 */
export function findSuppliers(economy: Economy, book: OrderBook, quarter: number): void {
  const { firms, links, parameters } = economy;
  const lack = parentsInNeed(economy, book);
  const [kSearch, kNumber, kSector, kBuyer, kTie] = [
    SEARCH_STREAM,
    NUMBER_STREAM,
    SECTOR_STREAM,
    BUYER_STREAM,
    TIE_STREAM,
  ].map((stream) => drawKey(economy.seed, stream, quarter));
  const rate = parameters["links.search-rate"];
  const f = firms.col;
  let found = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.sector[slot] >= MANUFACTURING) continue;
    const weight = f.weight[slot];
    if (f.heads[slot] >= LARGE_FIRM * weight || f.stage[slot] > 0 || f.parent[slot] >= 0) continue;
    const free = weight - book.linked[slot];
    const own = f.expected[slot] / weight;
    if (free <= 0 || !(own > 0)) continue;
    const key = f.key[slot];
    if (hashUniform(kSearch, key) >= rate) continue;
    const buyer = drawParent(
      lack,
      f.sector[slot],
      hashUniform(kSector, key),
      hashUniform(kBuyer, key),
    );
    if (buyer < 0 || buyer === slot) continue;
    const tie = firstTie(hashUniform(kTie, key));
    const missing = book.wanted[buyer] - book.placed[buyer];
    const seeking = Math.floor(AT_ONCE * free + hashUniform(kNumber, key));
    const number = Math.min(free, seeking, Math.floor(missing / (own * tie)));
    if (number <= 0) continue;
    const orders = number * own * tie;
    links.ensureRoom(1);
    const link = links.add();
    const l = links.col;
    l.supplier[link] = slot;
    l.buyer[link] = buyer;
    l.supplierKey[link] = key;
    l.buyerKey[link] = f.key[buyer];
    l.key[link] = linkKey(key, quarter, f.key[buyer]);
    l.firms[link] = number;
    l.orders[link] = orders;
    book.placed[buyer] += orders;
    book.linked[slot] += number;
    const left = 1 - (tie * number) / weight;
    f.expected[slot] *= left;
    f.share[slot] *= left;
    found += number;
  }
  addTally(economy, "suppliersFound", found);
}

function parentsInNeed({ firms }: Economy, book: OrderBook): Lack {
  const { sector } = firms.col;
  const starts = new Int32Array(MANUFACTURING + 1);
  for (let slot = 0; slot < firms.count; slot++)
    if (inNeed(book, slot)) starts[sector[slot] + 1] += 1;
  for (let i = 0; i < MANUFACTURING; i++) starts[i + 1] += starts[i];
  const slots = scratch("parents in need", starts[MANUFACTURING]);
  const sums = scratch("what parents lack", starts[MANUFACTURING]);
  const ends = starts.slice();
  for (let slot = 0; slot < firms.count; slot++) {
    if (!inNeed(book, slot)) continue;
    const at = ends[sector[slot]]++;
    slots[at] = slot;
    const before = at > starts[sector[slot]] ? sums[at - 1] : 0;
    sums[at] = before + (book.wanted[slot] - book.placed[slot]);
  }
  return { starts, slots, sums };
}

function inNeed({ wanted, placed }: OrderBook, slot: number): boolean {
  return wanted[slot] - placed[slot] > 0.02 * wanted[slot];
}

/** What the parents of a sector lack together. */
function lacked({ starts, sums }: Lack, sector: number): number {
  return starts[sector + 1] > starts[sector] ? sums[starts[sector + 1] - 1] : 0;
}

/** A parent drawn in proportion to what it lacks, among the sectors that a supplier's sector delivers to; -1 where nobody lacks anything. */
function drawParent(lack: Lack, sector: number, uSector: number, uBuyer: number): number {
  let total = 0;
  for (const customer of CUSTOMERS[sector])
    total += lacked(lack, customer) * (customer === sector ? 1 : OTHER_SECTOR);
  if (total <= 0) return -1;
  let left = uSector * total;
  for (const customer of CUSTOMERS[sector]) {
    const all = lacked(lack, customer);
    left -= all * (customer === sector ? 1 : OTHER_SECTOR);
    if (left >= 0 || all <= 0) continue;
    const point = uBuyer * all;
    let low = lack.starts[customer];
    let high = lack.starts[customer + 1] - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lack.sums[middle] <= point) low = middle + 1;
      else high = middle;
    }
    return lack.slots[low];
  }
  return -1;
}
