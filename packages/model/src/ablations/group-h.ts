import type { Ablation } from "./ablation.ts";

/** Group H: start-up capitalism as a whole. */
export const groupH: Readonly<Record<string, Ablation>> = {
  H1: {
    skips: ["chooseCohort"],
    levers: { "knowledge.incumbent-selection": 0 },
    observable: "venture.complementary-share",
    window: [2018, 2023],
    off: {
      en: "No programme chooses ventures, and incumbents judge none.",
      ja: "選抜事業がなく、既存企業が審査しない。",
    },
  },
  H2: {
    levers: { "equity.plan-multiple": 1 },
    observable: "venture.public-share",
    window: [2022, 2023],
    off: {
      en: "No plan to multiply start-up investment.",
      ja: "スタートアップ投資の倍増計画がない。",
    },
  },
  H3: {
    skips: ["acquireVentures", "tieVentures", "weighVentures"],
    levers: {
      "equity.corporate-venture": 0,
      "knowledge.incumbent-selection": 0,
      "state.incumbent-veto": 0,
    },
    observable: "acquisition.value-captured",
    window: [2000, 2023],
    off: {
      en: "Incumbents neither choose, fund, order nor buy.",
      ja: "既存企業は選抜も出資も発注も買収もしない。",
    },
  },
  H4: {
    levers: { "entry.inclusion": 0, "state.inclusion-spending": 0 },
    observable: "founders.women-share",
    window: [2013, 2023],
    off: {
      en: "Programmes neither open founding to more people nor spend on inclusion.",
      ja: "施策は起業の門戸を広げず、包摂にも支出しない。",
    },
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
