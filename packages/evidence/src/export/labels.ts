/** Labels of the columns of exported tables, in both languages. */
import type { Bilingual } from "../bilingual.ts";

/** Column, English and Japanese label; a column in two languages is named once, without its ending. */
const TABLE = `
id|identifier|識別子
title|title|題名
summary|summary, in Kigyo's own words|要約(言い換え)
grade|grade of the evidence, A to E|証拠の評価(A~E)
status|kind of statement|記述の種類
first_year|first year|開始年
last_year|last year; empty where it still holds|終了年(継続中は空欄)
dimensions|dimensions that it bears on|関わる次元
dimension|dimension|次元
actors|who acts or takes part|主体・参加者
participants|who takes part|参加者
figures|figures as printed|原文どおりの数字
reason|why it is assumed so|そう仮定する理由
statement|statement|主張
kind|kind|種別
sign|expected sign or shape|予想される符号・形
test|number of the test|検証番号
observable|recorded series|記録系列
observables|recorded series|記録系列
experiment|experiment that tests it|検証する実験
item|record that is judged|評価対象の記録
direction|direction, -2 Mark II to +2 Mark I|方向(-2 マークII~+2 マークI)
strength|strength, 0 to 3|強さ(0~3)
coder|rubric that judged|評価基準
rationale|why it is judged so|評価の理由
aim|direction aimed at, where the effect differs|意図した方向(効果と異なる場合)
readings|readings that cannot all hold (JSON)|両立しない読み(JSON)
assumed|what Kigyo assumes|Kigyoの仮定
other_reading_changes|what another reading would change|別の読みで変わること
date|date|日付
until|last date|終了日
value|value|値
value_low|value, low|値(低)
value_central|value, central|値(中央)
value_high|value, high|値(高)
unit|unit|単位
period|period that it speaks of|対象期間
period_from|from|開始
period_to|to|終了
period_ended_by|policy that ended it|終わらせた政策
definition|what exactly was counted|何を数えたか
measure_status|reported, target, forecast, estimate or survey|実績・目標・予測・推計・調査の別
basis|base, method or vintage|基準・方法
met|whether a source reports it as met|達成されたと報告されたか
what|what is missing|欠けているもの
where|where|箇所
inputs|what goes in|入るもの
mechanism|what it does|働き
outputs|what comes out|出るもの
works_when|when it works|働く条件・時期
changes|levers that it moves (JSON)|動かすレバー(JSON)
systems|systems that it belongs to|属する仕組み
system|system that is weighed|対象の仕組み
tags|groups that an analysis may leave out|分析で除外できる群
names_en|name in English|英語名
names_ja|name in Japanese|日本語名
names_reading|reading|読み
names_short|other spellings in use|別表記
names_at_the_time|names at the time|当時の名称
name|name of the input|入力名
years|years|年
values|values|値
range|half-width of the range, as a share|幅の半分(割合)
roles|roles with dates (JSON)|役職と時期(JSON)
instrument|instrument|手段
targets|whom it is aimed at|対象
dates_proposed|proposed|提案
dates_passed|passed|成立
dates_in_force|in force|施行
dates_amended|amended|改正
dates_ended|ended|終了
dates_known_by|how the dates are known|日付の根拠
magnitude_value|printed magnitude|印刷された大きさ
magnitude_unit|unit of the magnitude|大きさの単位
magnitude_printed|magnitude as printed|大きさ(原文どおり)
channel|channel of the score|評点の経路
from|from|開始
to|to|終了
path|outside path that it disturbs|乱す外部経路
mode|set, add or multiply|設定・加算・乗算
code|code of the system|仕組みの記号
levers|levers|レバー
claims|claims that test it|検証する主張
rows|rows|行
columns|columns|列
type|text or data|本文・データの別
rights|rights|権利
licence|licence|ライセンス
gaps|what this copy lacks (JSON)|この写しに欠けるもの(JSON)
csl|bibliographic record (CSL-JSON)|書誌(CSL-JSON)
record|record|記録
source|source|出典
section|section|節
paragraph|paragraph within the section|節内の段落番号
locator|place in a data source|データ内の箇所
cites|work that the text cites there|本文が引用する文献
note|note|注記`;

const LABELS: ReadonlyMap<string, Bilingual> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const [name, en, ja] = line.split("|");
      return [name, { en, ja }];
    }),
);

const LANGUAGES: Readonly<Record<string, Bilingual>> = {
  en: { en: "English", ja: "英語" },
  ja: { en: "Japanese", ja: "日本語" },
};

/** The label of a column in both languages, or undefined where the name is not known. */
export function labelOf(column: string): Bilingual | undefined {
  const whole = LABELS.get(column);
  if (whole !== undefined) return whole;
  const [, base = "", ending = ""] = /^(.*)_(en|ja)$/.exec(column) ?? [];
  const label = LABELS.get(base);
  const language = LANGUAGES[ending];
  return label === undefined || language === undefined
    ? undefined
    : { en: `${label.en} (${language.en})`, ja: `${label.ja}(${language.ja})` };
}
