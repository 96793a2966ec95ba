/** 実験:問い・計画・結果・報告のことば。 */
import type { Text } from "../shape.ts";

export const experiments: Pick<
  Text,
  "reproduced" | "experiment" | "planned" | "found" | "why" | "breaks"
> = {
  reproduced: (runs: number, differing: number) =>
    `${runs} 回の実行を比べ、${differing} 回が異なりました。`,
  experiment: {
    unknown: (name: string) => `「${name}」という実験はありません。`,
    unknownHint: () => "ファイルを指定するか、kigyo list experiments に出る名前を書いてください。",
    unknownDesign: (kind: string, kinds: string) =>
      `「${kind}」という計画の種類はありません。次のどれかです:${kinds}`,
    unknownId: (kind: string, id: string) => `「${id}」という${kindName(kind)}はありません。`,
    unknownIdHint: (kind: string) =>
      `kigyo list ${kind === "policy" ? "policies" : `${kind}s`} で一覧できます。`,
    emptyRange: (name: string) =>
      `「${name}」の範囲が空です。最初の値は二番目の値より小さくしてください。`,
    beyondBounds: (name: string, value: number, least: number, most: number) =>
      `「${name}」が ${value} になります。取れるのは ${least} から ${most} までです。`,
    needs: (design: string, list: string) =>
      `計画「${design}」には ${list} が必要ですが、ないか、足りません。`,
    tooManyFactors: (design: string, count: number, most: number) =>
      `計画「${design}」には要因 ${count} 個は多すぎます(最大 ${most} 個)。morris なら数に限りはありません。`,
    tooManyPoints: (count: number, most: number) => `格子の点が ${most} を超えます(${count})。`,
    fewKinds: () => "不確かさの種類を比べるには、doubt に二種類以上を書いてください。",
    emptyGroup: (id: string) => `グループ「${id}」は何も止めません。`,
    wrongWindow: (window: string, from: number, to: number) =>
      `期間 ${window} は実行(${from} 年から ${to} 年まで)の中にありません。`,
    wrongOutcome: () =>
      "outcome には observable か score のどちらか一つと、at-least か at-most のどちらか一つを書いてください。",
    nothingMeasured: () => "測るものがありません。observables か scores を書いてください。",
    smallBudget: (arms: number) =>
      `予算が一メンバーにも足りません。一メンバーに ${arms} 回の実行が要ります。`,
    unfinished: () => "実験は終わっていません。kigyo resume で続けられます。",
    noAnswer: (folder: string) => `「${folder}」に、実験ファイルから作った実験はありません。`,
    batch: (members: number, runs: number) => `メンバー ${members}、実行は全部で ${runs} 回です。`,
  },
  planned: {
    heads: ["", "最少", "最大"],
    rows: {
      arms: "一メンバーのシナリオ数",
      members: "メンバー",
      runs: "実行",
      time: "時間",
      disk: "ディスク",
    },
    time: (seconds: number) =>
      seconds < 90
        ? `${Math.ceil(seconds)} 秒`
        : seconds < 5400
          ? `${Math.round(seconds / 60)} 分`
          : `${(seconds / 3600).toFixed(1)} 時間`,
    disk: (bytes: number) =>
      bytes < 1e9 ? `約 ${(bytes / 1e6).toFixed(1)} MB` : `約 ${(bytes / 1e9).toFixed(1)} GB`,
    from: (from: string, seconds: string, threads: number) =>
      from === "stored"
        ? `一回の実行は一スレッドで約 ${seconds} 秒(同じ縮尺・期間の最新の結果から)。スレッド数 ${threads}。`
        : `一回の実行は一スレッドで約 ${seconds} 秒(いま短く走らせて測定)。スレッド数 ${threads}。始まりを共有する実行はより短く済みます。`,
    next: (file: string) => `次は:kigyo run ${file}`,
  },
  found: {
    designs: {
      paired: "同じメンバーでシナリオを走らせ、対ごとに比べる",
      doubt: "同じメンバーで走らせ、不確かさの種類を一つずつ引き直す",
      points: "要因空間の点ごとに、同じメンバーを走らせる",
      sobol: "要因についてのサルテリの配置(ソボル指数)",
      morris: "要因についてのモリスの経路(ふるい分け)",
      factorial: "グループの入り切りの組み合わせ",
      "one-out": "グループを一つだけ外す、一つだけ残す",
      shapley: "グループの連合(シャープレイ配分)",
      pairs: "グループの対ごとの入り切り(2×2)",
    } as Readonly<Record<string, string>>,
    endings: {
      members: "求められたメンバーをすべて実行しました。",
      narrow: "区間は求められた幅まで狭まりました。",
      most: "停止規則の許す最大のメンバーを実行しましたが、区間は求められた幅より広いままです。",
      budget: "その前に予算が尽きました。",
    } as Readonly<Record<string, string>>,
    kinds: { chance: "偶然", parameters: "パラメータ", policy: "政策の強さ" } as Readonly<
      Record<string, string>
    >,
    together: { complements: "補完", substitutes: "代替", additive: "和のとおり" } as Readonly<
      Record<string, string>
    >,
    verdicts: { reached: "達する", "not reached": "達しない", contradiction: "矛盾" } as Readonly<
      Record<string, string>
    >,
    question: "問い",
    design: "計画",
    result: "結果",
    doubtTitle: "どの不確かさが決めるか",
    made: "この報告の作り方",
    scoreOf: (dimension: string) => `シミュレーションの得点:${dimension}`,
    window: (from: number, to: number) => `${from}–${to} 年の平均`,
    members: (common: number, asked: number) =>
      common === asked
        ? `対になるメンバー ${asked}`
        : `すべてのシナリオで終わったメンバーは ${asked} のうち ${common}`,
    scenarioHeads: ["シナリオ", "水準", "差", "95 % 区間", "同符号", "対の効果"],
    pairingNote: () =>
      "対の効果:一対と同じだけのことを知るのに要る、対にしないメンバーの数(各シナリオ)。",
    higher: (scenario: string, first: string, same: number, members: number, higher: boolean) =>
      `${scenario} は ${members} 対のうち ${same} 対で ${first} より${higher ? "高く" : "低く"}、差の区間はゼロを含みません。`,
    unclear: (scenario: string, first: string, same: number, members: number) =>
      `${scenario} と ${first} の差について、モデルは答えを出しません。区間がゼロを含みます(${members} 対のうち ${same} 対が同符号)。`,
    noDifference: (scenario: string, first: string) =>
      `ここでは ${scenario} と ${first} にまったく差がありません。`,
    doubtHeads: ["対象", "不確かさの種類", "単独", "95 % 区間", "他とあわせて", "95 % 区間"],
    levelOf: (scenario: string) => `${scenario} の水準`,
    differenceOf: (scenario: string) => `${scenario} の差`,
    decides: (what: string, kind: string, share: string) =>
      `${what}のばらつきの多くは${kind}から来ます(単独と相互作用をあわせて分散の ${share})。`,
    pointHeads: ["メンバー平均", "95 % 区間"],
    coefficient: "標準偏差あたり",
    explained: (share: string) => `点のあいだの分散の ${share} は直線で説明できます。`,
    factorHeads: ["要因", "一次", "95 % 区間", "全", "95 % 区間"],
    strongest: (name: string, share: string) =>
      `最も効く要因は ${name} です(単独と相互作用をあわせて分散の ${share})。`,
    screenHeads: ["要因", "平均効果", "平均の大きさ", "95 % 区間", "ばらつき"],
    screenNote: () =>
      "範囲の端から端まで動かした効果。ばらつきが大きさと並ぶなら、その要因は曲がるか、他と組んで働きます。",
    withoutHeads: ["グループ", "外すと失う", "95 % 区間", "同符号", "単独", "95 % 区間"],
    wholeNote: (value: string, low: string, high: string) =>
      `全グループあわせて:${value}(${low} … ${high})。`,
    shapleyHeads: ["グループ", "取り分", "95 % 区間", "抽出の誤差"],
    pairHeads: ["対", "一つ目", "二つ目", "両方", "相互作用", "95 % 区間", "判定"],
    effectHeads: ["グループ", "効果", "95 % 区間", "同符号", "区別できないもの"],
    truthHeads: ["達した", "全", "判定"],
    truthNote: (share: number) =>
      `達する:メンバーの ${share} % 以上。達しない:${100 - share} % 以下。そのあいだは矛盾。`,
    sufficient: (packages: string) => `これだけで足りる:${packages}`,
    noPackage: () => "確実に達する組み合わせはありません。",
    always: () => "何が入っていても",
    fits: (name: string, consistency: string, coverage: string) =>
      `${name}(達した割合 ${consistency}、被覆 ${coverage})`,
    necessary: (names: string) => `欠かせない:${names}`,
    neverReached: () => "どの組み合わせのどのメンバーも達しません。",
    noNecessary: () => "欠かせないものはありません。どれがあってもなくても達します。",
    off: (name: string) => `${name} なし`,
    failed: (count: number) => `${count} 回の実行は失敗し、除いてあります。`,
    aboutModel: () => "これはモデルについての知見であり、歴史についての知見ではありません。",
    uncalibrated: () =>
      "モデルは較正されていません。パラメータは明示した事前分布から引いています。",
    versionsLine: (model: string, evidence: string, fingerprint: string) =>
      `モデル ${model}、エビデンス ${evidence}、指紋 ${fingerprint}。`,
    drawLine: (seed: number, scale: number, to: number, kinds: string) =>
      `シード ${seed}、縮尺 ${scale}、${to} 年まで。メンバーが引くもの:${kinds}。`,
    frozen: () => "なし(すべて中心値)",
    nextReport: (folder: string) => `次は:kigyo report ${folder}`,
  },
  why: {
    heading: (a: string, b: string, what: string, total: string) =>
      `${what}:${b} − ${a} = ${total}(差)`,
    heads: ["レバー", "読む規則", "単独", "95 % 区間", "なければ失う", "95 % 区間"],
    rest: "全部あわせて",
    none: () => "二つのシナリオで動き方の違うレバーはありません。",
    outside: () =>
      "差の一部はレバーを通りません。シナリオは衝撃・パラメータ・システムでも違います。",
    moves: (lever: string, observables: string) => `経路:${lever} → ${observables}`,
    note: () =>
      "単独:このレバーだけが二つ目のシナリオに従う場合。なければ失う:二つ目のシナリオで、このレバーだけを一つ目の経路に置いた場合との差。両者が違えば、レバーは組んで働いています。",
  },
  breaks: {
    heads: ["系列", "転換", "十中九", "前", "後", "p"],
    observed: (source: string) => `観測値(${source})`,
    mean: (members: number) => `${members} メンバーの平均`,
    share: (found: number, members: number, years: string) =>
      `${members} メンバーのうち ${found} がそれぞれ転換します。その年の中央半分:${years}。`,
    none: (p: string) => `転換なし(p = ${p})`,
    short: () => "短すぎるか、欠けがあります",
    note: (form: string) =>
      form === "trend"
        ? "転換とは水準または傾きの変化です(バイとペロン。p 値は記憶を保った残差の再抽出による)。"
        : "転換とは水準の変化です(バイとペロン。p 値は記憶を保った残差の再抽出による)。",
    nothing: (id: string) => `ここに「${id}」の観測系列も、保存された実行もありません。`,
  },
};

function kindName(kind: string): string {
  const names: Readonly<Record<string, string>> = {
    lever: "レバー",
    policy: "政策",
    parameter: "パラメータ",
    observable: "指標",
    system: "システム",
    shock: "ショック",
    scenario: "シナリオ",
  };
  return names[kind] ?? kind;
}
