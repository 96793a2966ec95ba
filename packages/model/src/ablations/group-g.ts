import type { Ablation } from "./ablation.ts";

/** Group G: flexible labour. */
export const groupG: Readonly<Record<string, Ablation>> = {
  G1: {
    levers: { "labour.pension-portability": 0, "labour.midcareer-openness": 0 },
    observable: "labour.midcareer-share",
    window: [1990, 2020],
    off: {
      en: "Pensions stay behind and large firms hire from school only.",
      ja: "年金は持ち運べず、大企業は新卒だけを採る。",
    },
  },
  G2: {
    levers: { "labour.nonregular-ceiling": 0 },
    observable: "labour.nonregular-share",
    window: [1991, 2010],
    off: { en: "Every hire is regular.", ja: "採用はすべて正規である。" },
  },
  G3: {
    levers: { "labour.stock-options": 0 },
    observable: "venture.count",
    window: [2000, 2023],
    off: { en: "No options.", ja: "ストックオプションがない。" },
  },
  G4: {
    skips: ["secondStaff"],
    observable: "innovation.radical-share",
    window: [2015, 2023],
    off: { en: "Nobody is lent to a venture.", ja: "ベンチャーへの出向がない。" },
  },
  G5: {
    levers: { "labour.founder-visas": 0 },
    observable: "founders.foreign-share",
    window: [2013, 2023],
    off: { en: "Nobody comes on a visa.", ja: "査証で来る人がいない。" },
  },
};
