/** 何が、どこで起き、どうすればよいか(日本語)。 */
import type { Text } from "../shape.ts";

type Keys =
  | "warning"
  | "scenario"
  | "form"
  | "ensemble"
  | "results"
  | "cluster"
  | "evidence"
  | "settings"
  | "fault"
  | "usage";

const REFUSED: Readonly<Record<string, (subject: string) => string>> = {
  "unknown-policy": (id) => `「${id}」という政策・制度はありません。`,
  "unknown-lever": (id) => `「${id}」というレバーはありません。`,
  "unknown-shock": (id) => `「${id}」というショックはありません。`,
  "unknown-base-scenario": (id) => `「${id}」という基準シナリオはありません。`,
  "circular-base": (id) => `シナリオ「${id}」が自分自身を基準にしています。`,
  "out-of-bounds": (id) => `「${id}」の値が範囲外です。`,
  "bad-date": (date) => `「${date}」は1948年以降の日付ではありません。`,
  "strength-out-of-bounds": (id) => `「${id}」の強さが範囲外です(0~3、1が史実)。`,
  "end-before-start": (id) => `「${id}」の終わりが始まりより前になっています。`,
  "lever-out-of-bounds": (id) => `レバー「${id}」の値が範囲外です。`,
  "parameter-out-of-bounds": (id) => `パラメータ「${id}」の値が、取りうる範囲の外です。`,
};

const REFUSED_HINT: Readonly<Record<string, string>> = {
  "bad-date": "「1999-11」のように年と月で書いてください。",
  "end-before-start": "始まりより後の日付にするか、「to」を省いてください。",
  "strength-out-of-bounds": "0から3までの値にしてください。",
  "circular-base": "別の基準シナリオを指定してください。",
};

const CHOOSE = /^Choose a value from (\S+) to (.+?)(?:; plausible is (\S+) to (.+))?\.$/;
const AFTER = /^Give an end after (\S+), or leave "to" out\.$/;

/** The model's advice, which it gives in English alone. */
function advice(code: string, english: string): string {
  const [, least, most, low, high] = CHOOSE.exec(english) ?? [];
  if (least !== undefined)
    return `${least}から${most}までの値にしてください${low === undefined ? "" : `(妥当な範囲は${low}~${high})`}。`;
  const after = AFTER.exec(english)?.[1];
  if (after !== undefined) return `${after}より後の日付にするか、「to」を省いてください。`;
  return REFUSED_HINT[code] ?? english;
}

const USAGE: Readonly<Record<string, (subject: string) => string>> = {
  unknownOption: (word) => `「${word}」というオプションはありません。`,
  unknownCommand: (word) => `「${word}」というコマンドはありません。`,
  missingArgument: (word) => `引数「${word}」が必要です。`,
  optionMissingArgument: (word) => `オプション「${word}」には値が必要です。`,
  excessArguments: () => "引数が多すぎます。",
  missingMandatoryOptionValue: (word) => `オプション「${word}」が必要です。`,
};

