import type { Ablation } from "./ablation.ts";

/** Group B: crisis, erosion and large-firm response. */
export const groupB: Readonly<Record<string, Ablation>> = {
  B1: {
    parameters: { "land.momentum": 0, "land.speculation": 0 },
    observable: "prices.land",
    window: [1985, 1998],
    off: {
      en: "Land prices follow use, not their own past.",
      ja: "地価は利用価値に従い、過去の上昇に引きずられない。",
    },
  },
  B2: {
    levers: { "finance.public-recapitalisation": 0 },
    observable: "banks.capital-ratio",
    window: [1997, 2005],
    off: { en: "No public capital reaches a bank.", ja: "銀行に公的資本が入らない。" },
  },
  B3: {
    skips: ["sellToForeigners"],
    levers: { "ownership.foreign-control": 0, "ownership.foreign-openness": 0 },
    observable: "fdi.inward-stock",
    window: [1997, 2015],
    off: {
      en: "No foreign owner takes control and foreigners hold no shares.",
      ja: "外資は支配権を取得せず、外国人は株を持たない。",
    },
  },
  B4: {
    parameters: { "firm.inertia": 0 },
    observable: "innovation.radical-share",
    window: [1970, 2000],
    off: { en: "Past success makes no firm slow.", ja: "過去の成功が企業を鈍らせない。" },
  },
  B5: {
    levers: { "links.offshoring-freedom": 0 },
    observable: "fdi.outward-stock",
    window: [1985, 2015],
    off: {
      en: "No firm builds plants abroad.",
      ja: "どの企業も海外に工場を建てない。",
    },
  },
  B6: {
    levers: { "knowledge.inertia-relief": 0 },
    observable: "firms.return-on-equity",
    window: [1998, 2015],
    off: { en: "No firm reforms itself.", ja: "どの企業も組織を改革しない。" },
  },
  B7: {
    levers: { "ownership.disclosure": 0 },
    observable: "firms.return-on-equity",
    window: [1998, 2023],
    off: { en: "Owners see nothing and press for nothing.", ja: "株主に情報も圧力もない。" },
  },
};
