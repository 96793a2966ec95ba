/** コマンドの報告(日本語)。 */
import type { Text } from "../shape.ts";

type Keys =
  | "dimension"
  | "compare"
  | "accounts"
  | "checks"
  | "browse"
  | "explain"
  | "cite"
  | "validate"
  | "link"
  | "evidenceReport"
  | "serve"
  | "study"
  | "doctor";

const MODES: Readonly<Record<string, string>> = {
  set: "に設定",
  add: "を加算",
  multiply: "を乗算",
};

export const reports: Pick<Text, Keys> = {
  dimension: {
    "firm-size": "企業規模",
    employment: "雇用",
    finance: "金融",
    innovation: "イノベーション",
    "social-purpose": "社会的目的",
  },
  compare: {
    heading: (a, b, window, members) =>
      `a(${a})に対するb(${b})、${window}年の平均、対になる${members}メンバー。ゼロと区別できるものから、差の大きい順。`,
    heads: ["系列", "a", "b", "b − a", "95%区間", "同符号", "対の効果", "単位"],
    identities: (firms, people) =>
      `メンバー1の終わりに生きている記録のうち、両シナリオに共通なのは企業の${firms}、人の${people}です。`,
    pairing: (median) =>
      `対の効果:一対と同じだけのことを知るのに要る、対にしないメンバーの数(各シナリオ)。差のある系列の中央値は${median}。`,
    fewMembers: (members) =>
      `${members}対では少なく、区間は広いか、求まりません。--runs で増やせます。`,
    beyond: (beyond, total, tolerance) =>
      `${total}系列中${beyond}系列で、差が値の${tolerance}倍を超えています。`,
  },
  accounts: {
    heading: (scenario, quarter) => `${scenario}、${quarter}、単位10億円`,
    balance: "貸借表(資産+、負債−)",
    flows: "取引表(受取+、支払−)",
    sum: "合計",
    zero: (quarters) => `残差:${quarters}四半期すべてでゼロ。`,
    notZero: (count, first) => `ゼロでない残差:${count}件、最初は${first}。`,
    noQuarter: (quarter, first, last) =>
      `四半期「${quarter}」はありません。実行は${first}から${last}までです。`,
    stopped: (message) => `会計が閉じません:${message}`,
  },
  checks: {
    heads: ["", "検査", "年", "期待される範囲", "中央値(最小 … 最大のメンバー)", "単位", "成立"],
    passed: "合格",
    failed: "不合格",
    count: (passed, failed) => `合格${passed}件、不合格${failed}件。`,
    noRuns: (check, scenario) =>
      `検査「${check}」の「${scenario}」は、このファイルでは実行されません。`,
  },
  browse: {
    heads: ["id", "題名"],
    notes: {
      policies: "年",
      institutions: "年",
      shocks: "年",
      levers: "単位",
      parameters: "単位",
      paths: "単位",
      observables: "単位",
      systems: "記録",
      sources: "書誌",
      scenarios: "基準",
      experiments: "計画",
    },
    count: (count) => `全${count}件`,
    nextShow: (what, id) => `次に:kigyo show ${what} ${id}`,
    unknownList: (what, lists) => `「${what}」という一覧はありません。あるのは:${lists}`,
    unknownId: (id, what) => `${what}に「${id}」はありません。`,
    listHint: (what) => `kigyo list ${what} で一覧できます。`,
    standing: (grade, status) => `評価${grade}、${status}`,
    weighed: "証拠の比較(並べて読み、足し合わせない):",
    weights: {
      supports: "支持する",
      weakens: "弱める",
      neutral: "どちらでもない",
      absent: "あるはずだが見当たらない",
    },
  },
  explain: {
    unknownSubject: (subject) =>
      `「${subject}」は説明できません。lever か result と書いてください。`,
    bounds: (unit, min, max, usual) =>
      `単位:${unit}。範囲${min}~${max}、何も定めがなければ${usual}。`,
    poles: (mark2, mark1) => `理念型:マークII ${mark2}、マークI ${mark1}`,
    readBy: (systems) => `読むシステム:${systems}`,
    movedBy: (count) => `動かすもの(記録${count}件):`,
    movedByNothing: () => "動かす記録はなく、既定値のままです。",
    change: (mode, size, phaseIn) =>
      `${size}${MODES[mode] ?? mode}${phaseIn > 0 ? `(${phaseIn}四半期かけて)` : ""}`,
    path: () => "史実での推移(事前分布はすべて中央値):",
    arm: (scenario, members, changes) => `${scenario}:${members}メンバー、変更${changes}件`,
    leversMoved: (count) => `史実と異なるレバー:${count}件`,
    unfinished: () => "実験は終わっていません。kigyo resume で続けられます。",
    fingerprint: (fingerprint) => `フィンガープリント:${fingerprint}`,
  },
  cite: {
    kigyo: (version) =>
      `The Kigyo authors「Kigyo」第${version}版。ソフトウェアはApache-2.0、資料はCC BY 4.0。`,
    result: (id, model, evidence, fingerprint) =>
      `Kigyo ${model}、資料${evidence.slice(0, 12)}:結果${id}、フィンガープリント${fingerprint}。`,
  },
  validate: {
    experiment: (file, id, arms) => `${file}:問題ありません(実験 ${id}、シナリオ ${arms})`,
    sound: (file, id, changes) => `${file}:問題ありません(${id}、変更${changes}件)`,
    evidence: (records, problems) => `記録${records}件、問題${problems}件`,
  },
  link: {
    damaged: (after, read, of) =>
      `リンクが${after}文字目以降で壊れています。${of === null ? "変更は読み取れませんでした" : `${of}件中${read}件の変更を読み取りました`}。`,
    "not-a-link": () => "Kigyoのリンクではありません。",
    "too-new": () => "このリンクはより新しい版のKigyoで作られています。",
    same: () => "同じ結果です。",
    differs: (otherVersion) =>
      otherVersion
        ? "結果が異なります。リンクはモデルまたは資料の別の版で作られています。"
        : "モデルと資料が同じなのに、結果が異なります。",
    unknown: () => "リンクに比べるべきフィンガープリントがありません。",
  },
  evidenceReport: {
    audited: (records, errors, warnings, texts) =>
      `記録${records}件:誤り${errors}件、注意${warnings}件。${texts === "" ? "出典索引で検査しました。" : `${texts}の本文で検査しました。`}`,
    noFolder: () => "このフォルダーはありません。",
    noTexts: () => "出典の本文が見つかりません。出典記録のハッシュと一致するファイルがありません。",
    unknown: (name, known) => `「${name}」はありません。あるのは:${known === "" ? "なし" : known}`,
    nothing: () =>
      "該当がありません。年・省庁名・別の表記でお試しください。絞り込みは kigyo evidence ask --help にあります。",
    covered: (source, covered, total, explained) =>
      `${source}:${total}段落中${covered}段落に記録あり(うち${explained}段落は記録しない理由のみ)`,
    numbers: (total, facts, dated, noFact, open) =>
      `数字${total}個:事実・評点${facts}、他の記録の日付・大きさ${dated}、事実でないもの${noFact}、未記録${open}`,
    coverHeads: ["節", "段落", "記録あり", "理由のみ", "記録数"],
    openNumber: (paragraph, number) => `  未記録:${paragraph}の${number}`,
    bare: (section, paragraph, words) => `  記録なし:「${section}」第${paragraph}段落(${words}語)`,
    scoreHeads: [
      "",
      "1948~90年 公表",
      "コード化",
      "差",
      "1991~2023年 公表",
      "コード化",
      "差",
      "α",
      "件数",
    ],
    alpha: () =>
      "コード化:1960~1990年と1991~2023年の平均(項目と評価者の再抽出の9割が入る範囲)。α(クリッペンドルフ)は、複数の基準が判定した項目での、人ではなく基準どうしの一致度。",
    leftOut: (aims, foreseen, omitted) =>
      `除外:目標・計画・予測${aims}件、出典が予見するだけのもの${foreseen}件${omitted > 0 ? `、指定の群${omitted}件` : ""}。`,
    control: (tag, dimension, all, without, coders) =>
      `対照、1991~2023年:${tag}を除く${dimension} ${all} → ${without}(${coders})。`,
    disagree: (dimension, count, items) =>
      `${dimension}:${items}件中${count}件で基準の判定が異なる`,
    exported: (files, folder) => `${folder}に${files}ファイル`,
    folderExists: () => "そのフォルダーはすでにあります。",
    folderHint: () => "別の名前にするか、--force で置き換えます。",
  },
  serve: {
    building: () => "ワークベンチを作成しています…",
    listening: (address) => `ワークベンチ:${address}  (Ctrl-Cで終了)`,
    ending: () => "終了します。",
    notBuilt: (words) => `ワークベンチを作成できませんでした:\n${words}`,
    notBuiltHint: () => "npm ci で不足を補えます。結果はワークベンチなしでも読めます。",
    port: (port, code) => `ポート${port}は使えません(${code})。`,
    portHint: () => "--port を省くと空いているポートを使います。",
  },
  study: {
    begins: (members, other, threads) =>
      `基準研究:史実と${other}を対になる${members}メンバーで、さらに二つの理念型を、${threads}スレッドで実行します。`,
    damagedData: (problem) => `観測データを読めません:${problem}`,
    scoreMissing: (dimension, from, to) =>
      `${dimension}の${from}~${to}年の公表得点が記録にありません。`,
    scoreTitle: () => "得点:1(マークII)~5(マークI)。前史 1948~1990年、起業資本主義 1991~2023年",
    scoreHeads: [
      "",
      "前史:公表",
      "コード化",
      "シミュレーション",
      "起業:公表",
      "コード化",
      "シミュレーション",
    ],
    scoreNote: (members, poles) =>
      `シミュレーション:平均(${members}メンバーの9割が入る範囲)。両極は各${poles}メンバーの理念型、期間は1960~1990年と1991~2023年。*は両極の外。最大5はKigyoの取り決め。`,
    dropped: (series, reason) =>
      `シミュレーション得点から除外:${series}(${reason === "overlap" ? "いずれかの期間で二つの理念型が重なる" : "理念型の実行がない"})`,
    fitTitle: () => "観測値に対する基準の適合",
    fitHeads: ["系列", "年", "種別", "観測", "許容範囲", "シミュレーション(8割)", "判定", "単位"],
    labels: { target: "目標", anchor: "目安", "held out": "検証用", "no data": "データなし" },
    inBand: "範囲内",
    outOfBand: "外れ",
    fitNote: (inside, judged) =>
      `${judged}行中${inside}行が範囲内(メンバーの中央値が、data/japan/targets.yaml に示す範囲に入る)。`,
    uncalibratedTitle: () => "未較正の部分",
    stored: (folder, seconds) => `${seconds}秒で完了。すべて${folder}に保存しました`,
    reused: (folder) => `保存済みの研究から何も変わっていません:${folder}`,
    fingerprint: () => "フィンガープリント:",
  },
  doctor: {
    heads: ["", "対象", "状態", "対処"],
    names: {
      cores: "コア数、メモリー",
      evidence: "資料",
      results: "結果",
      workbench: "ワークベンチ",
      "baseline study": "基準研究",
    },
    records: (count) => `記録${count}件`,
    free: (folder, gigabytes) => `${folder}(空き${gigabytes} GB)`,
    settingHeads: ["設定", "値", "由来"],
    there: "あり",
    missing: "なし",
    sources: {
      flag: "フラグ",
      environment: "環境変数",
      project: "プロジェクト",
      user: "利用者",
      default: "既定",
    },
    well: () => "必要なものは揃っています。",
    ill: (count) => `必要なものが${count}件足りません。`,
  },
};
