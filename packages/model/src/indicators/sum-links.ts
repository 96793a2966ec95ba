/** What the series on links between firms and with the world are made of. */
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { LINK_KIND, MANUFACTURING } from "../state/links.ts";
import { SECTOR_IDS } from "../state/sectors.ts";

/** Heads from which a firm is a giant. */
export const GIANT_HEADS = 3000;
const MACHINERY = SECTOR_IDS.indexOf("metal-machinery");
const COMPUTERS = SECTOR_IDS.indexOf("computers");
const CONSUMER_ELECTRONICS = SECTOR_IDS.indexOf("telecom-consumer-electronics");

/** Sums over links and makers, made once a quarter. Money in thousand yen. */
export interface LinkSums {
  /** Small manufacturers, and those of them with a parent. */
  small: number;
  linked: number;
  large: number;
  /** Business of linked firms: orders of parents and own market, thousand yen of 2015. */
  orders: number;
  own: number;
  allied: number;
  exports: number;
  smallExports: number;
  /** Of makers of machinery, and of computers, telecom and consumer electronics. */
  capitalExports: number;
  cycleExports: number;
  abroad: number;
  jobsAbroad: number;
  smallJobsAbroad: number;
  foreignRun: number;
  sales: number;
  tuned: number;
  /** Ventures, and those of them that work with an incumbent. */
  ventures: number;
  tied: number;
  /** Firms of 300 to 3,000 heads, and of 3,000 and more, in every sector. */
  laboratories: number;
  giants: number;
}

/** Adds up what the series on links between firms and with the world need. */
export function sumLinks(economy: Economy): LinkSums {
  const { banks, firms } = economy;
  const f = firms.col;
  const sums: LinkSums = {
    small: 0,
    linked: 0,
    large: 0,
    orders: 0,
    own: 0,
    allied: 0,
    exports: 0,
    smallExports: 0,
    capitalExports: 0,
    cycleExports: 0,
    abroad: 0,
    jobsAbroad: 0,
    smallJobsAbroad: 0,
    foreignRun: 0,
    sales: 0,
    tuned: 0,
    ventures: 0,
    tied: 0,
    laboratories: 0,
    giants: 0,
  };
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    if (f.stage[slot] > 0 && f.listing[slot] === 0 && f.parent[slot] < 0)
      sums.ventures += f.weight[slot];
    if (f.foreignOwned[slot] === 1) sums.foreignRun += f.sharesWorld[slot];
    const weight = f.weight[slot];
    const small = f.heads[slot] < LARGE_FIRM * weight;
    if (!small) {
      if (f.heads[slot] >= GIANT_HEADS * weight) sums.giants += weight;
      else sums.laboratories += weight;
    }
    if (f.sector[slot] >= MANUFACTURING) continue;
    sums.abroad += f.abroad[slot];
    sums.jobsAbroad += f.jobsAbroad[slot];
    sums.exports += f.exports[slot];
    if (f.sector[slot] === MACHINERY) sums.capitalExports += f.exports[slot];
    else if (f.sector[slot] === COMPUTERS || f.sector[slot] === CONSUMER_ELECTRONICS)
      sums.cycleExports += f.exports[slot];
    sums.sales += f.sales[slot];
    sums.tuned += f.sales[slot] * f.homeTuned[slot];
    if (!small) {
      sums.large += weight;
      sums.allied += weight * Math.min(1, f.allied[slot]);
      continue;
    }
    sums.smallExports += f.exports[slot];
    sums.smallJobsAbroad += f.jobsAbroad[slot];
    if (f.stage[slot] === 0 && f.parent[slot] < 0) sums.small += weight;
  }
  for (let bank = 0; bank < banks.count; bank++)
    if (banks.alive[bank] === 1) sums.foreignRun += banks.col.foreignCapital[bank];
  addLinks(economy, sums);
  return sums;
}

/** Adds up the links: business between firms, and ventures that work with an incumbent. */
function addLinks({ firms, links }: Economy, sums: LinkSums): void {
  const { alive, count } = links;
  const { supplier, supplierKey, kind, firms: linked, orders } = links.col;
  const { key, weight, expected } = firms.col;
  let number = 0;
  let ordered = 0;
  let own = 0;
  for (let link = 0; link < count; link++) {
    const slot = supplier[link];
    if (alive[link] === 0 || key[slot] !== supplierKey[link]) continue;
    if (kind[link] !== LINK_KIND.parts) {
      if (firms.alive[slot] === 1) sums.tied += weight[slot];
      continue;
    }
    number += linked[link];
    ordered += orders[link];
    own += (expected[slot] * linked[link]) / weight[slot];
  }
  sums.linked = number;
  sums.orders = ordered;
  sums.own = own;
}
