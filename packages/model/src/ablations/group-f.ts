import type { Ablation } from "./ablation.ts";

/** Group F: risk capital. */
export const groupF: Readonly<Record<string, Ablation>> = {
  F1: {
    levers: { "equity.bank-venture-debt": 0 },
    observable: "venture.early-share",
    window: [1980, 1995],
    off: {
      en: "No venture money comes late and as a loan.",
      ja: "ベンチャー資金が後期段階の融資の形をとらない。",
    },
  },
  F2: {
    levers: { "equity.board-access": 0, "equity.startup-boards": 0, "equity.otc-access": 0 },
    observable: "ipo.young-count",
    window: [1999, 2015],
    off: { en: "No board takes young firms.", ja: "若い企業を受け入れる市場がない。" },
  },
  F3: {
    levers: {
      "equity.partnership-law": 0,
      "equity.angel-relief": 0,
      "equity.foreign-access": 0,
      "equity.loss-reserve": 0,
    },
    observable: "venture.independent-share",
    window: [1997, 2023],
    off: {
      en: "No partnership, no angel relief, no loss reserve, no foreign partner.",
      ja: "組合も、エンジェル税制も、損失準備金も、海外出資者もない。",
    },
  },
  F4: {
    skips: ["propEstablished"],
    levers: { "finance.founder-collateral": 1, "equity.public-fund-money": 0 },
    observable: "founders.low-wealth-share",
    window: [2001, 2015],
    off: {
      en: "Every founder pledges the whole loan and no public fund invests.",
      ja: "創業者は融資全額を担保し、公的ファンドもない。",
    },
  },
  F5: {
    levers: {
      "equity.corporate-venture": 0,
      "equity.corporate-investment-credit": 0,
      "equity.fund-of-funds": 0,
    },
    observable: "venture.corporate-share",
    window: [1998, 2023],
    off: { en: "Companies hold no venture stakes.", ja: "企業はベンチャーに出資しない。" },
  },
  F6: {
    skips: ["sponsorVentures"],
    parameters: { "venture.bank-rate": 0 },
    observable: "venture.bank-share",
    window: [2000, 2023],
    off: {
      en: "Banks sponsor no programme and put no money into ventures.",
      ja: "銀行が育成事業を支援せず、ベンチャーに資金を出さない。",
    },
  },
  F7: {
    levers: { "equity.institutional-allocation": 0, "equity.public-fund-money": 0 },
    observable: "venture.investment",
    window: [2020, 2023],
    off: {
      en: "Pension and postal pools stay out of ventures.",
      ja: "年金・郵貯の資金がベンチャーに向かわない。",
    },
  },
  F8: {
    levers: { "equity.corporate-investment-credit": 0, "equity.acquisition-credit": 0 },
    observable: "venture.relief",
    window: [2021, 2023],
    off: { en: "No tax credit for stakes or purchases.", ja: "出資や買収への税額控除がない。" },
  },
  F9: {
    skips: ["fundAbroad"],
    levers: { "equity.pioneer": 0 },
    observable: "norms.practice-adopted",
    window: [1998, 2010],
    off: {
      en: "Nobody shows how it is done, and no giant fund invests abroad.",
      ja: "手本を示す先駆者がなく、海外に投資する巨大ファンドもない。",
    },
  },
};
