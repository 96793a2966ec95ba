/** 日本語： はじめにのページ。 */
import type { start as english } from "../en/start.ts";

export const start = {
  kicker: "ひとつの問い",
  title: "30年のスタートアップ政策は日本経済を変えたか",
  lead: "公刊された評価は、1990年の前と後について五つの次元に点を付けています。ここではその十個の値を、ほかの二つの読み方と並べます。一つは日付のある資料を明文の基準でコード化した結果、もう一つは経済全体を動かすモデルの結果です。三つを混ぜることはありません。数値を選ぶと、その根拠が開きます。",
  radarTitle: "五つの次元、二つの時期、三つの経路",
  radarLead:
    "1は長く続く大企業がイノベーションを担う経済(マークII)、5は新しい企業が担う経済(マークI)です。",
  poles: ["マークII", "マークI"],
  channelNotes: {
    published: "公刊された図の十個の値。",
    coded:
      "その時点で有効な政策と制度を、二つの明文の基準で判定したもの。シミュレーションには入力しません。",
    simulated: (members) =>
      `${members}回の試行の結果を、同じモデルで動かした二つの理念型経済の間に位置づけたもの。`,
  },
  intervalNote: "太い線：試行またはコード化項目の再抽出の九割が入る範囲",
  radarDescription: (channel, rows) => `${channel}：${rows}。`,
  radarRow: (dimension, before, after) => `${dimension}は前${before}、後${after}`,
  scaleNote:
    "手元の写しには図の目盛りの上限が印刷されていません。1から5という尺度は Kigyo が定めたものです。",
  twinTitle: "同じ評点を直線の目盛りで",
  absent: "値はまだありません",
  scoreColumns: {
    dimension: "次元",
    channel: "経路",
    period: "時期",
    mean: "評点",
    low: "下限",
    high: "上限",
  },
  outside: "1~5の外",
  openScore: (dimension) => `${dimension}の根拠`,
  openScores: "評点の根拠を開く：",
  answerTitle: "最初の答え：政策があった場合となかった場合",
  answerLead:
    "同じメンバーを二度動かします。一度は史実どおり、もう一度は1990年より後に施行された政策をすべて除いて。ショックは両方に残します。",
  answerChoose: "結果",
  answer: (outcome, year, higher, members, withPolicies, without) =>
    `${year}の${outcome}は、対になる試行${members}組中${higher}組で、政策があるほうが高くなります。中央値は${withPolicies}、政策なしでは${without}です。`,
  answerOpen: "この比較を「もしも」で開く",
  with: "史実",
  without: "1990年より後の政策なし",
  uncalibrated: "未較正",
  uncalibratedText:
    "モデルのパラメーターは範囲を明示した仮定です。約3分の1は記録に対する探索で中心値を定めましたが、範囲の幅はデータから推定していません。水準は慎重に、対になる試行の差は「記述した仕組みが含意するもの」としてお読みください。",
  uncalibratedList: "較正していないものの内訳",
  noStudyTitle: "シミュレーションの評点はまだありません",
  noStudy:
    "シミュレーションとコード化の評点は基準研究から得られますが、この端末ではまだ実行されていません。下のコマンドで実行し、ページを読み込み直してください。公刊の評点と他のページは、そのままで使えます。",
  noStudyCommand: "npm start",
  loadingStudy: "基準研究を探しています…",
  storyTitle: "六つの文で読む物語",
  story: [
    "1948年から1990年まで、イノベーションを担ったのは大手製造業でした。事情をよく知るメインバンク、長く続くことを前提とした雇用、企業へ向けられた貯蓄がそれを支えました。",
    "企業は外国技術を一歩ずつ改良し、1970年代からは国が企業を共同研究に集めて、最先端そのものを目指しました。",
    "1980年代の金融緩和は株と土地のブームを膨らませ、崩壊の後には不良債権と1997年11月の三つの金融機関の破綻が続き、1989年ごろからは廃業が開業を上回るようになりました。",
    "政策は、若い企業のための市場、エンジェル税制、投資組合、持ち運べる年金、大学の特許で応えました。",
    "しかし各種の事業は、既存の大企業にスタートアップの選抜と出資と買収を求め、かつて大企業を支えた年金や郵便貯金の資金もベンチャーに向かっています。",
    "公刊された読み方では、金融とイノベーションが最も動き、企業規模と雇用は少し動き、社会的目的は動かず、大企業とメインバンクが中心であり続けました。",
  ],
  storySource: "出典",
  storySourceLabel: (sentence) => `出典：第${sentence}文`,
  doorsTitle: "どこから始めますか",
  doors: {
    history: {
      title: "歴史を見る",
      text: "すべての政策と制度を、次元と日付ごとに一枚で見渡します。",
      action: "年表を開く",
    },
    whatIf: {
      title: "「もしも」を試す",
      text: "政策を止める、時期を動かす、強める。その結果を史実と試行ごとに比べます。",
      action: "もしものページを開く",
    },
    teach: {
      title: "授業で問う",
      text: "まず予想してみましょう。年金が1985年から持ち運べたら、どうなっていたでしょうか。答えは開くまで隠れています。",
      action: "授業の問いを開く",
    },
  },
  cardTitle: "このモデルを六行で",
  card: {
    covers: [
      "扱うもの",
      "家計・企業・銀行・ファンド・保険年金・政府・海外を、1948年から2023年まで四半期ごとに、一円の漏れもない勘定で扱います。",
    ],
    coversNot: [
      "扱わないもの",
      "個人名、個々の企業、地方政治、2023年より後、そしてどのレバーにも表れない効果。",
    ],
    validated: [
      "検証に使ったもの",
      "記録された系列と日付のある事実。何を目標に使い、何を使わずに残したかを下の表に示します。",
    ],
    failures: ["分かっている失敗", ""],
    version: ["版", ""],
    cite: ["引用方法", "書誌、ライセンス、出典は「概要」をご覧ください。"],
  },
  failuresText: (missed, of) =>
    missed === 0
      ? `データのある${of}行のうち、範囲を外れたものはありません。`
      : `データのある${of}行のうち${missed}行が範囲を外れています。表の先頭に示します。`,
  failuresNone: "基準研究を実行するまでは分かりません。",
  versionText: (model, evidence, records) => `モデル${model}、資料${evidence}、記録${records}件。`,
  studyText: (members, scale, fingerprint) =>
    `研究：メンバー数${members}、縮尺1:${scale}、指紋${fingerprint}。`,
  citeAction: "引用方法",
  fitTitle: "当てはまり：観測された値とモデルの値",
  fitLead:
    "外れた行を先頭に示します。「目標」と「目安」の行はモデルを作る間と中心値の探索に用い、「検証用」の行は用いていません。",
  fitColumns: {
    series: "系列",
    years: "年",
    label: "用途",
    observed: "観測値",
    simulated: "モデルの値(範囲)",
    verdict: "範囲内か",
    source: "出典",
  },
  fitLabels: { target: "目標", anchor: "目安", "held out": "検証用", "no data": "データなし" },
  inBand: "範囲内",
  outOfBand: "外れ",
  noData: "データなし",
  fitShowAll: (count) => `全${count}行を表示`,
  fitShowFewer: "表示行を減らす",
} satisfies typeof english;
