import type { Ablation } from "./ablation.ts";

/** Group H: start-up capitalism as a whole. */
export const groupH: Readonly<Record<string, Ablation>> = {
  H1: {
    levers: { "knowledge.incumbent-selection": 0 },
    observable: "venture.unicorns",
    window: [2018, 2023],
    off: { en: "Incumbents choose nobody.", ja: "既存企業が選抜しない。" },
  },
  H2: {
    levers: { "equity.public-fund-money": 0 },
    observable: "venture.investment",
    window: [2021, 2023],
    off: { en: "No public money in funds.", ja: "公的資金が基金に入らない。" },
  },
  H3: {
    skips: ["acquireVentures", "tieVentures"],
    levers: { "equity.corporate-venture": 0, "knowledge.incumbent-selection": 0 },
    observable: "acquisition.count",
    window: [2000, 2023],
    off: {
      en: "Incumbents neither choose, fund, order nor buy.",
      ja: "既存企業は選抜も出資も発注も買収もしない。",
    },
  },
  H4: {
    levers: { "state.inclusion-spending": 0 },
    observable: "purpose.domestic-share",
    window: [1960, 2023],
    off: { en: "No programme spending has an inclusive aim.", ja: "包摂を目的とする支出がない。" },
  },
  H5: {
    skips: ["buildFrontier"],
    observable: "strategic.node",
    window: [2022, 2023],
    off: { en: "No consortium in chips.", ja: "半導体の戦略連合がない。" },
  },
  H6: {
    levers: {
      "knowledge.incumbent-selection": 0,
      "labour.midcareer-openness": 1,
      "equity.institutional-allocation": 0.02,
    },
    observable: "innovation.young-share",
    window: [1991, 2023],
    off: {
      en: "Incumbents do not judge, careers are open, institutions fund ventures.",
      ja: "既存企業が審査せず、転職が開かれ、機関投資家がベンチャーに出資する。",
    },
  },
};
