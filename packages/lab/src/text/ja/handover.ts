/** 提出用のパッケージ(日本語)。 */
import type { Text } from "../shape.ts";

export const handover: Pick<Text, "handover"> = {
  handover: {
    about: "保存済みの結果を提出用のパッケージに:表、系列の辞書、図、メタデータ、ライセンス",
    output: "書き込むフォルダー(既定:今の場所に結果の名前と -package)",
    observables: "表と図に入れる系列のid、コンマ区切り(既定:表はすべて)",
    layout: "plain、または comses(code、data、docs、results の四つに分け、Kigyoのソースを含む)",
    author: "メタデータに記す作成者、繰り返し可(既定:Kigyoの著者)",
    date: "公開日、YYYY-MM-DD(既定:この版のKigyoの日付)",
    written: (files, folder) => `${folder} に${files}件のファイルを書きました`,
    wrongDate: (date) => `「${date}」は日付ではありません。YYYY-MM-DD の形で書いてください。`,
    insideResults: () => "パッケージが結果の中に入り、結果の一つとして読まれてしまいます。",
    insideHint: () => "--output で別の場所のフォルダーを指定してください。",
    noSources: () =>
      "この結果はここにあるものとは別の版のモデルで作られたので、ソースは含めていません。",
    readme: {
      what: "Kigyoの結果:日本のイノベーション・システムを、ストックとフローの整合するエージェント型の経済として、1948年から四半期ごとに、運を共有する対のメンバーで実行したものです。",
      which: "どの結果か",
      rows: {
        id: "結果",
        model: "モデル",
        evidence: "資料",
        fingerprint: "系列のフィンガープリント",
        seed: "乱数の種",
        scale: "通常の記録一つが表す人数",
      },
      scenarios: "シナリオ",
      arm: (members) => `メンバー数${members}`,
      files: "ファイル",
      holds: {
        yearly: "各実行の年次系列(有効数字九桁)",
        bands: "シナリオと年ごとの中央値と、メンバーの八割が入る範囲",
        indicators: "各系列の名称・単位・定義(英語と日本語)",
        observed: "観測値。値ごとに出典とライセンスを付記",
        sources: "資料の出典(BibTeXとCSL-JSON)",
        run: "Kigyoが保存したままの結果:依頼の内容、版とハッシュ、実行ごとに四半期系列のParquetファイル",
        scenarios: "各シナリオ(idを解決したもの)",
        figures: "図(英語と日本語)",
        docs: "ODDプロトコルによるモデルの記述、実験の報告",
        code: "実行に使ったKigyoのソース",
        licences: "ライセンス",
        metadata: "表の記述、何が何を作ったか、引用方法、全ファイルのSHA-256",
      },
      read: "読む",
      again: "もう一度実行する",
      withCode:
        "code/ で次を実行すると、Node 20以降があれば必要なものを入れ、全メンバーをもう一度走らせて比べます。",
      withoutCode: (version, model) =>
        `Kigyo ${version}(モデル${model})のソースがあれば、次のコマンドで全メンバーをもう一度走らせて比べます。このパッケージの実行フォルダーを指定してください。`,
      not: "何ではないか",
      uncalibrated:
        "較正はしていません。パラメータは幅を明示した仮定で(一部の中心値は記録に対する探索による)、メンバーはその幅から引いています。結果はモデルについての言明であり、日本についての言明ではありません。",
      licences: "ライセンス",
      licence: {
        results: "結果、図、系列の辞書、資料:CC BY 4.0",
        code: "Kigyo本体:Apache-2.0",
        observed: "観測系列:事実。行ごとに出典とライセンスを記載",
      },
    },
  },
};
