/** 日本語： 図の周りと中の言葉。 */
import type { figures as english } from "../en/figures.ts";

export const figures = {
  table: "数表",
  hideTable: "数表を隠す",
  evidence: "根拠",
  csv: "CSV",
  svg: "SVG",
  link: "リンク",
  excel: "日本語版Excel用(BOM付き)",
  legend: "凡例",
  history: "史実",
  observed: "観測",
  observedLegend: "観測値",
  scenario: "シナリオ",
  bandLegend: "帯：試行の八割が入る範囲",
  reconstruction: "1948~1959年：復興期(当てはめなし)",
  colours: {
    light: { history: "黒の実線", scenarios: ["青の破線", "橙の点線", "緑の一点鎖線"] },
    dark: { history: "白の実線", scenarios: ["水色の破線", "黄の点線", "緑の一点鎖線"] },
  },
  source: (model, evidence) => `Kigyo モデル${model}、資料${evidence}、未較正。`,
  recordsSource: (evidence) => `Kigyo 資料${evidence}、CC BY 4.0。`,
  spread: {
    preview: "速報、縮尺1:4,000の試行1回。",
    "one-run": (scale) => `縮尺1:${scale}の試行1回。`,
    study: (members, scale) => `基準研究、メンバー数${members}、縮尺1:${scale}。`,
  },
  ensemble: (count, scale) => `縮尺1:${scale}の対になる試行${count}組。`,
  observedSource: (source) => `観測値：${source}。`,
  pointSpoken: (line, year, value, likely) => `${line}、${year}：${value}${likely}`,
  likely: (low, high) => `、おそらく${low}から${high}の間`,
  title: (outcome) => outcome,
  titleDifference: (outcome, base) => `${outcome}：「${base}」との差`,
  description: (from, to, text) => `${from}から${to}までの年次の値。${text}`,
  columns: {
    year: "年",
    base: "基準",
    scenario: "シナリオ",
    low: "下限",
    high: "上限",
    difference: "差",
    higher: "シナリオが高い試行",
    observed: "観測値",
  },
  baseOnly: (outcome, base, value, year) => `「${base}」の${outcome}は、${year}に${value}です。`,
  preview: (outcome, year, scenario, base) =>
    `速報：${year}の${outcome}は${scenario}、基準では${base}。粗い一回の試行で、続いて組数を数えます。`,
  previewUnderWay: (outcome, year) => `速報：${outcome}は${year}まで計算されました。`,
  oneRun: (outcome, year, scenario, base) =>
    `一回の試行：${year}の${outcome}は${scenario}、基準では${base}。一回では効果と偶然を見分けられません。`,
  counted: (outcome, year, higher, members, median, low, high) =>
    `${year}の${outcome}は、対になる試行${members}組中${higher}組で基準より高くなります。差の中央値は${median}、おそらく${low}から${high}の間です。`,
  same: (outcome, year, members) =>
    `${year}の${outcome}は、対になる試行${members}組すべてで同じです。`,
  notApart: "この試行数では両者の差は判別できません。試行数か変更幅を増やしてください。",
  apartFrom: (year) => `${year}から差が判別できます。`,
  never: "三年続けて差が判別できる時期はありません。",
  waiting: "最初の値は速報とともに表示されます。",
} satisfies typeof english;
