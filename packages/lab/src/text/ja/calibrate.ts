/** パラメータの探索(日本語)。 */
import type { Text } from "../shape.ts";

export const calibrate: Pick<Text, "calibrate"> = {
  calibrate: {
    about:
      "出典のないパラメータの中心値を、観測に近づくよう探索する。提案だけを行い、--write を付けたときだけ資料の記録を変える",
    waves: "実行の波の数。波ごとに次の中心へ一歩進む",
    runs: "一つの波の実行数",
    members: "探索に使う偶然のメンバー(0-5 や 0,2,4 など)",
    test: "始点と終点を比べるメンバー。探索には使わない",
    only: "これらのパラメータだけ(land.momentum,shares.* など)",
    except: "これらのパラメータを除く",
    radius: "一つの波で動く最大の幅(範囲の幅を1とする)",
    out: "報告のファイル(既定:結果フォルダーの calibration.json)",
    write: "提案された中心値と範囲を資料の記録に書き込む",
    sourced: (name: string) => `「${name}」には出典があります。探索が動かすのは仮定だけです。`,
    nothingFree: () => "動かせるパラメータがありません。",
    memberTwice: (member: number) =>
      `メンバー ${member} が探索と検証の両方に使われています。これでは検証になりません。`,
    memberTwiceHint: () => "--members と --test に別々の番号を指定してください。",
    noRows: () => "この国には、探索に使える範囲付きの当てはまりの行がありません。",
    noRecord: (name: string) => `ファイルに「${name}」の範囲がもうありません。`,
    badOut: () => "報告のファイル名は .json で終わるものにしてください。",
    again: () => "終わった実行は保存済みです。同じコマンドで続きから再開します。",
    planned: (runs: number, waves: number, parameters: number, rows: number, scale: number) =>
      `縮尺 ${scale} で ${runs} 回の実行:${waves} 波と比較。自由なパラメータ ${parameters}、行 ${rows}。`,
    estimate: (seconds: string, time: string, threads: number) =>
      `一回約 ${seconds} 秒:以前の保存分がなければ ${threads} スレッドで ${time}。`,
    waveHeads: ["波", "これまでの実行", "期待距離", "次の中心で", "最大の一歩"],
    rowHeads: ["行", "種別", "範囲", "前", "後", "距離", "後の距離", "", "R²"],
    moveHeads: ["パラメータ", "前", "後", "範囲", "限界", "寄与", "最も強い行", "t"],
    labels: {
      target: "目標",
      anchor: "目安",
      "held out": "検証用",
      "no data": "データなし",
    },
    wavesTitle: () => "波",
    rowsTitle: (members: string) => `行:探索に使わなかったメンバー ${members} の中央値`,
    heldOutTitle: () => "検証用の行:探索には使っていない",
    movesTitle: (moved: number, free: number) => `パラメータ:${free} 個のうち ${moved} 個が動く`,
    verdict: { met: "範囲内", gained: "範囲内に入る", lost: "範囲外に出る", missed: "範囲外" },
    tally: (before: string, after: string, inBefore: number, inAfter: number, rows: number) =>
      `平均距離 ${before} から ${after} へ(0.5~3、範囲の半幅を1とする)。${rows} 行のうち範囲内は ${inBefore} から ${inAfter} へ。`,
    atBound: () => "限界に達した",
    cut: (range: string) => `${range}(切り詰め)`,
    legend: () =>
      "寄与:この移動だけを戻したときの期待距離の増加。t:最も確かに応答する行の傾きを標準偏差で割ったもの。2程度に満たなければ弱い識別。R² は除いた実行に対するもの。",
    nothingMoves: () => "範囲の8分の1以上動くパラメータはなく、中心値はそのままです。",
    noGain: () => "探索に使わなかったメンバーでは、終点は始点より観測に近くありません。",
    inSample: () =>
      "これらの行への当てはまりは標本内のものです。別の点でも同程度かもしれず、範囲の幅は推定していません。",
    failed: (count: number, first: string) =>
      `${count} 回の実行が失敗し、値なしとして扱いました。最初のもの:${first}`,
    wrote: (path: string) => `報告:${path}`,
    changed: (count: number, files: string) => `${count} 件の記録を変更:${files}。`,
    rangesCut: (names: string) => `符号または単位のために切り詰めた範囲:${names}。`,
    afterWrite: () =>
      "これらの記録の根拠と要約は古い数値のままです。続けて npm run docs と npm run golden を実行してください。",
    proposes: () => "記録は変えていません(変えるには --write)。",
  },
};
