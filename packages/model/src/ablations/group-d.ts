import type { Ablation } from "./ablation.ts";

/** Group D: the policy machine. */
export const groupD: Readonly<Record<string, Ablation>> = {
  D1: {
    levers: { "state.rivalry": 0, "knowledge.coordination": 0 },
    observable: "rd.share",
    window: [1995, 2010],
    off: { en: "Ministries neither rival nor co-ordinate.", ja: "省庁は競合も調整もしない。" },
  },
  D2: {
    levers: { "knowledge.university-freedom": 0 },
    observable: "innovation.open-share",
    window: [2001, 2020],
    off: { en: "University staff stay bound.", ja: "大学教員は拘束されたままである。" },
  },
  D3: {
    levers: { "knowledge.public-research": 0 },
    observable: "rd.share",
    window: [1996, 2006],
    off: { en: "The state funds no research.", ja: "国が研究に資金を出さない。" },
  },
  D4: {
    levers: { "state.rivalry": 0 },
    observable: "innovation.count",
    window: [1980, 2000],
    off: { en: "Ministries do not rival.", ja: "省庁が競合しない。" },
  },
  D5: {
    levers: { "knowledge.coordination": 0 },
    observable: "productivity.level",
    window: [1994, 2010],
    off: { en: "No administration is digitised.", ja: "行政が電子化されない。" },
  },
  D6: {
    levers: { "state.public-works": 0, "state.works-base": 0 },
    observable: "state.works",
    window: [1975, 2000],
    off: { en: "No public works.", ja: "公共事業がない。" },
  },
  D7: {
    levers: { "links.cross-border-alliances": 0, "ownership.foreign-openness": 0 },
    observable: "links.alliances",
    window: [1985, 2015],
    off: {
      en: "No alliances across the border and no foreign owners.",
      ja: "国際提携も外国人株主もない。",
    },
  },
};
