/** 保存済みの結果の図とパッケージ(日本語)。 */
import type { Text } from "../shape.ts";

export const figures: Pick<Text, "figure"> = {
  figure: {
    about: "保存済みの結果の図(SVG):系列とその範囲、得点",
    observables: "描く系列のid、コンマ区切り(既定:実験が測るもの)",
    arms: "描くシナリオのid、コンマ区切り、基準を先頭に(四つまで)",
    output: "書き込むフォルダー(既定:結果のフォルダーの figures/)",
    drawn: (count, folder) => `${folder} に図を${count}枚書きました`,
    leftOut: (count, drawn) =>
      `シナリオ${count}件は描いていません。描いたのは ${drawn} です。ほかは --arms で選べます。`,
    notScored: () =>
      "二つの理念型の実行がないので、シミュレーションの得点は描いていません。kigyo run baseline … mark2 mark1 で作れます。",
    colours: ["黒の実線", "青の破線", "橙の点線", "緑の一点鎖線"],
    periods: ["黒の破線", "青の実線"],
    channels: { published: "公表", coded: "コード化", simulated: "シミュレーション" },
    words: {
      source: (model, evidence) => `Kigyo モデル${model}、資料${evidence}、未較正。`,
      scale: (scale, seed) => `縮尺1:${scale}、乱数の種${seed}。`,
      members: (members) => `各シナリオのメンバー数${members}。`,
      observedSource: (titles) => `観測値:${titles}。`,
      licence: "ライセンスはCC BY 4.0。",
      result: (id, fingerprint) => `結果${id}、フィンガープリント${fingerprint}`,
      band: "線:中央値、帯:メンバーの八割が入る範囲",
      singleRuns: "太線:中央値、細線:各メンバー",
      observed: "ひし形:観測値",
      reconstruction: "斜線部:1948~1959年は復興期で、当てはめていません",
      years: (from, to) => `${from}年から${to}年までの年次の値。`,
      stands: (name, year, value, between) => `${name}は${year}年に${value}${between}です。`,
      likely: (low, high) => `(おそらく${low}から${high}の間)`,
      noValue: (name) => `${name}には値がありません。`,
      scoreTitle: "五つの次元の得点:1(マークII)から5(マークI)",
      antecedent: "1948~1990年",
      startup: "1991~2023年",
      scoreInterval: "太い棒:区間",
      simulated: (name) => `シミュレーション:${name}`,
      scored: (channel, scores) => `${channel}の得点:${scores}。`,
      poles: (mark2, mark1) =>
        `理念型のメンバー数は${mark2}と${mark1}、シミュレーションの得点は1960~1990年と1991~2023年の平均。`,
      noPoles: "理念型の実行なし",
      noYears: "この期間の実行なし",
    },
  },
};
