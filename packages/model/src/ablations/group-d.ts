import type { Ablation } from "./ablation.ts";

/** Group D: the policy machine. */
export const groupD: Readonly<Record<string, Ablation>> = {
  D1: {
    skips: ["makePolicy"],
    observable: "policy.reforms",
    window: [1990, 2010],
    off: {
      en: "Councils bring no bill beside the dated policies.",
      ja: "審議会は年表のほかに法案を出さない。",
    },
  },
  D2: {
    levers: { "state.agency-autonomy": 0, "state.leakage": 0.4 },
    observable: "universities.contracts",
    window: [2001, 2020],
    off: {
      en: "No agencies; retirement posts as before.",
      ja: "独立行政法人はなく、天下りは元のまま。",
    },
  },
  D3: {
    levers: {
      "knowledge.public-research": 0.0034,
      "knowledge.competitive-share": 0.05,
      "knowledge.field-focus": 0.35,
      "knowledge.coordination": 0.33,
    },
    observable: "rd.public",
    window: [1996, 2006],
    off: {
      en: "No basic law, plan or council: research money as in 1995.",
      ja: "基本法も計画も会議もなく、研究費は1995年のまま。",
    },
  },
  D4: {
    levers: { "state.rivalry": 0 },
    observable: "projects.count",
    window: [1980, 2000],
    off: { en: "Ministries do not rival.", ja: "省庁が競合しない。" },
  },
  D5: {
    skips: ["runAdministration"],
    observable: "state.processing-time",
    window: [1994, 2010],
    off: { en: "Offices go on with paper.", ja: "官庁は紙のままである。" },
  },
  D6: {
    levers: { "state.works-politics": 0, "state.public-works": 0, "state.works-base": 0.02 },
    observable: "state.works-share",
    window: [1975, 2000],
    off: {
      en: "Works only as the country needs them, without votes.",
      ja: "票と関わらない必要な公共事業のみ。",
    },
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