export const faults: Pick<Text, Keys> = {
  warning: (words) => `注:${words}`,
  scenario: {
    folder: () => "これはフォルダーです。シナリオはYAMLファイルです。",
    missing: () => "このファイルはありません。",
    unreadable: (code) => `ファイルを読めません(${code})。`,
    tooLarge: (megabytes) =>
      `ファイルが${megabytes} MBあります。シナリオは1 MBまでです。読み込みませんでした。`,
    notUtf8: () => "ファイルがUTF-8ではありません。UTF-8で保存し直してください。",
    tab: () =>
      "ここにタブがあります。YAMLの字下げは空白で行います。タブをすべて空白に置き換えてください。",
    damaged: (message) => `YAMLが壊れています:${message}`,
    unknownChange: (kinds) => `何を変えるのか書かれていません。次のいずれかが必要です:${kinds}`,
    unknown: (name) => `「${name}」というシナリオはありません。`,
    unknownHint: () => "kigyo list scenarios で一覧できます。",
    nameDiffers: (id, name) => `シナリオのidは「${id}」ですが、ファイル名は「${name}.yaml」です。`,
    unknownBase: (id) => `「${id}」という基準シナリオはありません。`,
    wrongSetting: (setting, fields) =>
      `「${setting}」は設定として読めません。「政策.項目=値」(項目:${fields})、「レバー=数値」、または「パラメータ=数値」と書いてください。`,
    alreadyOff: (id) =>
      `「${id}」は前の変更ですでに切られているため、さらに変えることはできません。`,
    movesNothing: (id) =>
      `「${id}」は記録にありますが、モデルのレバーを動かさないため効果がありません。`,
    refused: (code, subject, english) => REFUSED[code]?.(subject) ?? english,
    refusedHint: advice,
  },
  form: {
    date: () =>
      "暦にない日付です。「1997」「1997-11」「1997-11-30」のように、年・月・日で書いてください。",
    id: () => "小文字の英字と数字をハイフンでつないで書いてください(例:my-what-if)。",
    system: () => "出典のシステムの記号はA1からH6までです。kigyo list systems で一覧できます。",
    fields: () => "ファイルが空か、「名前: 値」の形の項目がありません。",
    schema: (names) => `ここにはファイルの種類を書きます。${names}が期待されました。`,
  },
  ensemble: {
    twice: (id) => `シナリオ「${id}」が二度指定されています。`,
    unpaired: (a, b) => `「${a}」と「${b}」は縮尺か終了年が異なるため、対にできません。`,
    unpairedHint: () => "--scale と --to で揃えてください。",
    kept: (done, total) => `停止しました。${total}回中${done}回分は保存済みです。`,
    resume: (command) => `続けるには:${command}`,
    allFailed: (run, message) => `すべての試行が失敗しました。最初は${run}:${message}`,
    stopping: (reason) =>
      reason === "timeout"
        ? "制限時間に達したため停止します。完了分は残ります。"
        : "停止します。途中の試行は捨て、完了分は残します。もう一度押すと直ちに終了します。",
    progress: (p) =>
      [
        `${p.total}回中${p.done}回完了`,
        ...(p.rate === "–" ? [] : [`毎秒${p.rate}回、残り約${p.left}秒`]),
        ...(p.failed > 0 ? [`失敗${p.failed}回`] : []),
      ].join("、"),
    planned: (runs, threads, folder) =>
      `${runs}回の試行を${threads}スレッドで行い、${folder}に保存します(未実行)。`,
    begins: (runs, threads, seed, spread) =>
      `試行${runs}回、${threads}スレッド、シード${seed}、ばらつき${spread}。`,
    finished: (done, total, reused) =>
      `${total}回中${done}回完了${reused > 0 ? `(うち${reused}回は保存済み)` : ""}。`,
    armLine: (scenario, members, fingerprint) =>
      `  ${scenario}:${members}メンバー、フィンガープリント ${fingerprint}`,
    stored: (folder) => `結果:${folder}`,
    failed: (run, message) => `試行${run}が失敗しました:${message}`,
    damaged: (files) => `書かれた後に切れたか変わったため、やり直したファイル:${files}`,
    nextQuery: (folder) =>
      `次に:kigyo query "select scenario, year, avg(value) from results where indicator = 'entry.rate' group by all order by all" --results ${folder}`,
  },
  results: {
    noExperiment: (folder) => `「${folder}」に実験はありません。`,
    noExperimentHint: () =>
      "kigyo run が作ったフォルダー(results/baseline-… など)を指定してください。",
    damagedFile: () => "ファイルが壊れています。",
    noFolder: () => "ここはファイルか、その下です。フォルダーを作れません。",
    folderInUse: (folder) =>
      `「${folder}」には別のファイルがあります。結果は専用のフォルダーに保存します。`,
    otherExperiment: (folder) => `「${folder}」には別の実験があります。`,
    otherExperimentHint: () => "別の --output を指定するか、--force で置き換えてください。",
    otherVersions: () => "この結果は、モデルまたは資料の別の版で作られています。",
    otherVersionsHint: () => "結果はそのまま残ります。kigyo run で新たに始めてください。",
    otherFormat: (schema) => `この結果は別の版のKigyo(${schema})が書いたもので、構成が異なります。`,
    locked: (pid, host, since) =>
      `このフォルダーでは別のプロセスが作業中です(${host}の番号${pid}、${since}から)。`,
    lockedHint: (lock) =>
      `終わるのを待つか、終了させてください。もう動いていない場合は${lock}を削除してください。`,
    diskFull: (code) => `ディスクがいっぱいです(${code})。`,
    diskFullHint: (command) => `空きを作ってから、次で続けてください:${command}`,
    readOnly: (code) => `このフォルダーには書き込めません(${code})。`,
    readOnlyHint: () => "--results か --output で別の場所を指定するか、権限を変えてください。",
    none: () => "ここにはまだ結果がありません。",
    noneHint: () => "kigyo run baseline で作れます。",
    refused: (message) => message,
    noQuestion: () => "質問が空です。",
    noDesign: () =>
      "ビュー「design」は、要因かグループのある実験ファイルを実行するとできます(kigyo list experiments)。",
    columns: (columns) => `ビュー「results」の列:${columns}`,
  },
  cluster: {
    needsProfile: () => "クラスターはファイルで記述します。--profile <file> を指定してください。",
    needsProfileHint: () => "docs/cluster.md に見本があります。",
    noSlurm: (program) => `Slurmがありません。「${program}」というプログラムが見つかりません。`,
    noSlurmHint: () => "ジョブを投入できる計算機にログインし、そこで実行してください。",
    refused: (message) => `Slurmがジョブを受け付けませんでした:${message}`,
    refusedHint: () => "パーティション・アカウント・時間・メモリーはプロファイルにあります。",
    silent: () => "スケジューラーが応答しません。キューにあるジョブは続いています。",
    silentHint: () => "同じコマンドをもう一度実行すると、その終了を待ちます。",
    otherNode: (here, wanted) =>
      `このノードのKigyoは${here}ですが、実験は${wanted}で投入されています。`,
    otherNodeHint: () => "プロファイルのprojectに、投入元のフォルダーを指定してください。",
    noWork: () => "このファイルはありません。ここではクラスターに何も頼まれていません。",
    noWorkHint: () => "kigyo run --on slurm が書き、kigyo resume --on slurm で書き直せます。",
    unfinished: (missing) => `この要素の${missing}回分が終わっていません。`,
    runsMissing: (missing, total) => `${total}回中${missing}回分が足りません。`,
    givenUp: (missing, words) =>
      `三度試みても${missing}回分が得られませんでした。${words === "" ? "" : `要素の出力:\n${words}`}`,
    givenUpHint: (log) => `要素の出力は${log}にあります。完了分は保存済みです。`,
    submitted: (job, elements, runs) => `ジョブ${job}:${elements}要素で${runs}回。`,
    found: (job) => `以前のジョブ${job}がまだキューにあるため、終了を待ちます。`,
    again: (missing) => `${missing}回分が足りないため、もう一度投入します。`,
    element: (runs, reused, failed) => `${runs}回完了、${reused}回は保存済み、${failed}回は失敗。`,
    nothingToCancel: () => "このフォルダーで作業中のものはありません。",
    cancelled: (jobs) => `取り消しました:${jobs}。完了分は保存済みです。`,
    costTitle: (members, cores, per, chunks) =>
      `${cores}コアで${members}メンバー。${chunks}区分で測った1メンバー当たり${per}コア秒から。`,
    costHeads: ["", "最速の区分", "典型", "最遅の区分"],
    costRows: ["コア時間", "クラスターでの時間", "要素数", "アレイ数", "ディスク(GB)"],
    noTimes: () => "このフォルダーには測られた時間がありません。",
    noTimesHint: () =>
      "時間を測るのはクラスターの要素だけです。まず --on slurm で数メンバーを実行してください。",
  },
  evidence: {
    reading: () => "資料を読み込んでいます…",
    problems: (count, first) =>
      count === 1 ? first : `${first}(問題${count}件のうち最初。すべては kigyo validate で)`,
  },
  settings: {
    language: (value) => `「${value}」という言語はありません。en か ja を指定してください。`,
    threads: (value) => `「${value}」はスレッド数として読めません。1から256で指定してください。`,
    unreadable: () => "設定ファイルがJSONではありません。",
  },
  fault: {
    damaged: (line) => `Kigyoの一部を読み込めません:${line}\nnpm ci で不足を補えます。`,
    internal: (line) => `Kigyoの内部で問題が起きました:${line}`,
    unwritten: (line) => `Kigyoの内部で問題が起き、報告も書けませんでした:${line}`,
    report: (path) => `詳しくは${path}にあります。保存済みのものは変わっていません。`,
  },
  usage: {
    fault: (code, subject, english) => USAGE[code]?.(subject) ?? `使い方が違います:${english}`,
    value: (option, given, allowed) =>
      `「${option}」の値を「${given}」にすることはできません。とりうる値:${allowed}`,
    hint: () => "kigyo --help でコマンドとオプションを確かめられます。",
  },
};
