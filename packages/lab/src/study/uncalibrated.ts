/** What the study must say of itself as long as the model is not calibrated. */
export const UNCALIBRATED: readonly { readonly en: string; readonly ja: string }[] = [
  {
    en: "Behavioural parameters are stated assumptions with ranges. The centres of a third, and their ranges with them, were moved by a search on the rows of the fit table labelled target or anchor, as their reasons say; no range was estimated.",
    ja: "行動パラメータは範囲を明示した仮定です。約3分の1は、当てはまりの表の「目標」「目安」の行に対する探索で中心値を範囲ごと動かしました(根拠欄に明記)。範囲の幅は推定していません。",
  },
  {
    en: "Strengths of policies without a printed magnitude are assumptions with a range; every member draws from it.",
    ja: "規模の記載がない政策の強さは幅のある仮定で、メンバーごとにその幅から引いています。",
  },
  {
    en: "The poles of the simulated score are the settings of two ideal-type economies, chosen by assumption.",
    ja: "シミュレーション得点の両極は、仮定に基づいて設定した二つの理念型経済です。",
  },
  {
    en: "1948 to 1959 is reconstruction and not fitted.",
    ja: "1948~1959年は再構成であり、適合の対象ではありません。",
  },
];
