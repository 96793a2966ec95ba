import { type Measure, pct, type Quarter } from "./quarter.ts";

/** How the series of `observables-links.ts` are computed, by id. */
export const LINK_MEASURES: Readonly<Record<string, Measure>> = {
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
