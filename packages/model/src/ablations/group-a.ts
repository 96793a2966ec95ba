import type { Ablation } from "./ablation.ts";

/** Group A: the postwar order. */
export const groupA: Readonly<Record<string, Ablation>> = {
  A1: {
    skips: ["tieGroups"],
    levers: { "finance.relationship-lending": 0, "finance.group-credit-preference": 0 },
    observable: "credit.group-share",
    window: [1960, 1990],
    off: {
      en: "Banks lend without regard to relations or groups, and no firm joins a group.",
      ja: "銀行は取引関係や集団を考慮せずに貸し、系列に加わる企業もない。",
    },
  },
  A2: {
    levers: { "finance.convoy-strength": 0 },
    observable: "banks.failures",
    window: [1960, 2005],
    off: {
      en: "Nobody is pressed to rescue a weak bank and no loss is hidden.",
      ja: "弱い銀行の救済を求められず、損失も先送りされない。",
    },
  },
  A3: {
    levers: {
      "labour.regular-protection": 0,
      "labour.seniority-pay": 0,
      "labour.pension-portability": 1,
      "labour.pay-flexibility": 0,
    },
    observable: "tenure.mean",
    window: [1960, 1990],
    off: {
      en: "Regular jobs are not protected, pay ignores tenure and profit, pensions are carried over.",
      ja: "正規雇用の保護がなく、賃金は勤続や利益に依らず、年金は持ち運べる。",
    },
  },
  A4: {
    levers: { "ownership.stable-holding": 0 },
    observable: "ownership.stable-share",
    window: [1960, 1990],
    off: {
      en: "Partners hold none of each other's shares by intent.",
      ja: "取引先が安定目的で株を持ち合わない。",
    },
  },
  A5: {
    levers: {
      "finance.pool-credit": 0,
      "finance.compulsory-saving": 0.5,
      "finance.group-credit-preference": 0,
      "equity.institutional-allocation": 0,
      "equity.public-fund-money": 0,
    },
    parameters: { "savings.lendable": 0, "savings.discount": 0 },
    observable: "savings.pool",
    window: [1960, 1990],
    off: {
      en: "Pensions are saved of free will only and no pool of savings is steered anywhere.",
      ja: "年金は任意の貯蓄だけで、貯蓄の資金はどこにも誘導されない。",
    },
  },
  A6: {
    levers: { "links.subcontracting": 0 },
    observable: "links.subcontract-share",
    window: [1960, 2000],
    off: {
      en: "Large makers look for no new suppliers and order nothing.",
      ja: "大手メーカーは下請を探さず、部品を発注しない。",
    },
  },
  A7: {
    levers: { "knowledge.foreign-licensing": 0 },
    observable: "technology.payments",
    window: [1955, 1985],
    off: { en: "No foreign technology can be licensed.", ja: "外国技術を導入できない。" },
  },
  A8: {
    skips: ["runProjects"],
    levers: { "knowledge.technology-pool": 0 },
    observable: "projects.new-fields",
    window: [1960, 1990],
    off: {
      en: "No project of a ministry, no consortium and no pool of technology.",
      ja: "省の計画も共同研究も技術プールもない。",
    },
  },
  A9: {
    levers: { "state.gain-sharing": 0, "state.transfers-small": 0 },
    observable: "state.legitimacy",
    window: [1960, 1990],
    off: {
      en: "Gains are not shared by rule, and nobody is compensated.",
      ja: "成果を分ける規則も補償もない。",
    },
  },
};
