import type { Ablation } from "./ablation.ts";

/** Group C: entry, exit and small firms. */
export const groupC: Readonly<Record<string, Ablation>> = {
  C1: {
    skips: ["foundFirms"],
    observable: "entry.rate",
    window: [1960, 2000],
    off: { en: "Nobody founds a firm.", ja: "誰も起業しない。" },
  },
  C2: {
    levers: { "knowledge.small-firm-deduction": 0 },
    observable: "productivity.dispersion",
    window: [1970, 2000],
    off: { en: "Small firms get no relief for research.", ja: "小企業の研究に軽減がない。" },
  },
  C3: {
    levers: { "finance.public-guarantee": 0, "finance.government-lending": 0 },
    observable: "exit.insolvency-share",
    window: [1997, 2005],
    off: {
      en: "No guarantee and no public loan cushions a small firm.",
      ja: "小企業に保証も公的融資もない。",
    },
  },
  C4: {
    levers: { "knowledge.open-innovation": 0 },
    observable: "trade.exports",
    window: [1985, 2000],
    off: { en: "No open sourcing.", ja: "外部調達がない。" },
  },
  C5: {
    levers: { "entry.failure-cost": 1, "entry.rechallenge": 0 },
    observable: "entry.repeat-share",
    window: [1999, 2023],
    off: {
      en: "Failing costs everything and there is no second chance.",
      ja: "失敗はすべてを失い、再挑戦はない。",
    },
  },
  C6: {
    levers: { "entry.stigma": 0 },
    observable: "entry.rate",
    window: [1970, 2020],
    off: { en: "Founding and failing carry no stigma.", ja: "起業や失敗に烙印がない。" },
  },
};
