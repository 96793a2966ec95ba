import type { Ablation } from "./ablation.ts";

/** Group E: knowledge, universities and places. */
export const groupE: Readonly<Record<string, Ablation>> = {
  E1: {
    levers: { "knowledge.university-ownership": 0 },
    observable: "innovation.open-share",
    window: [1998, 2015],
    off: { en: "Universities own and license nothing.", ja: "大学は何も保有・ライセンスしない。" },
  },
  E2: {
    levers: { "knowledge.university-freedom": 0 },
    observable: "innovation.open-share",
    window: [2004, 2020],
    off: { en: "University staff stay bound.", ja: "大学教員は拘束されたままである。" },
  },
  E3: {
    levers: { "entry.start-up-support": 0 },
    observable: "entry.rate",
    window: [2000, 2015],
    off: { en: "No incubator and no founding course.", ja: "起業支援施設も起業教育もない。" },
  },
  E4: {
    levers: { "labour.founder-visas": 0 },
    observable: "founders.foreign-share",
    window: [2000, 2020],
    off: { en: "Nobody comes on a visa.", ja: "査証で来る人がいない。" },
  },
  E5: {
    levers: { "knowledge.small-firm-deduction": 0 },
    observable: "rd.business-share",
    window: [1993, 2005],
    off: { en: "Small firms get no relief for research.", ja: "小企業の研究に軽減がない。" },
  },
  E6: {
    levers: { "knowledge.clusters": 0 },
    observable: "innovation.open-share",
    window: [2001, 2015],
    off: { en: "No clusters.", ja: "産業クラスターがない。" },
  },
  E7: {
    levers: { "links.home-standards": 0, "knowledge.open-innovation": 0 },
    observable: "innovation.incumbent-open-share",
    window: [2003, 2023],
    off: {
      en: "Technology is tuned to no home standard and incumbents source nothing from outside.",
      ja: "技術は国内標準に偏らず、既存企業は外部から取り入れない。",
    },
  },
};
