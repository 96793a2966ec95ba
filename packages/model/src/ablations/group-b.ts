import type { Ablation } from "./ablation.ts";

/** Group B: crisis, erosion and large-firm response. */
export const groupB: Readonly<Record<string, Ablation>> = {
  B1: {
    parameters: { "land.momentum": 0, "land.speculation": 0, "land.leverage": 0 },
    observable: "prices.land",
    window: [1985, 1998],
    off: {
      en: "Land prices follow use, not their own past or credit, and nobody buys land for the gain.",
      ja: "地価は利用価値に従い、過去の上昇や信用に引きずられず、値上がり目当ての購入もない。",
    },
  },
  B2: {
    skips: ["mergeBanks"],
    levers: { "finance.public-recapitalisation": 0, "finance.recapitalisation-conditions": 0 },
    parameters: { "bank.contagion": 0, "bank.run-rate": 0 },
    observable: "banks.groups",
    window: [1997, 2015],
    off: {
      en: "No failure shakes trust, no public capital reaches a bank and no groups merge.",
      ja: "破綻は信頼を揺るがさず、公的資本も系列を越えた合併もない。",
    },
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
    skips: ["cumulateSuccess"],
    parameters: { "firm.inertia": 0 },
    observable: "firms.decision-time",
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
    skips: ["reformFirms"],
    levers: { "knowledge.inertia-relief": 0 },
    observable: "firms.reformed-share",
    window: [1998, 2015],
    off: { en: "No firm reforms itself.", ja: "どの企業も組織を改革しない。" },
  },
  B7: {
    skips: ["governFirms"],
    levers: {
      "ownership.disclosure": 0,
      "ownership.return-pressure": 0,
      "ownership.market-accounting": 0,
    },
    observable: "ownership.cross-sales",
    window: [1998, 2023],
    off: { en: "Owners see nothing and press for nothing.", ja: "株主に情報も圧力もない。" },
  },
};
