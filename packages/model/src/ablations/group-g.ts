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
    parameters: { "labour.reentry-barrier": 0 },
    observable: "labour.nonregular-share",
    window: [1993, 2010],
    off: {
      en: "No contract but a regular one, and a way back to it.",
      ja: "正規以外の契約がなく、正規職に戻る道がある。",
    },
  },
  G3: {
    levers: { "labour.stock-options": 0, "labour.option-outsiders": 0 },
    observable: "labour.startup-hires",
    window: [2003, 2023],
    off: { en: "Start-ups cannot pay in shares.", ja: "スタートアップは株式で報酬を払えない。" },
  },
  G4: {
    skips: ["secondStaff"],
    levers: { "labour.internships": 0 },
    observable: "secondment.count",
    window: [2004, 2023],
    off: {
      en: "Nobody is sent to a start-up or spends a student's stay there.",
      ja: "出向も学生の実習もない。",
    },
  },
  G5: {
    levers: { "labour.founder-visas": 0, "labour.overseas-dispatch": 0 },
    observable: "founders.foreign-share",
    window: [2013, 2023],
    off: {
      en: "No founder comes on a visa or is sent abroad.",
      ja: "査証で来る起業家も、海外に派遣される起業家もいない。",
    },
  },
};
