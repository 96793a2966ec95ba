import type { Ablation } from "./ablation.ts";

/** Group E: knowledge, universities and places. */
export const groupE: Readonly<Record<string, Ablation>> = {
  E1: {
    levers: { "knowledge.university-ownership": 0 },
    observable: "universities.disclosures",
    window: [1998, 2015],
    off: { en: "Universities own and license nothing.", ja: "大学は何も保有・ライセンスしない。" },
  },
  E2: {
    levers: { "knowledge.university-freedom": 0.05, "knowledge.university-funding": 0.4 },
    observable: "founders.faculty",
    window: [2004, 2020],
    off: {
      en: "University staff stay bound and short of money.",
      ja: "大学教員は拘束され資金も乏しいままである。",
    },
  },
  E3: {
    levers: { "knowledge.incubation": 0 },
    observable: "founders.young-ventures",
    window: [2000, 2015],
    off: { en: "No incubator and no founding course.", ja: "起業支援施設も起業教育もない。" },
  },
  E4: {
    levers: { "labour.foreign-students": 0, "labour.it-visas": 0 },
    observable: "people.foreign-specialists",
    window: [2000, 2020],
    off: { en: "No foreign student or specialist comes.", ja: "留学生も外国人技術者も来ない。" },
  },
  E5: {
    levers: { "knowledge.small-firm-deduction": 0 },
    observable: "rd.small-intensity",
    window: [1993, 2005],
    off: { en: "Small firms get no relief for research.", ja: "小企業の研究に軽減がない。" },
  },
  E6: {
    skips: ["linkRegions"],
    observable: "clusters.links",
    window: [2001, 2015],
    off: {
      en: "Firms form no links with universities of their region.",
      ja: "企業は地域の大学と結びつかない。",
    },
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
