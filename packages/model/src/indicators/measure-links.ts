import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { LINK_KIND, MANUFACTURING } from "../state/links.ts";
import { SECTOR_IDS } from "../state/sectors.ts";
import type { Quarter } from "./measure.ts";

/** Heads from which a firm is a giant. */
export const GIANT_HEADS = 3000;
const MACHINERY = SECTOR_IDS.indexOf("metal-machinery");
const COMPUTERS = SECTOR_IDS.indexOf("computers");
const CONSUMER_ELECTRONICS = SECTOR_IDS.indexOf("telecom-consumer-electronics");

const pct = (part: number, whole: number): number => (whole > 0 ? (100 * part) / whole : 0);

/** How the series of `observables-links.ts` are computed, by id. */
export const LINK_MEASURES: Readonly<Record<string, (m: Quarter) => number>> = {
  "links.subcontract-share": (m) => pct(m.links.linked, m.links.small),
  "links.dependence": (m) => pct(m.links.orders, m.links.orders + m.links.own),
  "links.suppliers": (m) => (m.links.large > 0 ? m.links.linked / m.links.large : 0),
  "links.renewal-rate": (m) => 4 * m.ratio("renewed", "smallMakers"),
  "links.alliances": (m) => pct(m.links.allied, m.links.large),
  "links.growth-low": (m) => growth(m, "low"),
  "links.growth-middle": (m) => growth(m, "middle"),
  "links.growth-high": (m) => growth(m, "high"),
  "links.exits-low": (m) => 4 * m.ratio("closed low", "tied low"),
  "links.exits-middle": (m) => 4 * m.ratio("closed middle", "tied middle"),
  "links.exits-high": (m) => 4 * m.ratio("closed high", "tied high"),
  "links.venture-ties": (m) => pct(m.links.tied, m.links.ventures),
  "rd.small-share": (m) => pct(m.t.smallResearch ?? 0, m.t.businessResearch ?? 0),
  "trade.small-export-share": (m) => pct(m.links.smallExports, m.links.exports),
  "trade.capital-goods-share": (m) => pct(m.links.capitalExports, m.links.exports),
  "trade.electronics-share": (m) => pct(m.links.cycleExports, m.links.exports),
  "fdi.outward-stock": (m) => pct(m.links.abroad, 4 * m.economy.aggregates.gdpYear),
  "fdi.outward-flow": (m) => pct(m.t.outwardInvestment ?? 0, m.economy.aggregates.gdp),
  "fdi.affiliate-jobs": (m) => m.links.jobsAbroad / 1000,
  "fdi.small-affiliate-jobs": (m) => m.links.smallJobsAbroad / 1000,
  "fdi.inward-stock": (m) => pct(m.links.foreignRun, 4 * m.economy.aggregates.gdpYear),
  "fdi.inward-share": (m) => pct(m.links.foreignRun, m.links.foreignRun + m.links.abroad),
  "innovation.incumbent-open-share": (m) => m.ratio("radicalLargeOpen", "radicalLarge"),
  "innovation.home-tuned": (m) => pct(m.links.tuned, m.links.sales),
};

/** Yearly growth of all business of suppliers in a class of dependence, per cent, smoothed. */
function growth(m: Quarter, grade: string): number {
  const ratio = m.ratio(`business after ${grade}`, `business before ${grade}`);
  return ratio > 0 ? 4 * (ratio - 100) : 0;
}

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
