/** 主張の台帳(日本語)。 */
import type { Text } from "../shape.ts";

export const claims: Pick<Text, "claims"> = {
  claims: {
    about: "主張の台帳:実行、一覧、詳細、差分",
    aboutRun: "主張に必要な実行を行い判定する(すべて、または T17 T93 のように指定)",
    aboutList: "すべての主張と保存済み台帳の判定",
    aboutShow: "一つの主張:実験、判定、効果、不確かさ、両側の出典",
    aboutDiff: "保存済み台帳と直近の実行との違い",
    tests: "T17 のような主張の番号(既定:すべて)",
    test: "T17 のような主張の番号",
    members: "対になったメンバーの数",
    doubts: "不確かさの種類を見分けるメンバー数。中心的主張、または指定した主張が対象。0で省略",
    optionSystem: "A1 のようなシステム、または A のような群だけ",
    optionVerdict: "この判定のものだけ",
    optionKind: "text、implied、reader(本文・含意・読者)のどれかだけ",
    unknown: (test: string) => `「${test}」という主張はありません。`,
    unknownHint: () => "kigyo claims list で一覧できます。",
    noRecord: (test: string, id: string) => `資料に ${test} の主張記録「${id}」がありません。`,
    noSystem: (id: string) => `主張「${id}」を挙げるシステム記録がありません。`,
    noSign: (part: string) =>
      `記録の符号は「mixed」です。部分「${part}」に期待する符号を書いてください。`,
    again: () => "終わった実行は保存済みです。同じコマンドで続きから再開します。",
    plan: (runs: number, scenarios: number, members: number, quarters: number) =>
      `${runs} 回の実行:シナリオ ${scenarios} 件 × メンバー ${members}、計算する四半期は ${quarters}。`,
    aboutModel: () =>
      "判定はモデルについてのもので、日本についてのものではありません。モデルは未較正で、パラメータは範囲を明示した仮定であり(一部の中心値は記録に対する探索による)、メンバーごとにそこから引いています。",
    rate: (level: number, tested: number) =>
      `検定した ${tested} 件の主張について、偽発見率 ${level} で判定(ベンジャミニ・ホッホベルク法)。`,
    summary: (supported: number, contradicted: number, undecided: number, notTestable: number) =>
      `支持 ${supported}、反証 ${contradicted}、未決 ${undecided}、検証不能 ${notTestable}。`,
    heads: ["主張", "判定", "符号", "効果", "95%区間", "期待どおり", "q", "内容"],
    verdicts: {
      supported: "支持",
      contradicted: "反証",
      undecided: "未決",
      "not-testable": "検証不能",
    },
    inPart: (verdict: string) => `${verdict}(一部)`,
    kinds: {
      text: "出典が述べる主張",
      implied: "出典から導かれる主張",
      reader: "読者による拡張:出典の主張ではない",
    },
    noVerdict: () => "判定はまだ保存されていません",
    system: (code: string, kind: string) => `システム ${code}、${kind}。`,
    expected: (sign: string) => `記録上の符号:${sign}`,
    why: (reason: string) => `理由:${reason}`,
    partLine: (title: string, series: string, window: string, sign: string, margin: string) =>
      `  ${title}:${series}、${window}、期待 ${sign}、意味のある最小の効果 ${margin}`,
    partFound: (effect: string, interval: string, unit: string, share: string) =>
      `    結果 ${effect}(${interval})${unit}、${share} メンバーで期待どおり`,
    partUndefined: (scored: boolean) =>
      scored
        ? "    得点なし:この期間は二つの理念型が重なります"
        : "    この期間には判断できる値がありません",
    scenarioLine: (name: string, changes: string) => `  ${name}(変更):${changes}`,
    missing: (what: string) => `モデルに欠けるもの:${what}`,
    condition: (what: string) => `条件:${what}`,
    doubt: (chance: string, parameters: string, policy: string, decides: string) =>
      `不確かさ(効果の分散に占める割合):偶然 ${chance}、パラメータ ${parameters}、政策の強さ ${policy}。決め手は${decides}。`,
    doubtKinds: { chance: "偶然", parameters: "パラメータ", policy: "政策の強さ" },
    doubtUnknown: () => "どの不確かさが決め手かは測っていません(--doubts)。",
    sourcesFor: () => "支持する資料:",
    sourcesAgainst: () => "仕組みに反する資料:",
    none: () => "  記録なし",
    p: (p: string, q: string) => `p値 ${p}、q値 ${q}`,
    noStored: () => "保存済みの台帳はまだありません。",
    noStoredHint: () => "npm run test:long -- claims で作成できます。",
    noLast: () => "台帳はまだ実行されていません。",
    noLastHint: () => "kigyo claims run で作成できます。",
    diffHeads: ["主張", "前", "後", "前の効果", "後の効果"],
    moved: (count: number, total: number) => `${total} 件中 ${count} 件の主張が動きました。`,
    wrote: (path: string) => `台帳:${path}`,
    failed: (count: number, first: string) => `${count} 回の実行が失敗。最初のもの:${first}`,
    few: (members: number) => `メンバー ${members} では少なすぎ、ほとんど何も判定できません。`,
    stale: (what: string) => `保存済みの台帳は ${what} の最後の変更より前のものです。`,
    nextShow: (test: string) => `次の例:kigyo claims show ${test}`,
  },
};
