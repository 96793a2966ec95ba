/**
 * Rules of subcontracting: how much a parent orders, what it pays and whom it drops. After the 2001
 * paper, "New Entrepreneurial Champions?"; the forms are the model's own.
 */

/** Share of its output that a parent would order as parts: its reliance on suppliers, more where they are cheaper than itself. Never above 0.7. */
export function partsShare(reliance: number, ownPrice: number, partsPrice: number): number {
  const cheaper = partsPrice > 0 ? Math.min(1.5, Math.max(0.5, ownPrice / partsPrice)) : 1;
  return Math.min(0.7, reliance * cheaper);
}

/** Share of a linked firm's business that hangs on its parent, from its orders and its own market (real amounts per firm). */
export function dependence(orders: number, own: number): number {
  const all = orders + own;
  return all > 0 ? orders / all : 0;
}

/** Price of parts: the list price less what the parent presses out, all of it from a wholly dependent supplier, half from one hardly tied. */
export function partsPrice(list: number, pressure: number, dependent: number): number {
  return list * (1 - pressure * (0.5 + 0.5 * dependent));
}

/**
 * Share of a link's firms dropped in a quarter: the yearly concentration of orders, more in a parent that
 * restructures (a loss, a foreign owner), and the more the looser the tie.
 */
export function droppedShare(
  concentration: number,
  restructuring: number,
  dependent: number,
): number {
  return Math.min(0.5, (concentration / 4) * (1 + restructuring) * (1 - dependent));
}

/** Factor on a link's orders: part of the way to what the parent wants; gains lean to the most dependent, cuts fall on all alike. */
export function orderGrowth(
  wanted: number,
  placed: number,
  speed: number,
  dependent: number,
): number {
  const gap = wanted / placed - 1;
  const lean = gap > 0 ? 0.5 + dependent : 1;
  return Math.min(1.1, Math.max(0.85, 1 + speed * lean * gap));
}

/** Relative gain of a supplier per quarter from its parent's lead in the level of its sector. */
export function upgrading(rate: number, orderShare: number, lead: number): number {
  return rate * orderShare * Math.min(0.5, Math.max(0, lead));
}
