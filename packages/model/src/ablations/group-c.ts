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
    skips: ["renewSmallFirms"],
    levers: { "links.small-firm-renewal": 0 },
    observable: "links.renewal-rate",
    window: [1970, 2000],
    off: {
      en: "No established small firm takes up a new line or extra research.",
      ja: "既存の中小企業は新分野に進まず、追加の研究もしない。",
    },
  },
  C3: {
    levers: { "finance.public-guarantee": 0, "finance.government-lending": 0 },
    parameters: { "credit.call-in": 0 },
    observable: "credit.refused-small",
    window: [1997, 2005],
    off: {
      en: "No guarantee and no public loan cushions a small firm, and no bank calls loans in.",
      ja: "小企業に保証も公的融資もなく、貸しはがしもない。",
    },
  },
  C4: {
    levers: { "links.export-search": 0 },
    observable: "trade.small-export-share",
    window: [1985, 2010],
    off: {
      en: "No small maker looks for customers abroad.",
      ja: "中小製造業は海外に顧客を求めない。",
    },
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
    parameters: { "norm.speed": 1, "norm.failures": 0 },
    observable: "norms.stigma",
    window: [1970, 2020],
    off: {
      en: "Founding and failing carry no stigma, and nothing seen or heard changes that.",
      ja: "起業や失敗に烙印がなく、見聞きしても変わらない。",
    },
  },
};
