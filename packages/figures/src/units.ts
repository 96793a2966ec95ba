/**
 * Units of levers and recorded series in both languages.
 *
 * `percent` marks shares in per cent, whose differences are percentage points; `places`
 * is the number of decimals shown. A test checks that no unit of the model is missing.
 */
export interface Unit {
  /** As shown for yearly values. */
  readonly en: string;
  readonly ja: string;
  readonly percent?: boolean;
  readonly places: number;
}

function percent(en: string, ja: string): Unit {
  return { en: `% ${en}`, ja: `${ja}(%)`, percent: true, places: 1 };
}

function share(en: string, ja: string, places = 2): Unit {
  return { en, ja, places };
}

export const UNITS: Readonly<Record<string, Unit>> = {
  "trillion yen of 2015, per quarter": {
    en: "trillion yen of 2015, per year",
    ja: "兆円(2015年価格、年)",
    places: 0,
  },
  "trillion yen, per quarter": { en: "trillion yen, per year", ja: "兆円(年)", places: 0 },
  "per cent per year": percent("per year", "年率"),
  "index, 1960 = 100": { en: "index, 1960 = 100", ja: "指数(1960年=100)", places: 0 },
  "share of frontier": { en: "share of frontier", ja: "世界最先端に対する比", places: 2 },
  "log points": { en: "log points", ja: "対数ポイント", places: 2 },
  "share of the mean": { en: "share of the mean", ja: "平均に対する比", places: 2 },
  "per cent of labour force": percent("of labour force", "労働力人口比"),
  "per cent of labour force under 25": percent(
    "of labour force under 25",
    "25歳未満の労働力人口比",
  ),
  "per cent of nominal GDP": percent("of nominal GDP", "名目GDP比"),
  "thousand firms": { en: "thousand firms", ja: "千社", places: 0 },
  "per cent of stock per year": percent("of stock per year", "期首企業数比、年率"),
  "per cent of closures": percent("of closures", "廃業に占める割合"),
  "per cent of new firms": percent("of new firms", "新設企業に占める割合"),
  "per cent of employment": percent("of employment", "就業者に占める割合"),
  year: { en: "year", ja: "西暦年", places: 0 },
  years: { en: "years", ja: "年", places: 1 },
  "per cent of hires into firms of 300 or more": percent(
    "of hires into firms of 300 or more",
    "300人以上企業の採用に占める割合",
  ),
  "per cent of employees per year": percent("of employees per year", "被用者比、年率"),
  "per cent of employees": percent("of employees", "被用者に占める割合"),
  "per cent of yearly GDP": percent("of yearly GDP", "年間GDP比"),
  "per cent of loans": percent("of loans", "貸出に占める割合"),
  banks: { en: "banks", ja: "行", places: 0 },
  "city banks": { en: "city banks", ja: "行", places: 0 },
  "mergers per year": { en: "mergers per year", ja: "件/年", places: 0 },
  "firms per year": { en: "firms per year", ja: "社/年", places: 0 },
  "index, 1 = full": { en: "index, 1 = full", ja: "指数(1=全幅)", places: 2 },
  ties: { en: "ties", ja: "件", places: 0 },
  quarters: { en: "quarters", ja: "四半期", places: 1 },
  "per cent of firms of 300 or more": percent(
    "of firms of 300 or more",
    "従業員300人以上の企業に占める割合",
  ),
  "per cent of listed equity per year": percent(
    "of listed equity per year",
    "上場株式に対する比(年)",
  ),
  "per cent of pool money placed with firms": percent(
    "of pool money placed with firms",
    "企業に向かう貯蓄資金に占める割合",
  ),
  "per cent of small firms' loan requests": percent(
    "of small firms' loan requests",
    "中小企業の借入希望に占める割合",
  ),
  "share of group firms' loan demand": share(
    "share of group firms' loan demand",
    "系列企業の資金需要に対する比",
  ),
  "share of usual contributions": share("share of usual contributions", "通常の拠出に対する比"),
  "failures per year": { en: "failures per year", ja: "件/年", places: 0 },
  "absorptions per year": { en: "absorptions per year", ja: "件/年", places: 0 },
  "per cent of firms' external finance": percent(
    "of firms' external finance",
    "企業の外部資金に占める割合",
  ),
  "per cent of external finance": percent("of external finance", "外部資金に占める割合"),
  "per cent of young firms' new equity": percent(
    "of young firms' new equity",
    "若い企業の新株に占める割合",
  ),
  "per cent of venture investment": percent("of venture investment", "ベンチャー投資に占める割合"),
  "firms with outside equity": {
    en: "firms with outside equity",
    ja: "社(外部株主あり)",
    places: 0,
  },
  firms: { en: "firms", ja: "社", places: 0 },
  "flotations per year": { en: "flotations per year", ja: "件/年", places: 0 },
  "acquisitions per year": { en: "acquisitions per year", ja: "件/年", places: 0 },
  "per cent of venture exits": percent("of venture exits", "出口に占める割合"),
  "per cent of listed equity": percent("of listed equity", "上場株式に占める割合"),
  "per cent of GDP": percent("of GDP", "GDP比"),
  "per cent of R&D": percent("of R&D", "研究開発費に占める割合"),
  "innovations per year": { en: "innovations per year", ja: "件/年", places: 0 },
  "per cent of innovations' value": percent(
    "of innovations' value",
    "イノベーションの価値に占める割合",
  ),
  "per cent of innovations": percent("of innovations", "イノベーションに占める割合"),
  "per cent of radical innovations": percent(
    "of radical innovations",
    "急進的イノベーションに占める割合",
  ),
  "percentage points": { en: "percentage points", ja: "%ポイント", places: 1 },
  failures: { en: "failures", ja: "件", places: 0 },
  ratio: { en: "ratio", ja: "比", places: 2 },
  "per cent of posts": percent("of posts", "全ポスト比"),
  exponent: { en: "exponent", ja: "指数", places: 2 },
  "variance over mean": { en: "variance over mean", ja: "分散/平均", places: 1 },
  correlation: { en: "correlation", ja: "相関係数", places: 2 },
  "per cent of the value of ventures": percent(
    "of the value of ventures",
    "ベンチャー価値に占める割合",
  ),
  "per cent of search spending": percent("of search spending", "探索費に占める割合"),
  "per cent of programme spending": percent("of programme spending", "施策支出に占める割合"),
  "per cent of new founders": percent("of new founders", "新規起業家に占める割合"),
  "per cent of small manufacturers": percent("of small manufacturers", "中小製造業に占める割合"),
  "per cent of suppliers' business": percent("of suppliers' business", "下請の事業に占める割合"),
  "per cent of ventures": percent("of ventures", "ベンチャーに占める割合"),
  "per cent of large manufacturers": percent("of large manufacturers", "大規模製造業に占める割合"),
  "per cent of business R&D": percent("of business R&D", "企業の研究開発費に占める割合"),
  "per cent of manufactured exports": percent("of manufactured exports", "製造業輸出に占める割合"),
  "per cent of both stocks": percent("of both stocks", "対内・対外残高計に対する割合"),
  "per cent of large firms' radical innovations": percent(
    "of large firms' radical innovations",
    "大企業の急進的革新に占める割合",
  ),
  "per cent of full tuning": percent("of full tuning", "最大値に対する割合"),
  "firms per large manufacturer": {
    en: "firms per large manufacturer",
    ja: "大規模製造業一社当たりの社数",
    places: 0,
  },
  "thousand persons": { en: "thousand persons", ja: "千人", places: 0 },
  "share of large makers' output": share(
    "share of large makers' output",
    "大手メーカーの生産額に対する比",
  ),
  "share of the list price": share("share of the list price", "定価に対する比"),
  "share of loosely tied suppliers per year": share(
    "share of loosely tied suppliers per year",
    "結びつきの弱い下請に対する比(年)",
  ),
  "per cent of a new project without rivals": percent(
    "of a new project without rivals",
    "新規・競合なしの計画を100とする",
  ),
  "per cent of public research": percent("of public research", "公的研究費に占める割合"),
  "per cent of sales": percent("of sales", "売上比"),
  "per cent of spending": percent("of spending", "支出比"),
  "per cent of grants": percent("of grants", "補助金比"),
  "per cent of links": percent("of links", "結びつきに占める割合"),
  "per cent of paper": percent("of paper", "紙の手続きを100とする"),
  "per cent of public spending": percent("of public spending", "歳出に占める割合"),
  projects: { en: "projects", ja: "件", places: 0 },
  "memberships per firm": { en: "memberships per firm", ja: "一社当たり参加数", places: 2 },
  "memberships of firms": { en: "memberships of firms", ja: "延べ社数", places: 0 },
  universities: { en: "universities", ja: "校", places: 0 },
  "inventions per quarter": { en: "inventions per year", ja: "件/年", places: 0 },
  "licences per quarter": { en: "licences per year", ja: "件/年", places: 0 },
  "founders per quarter": { en: "founders per year", ja: "人/年", places: 0 },
  links: { en: "links", ja: "件", places: 0 },
  "persons per quarter": { en: "persons per year", ja: "人/年", places: 0 },
  "bills per quarter": { en: "bills per year", ja: "件/年", places: 1 },
  "reforms per quarter": { en: "reforms per year", ja: "件/年", places: 1 },
  "applications per quarter": { en: "applications per year", ja: "件/年", places: 0 },
  "per cent of a co-ordinated yen": percent("of a co-ordinated yen", "調整された一円を100とする"),
  nanometres: { en: "nanometres", ja: "ナノメートル", places: 1 },
  index: { en: "index", ja: "指数", places: 2 },
  "per cent": { en: "per cent", ja: "%", places: 1 },
  "share of public research": {
    en: "share of public research",
    ja: "公的研究費に対する比",
    places: 2,
  },
  "share of project money": { en: "share of project money", ja: "計画資金に対する比", places: 2 },
  "share of universities": { en: "share of universities", ja: "大学に占める割合", places: 2 },
  "per million workers and year": {
    en: "per million workers and year",
    ja: "労働者百万人当たり、年",
    places: 0,
  },
  share: share("share", "割合"),
  "share of loans": share("share of loans", "貸出に対する比", 3),
  "share of yearly GDP": share("share of yearly GDP", "年間GDPに対する比", 3),
  "share of small-firm loan demand": share(
    "share of small-firm loan demand",
    "中小企業の資金需要に対する比",
  ),
  "share of the loan": share("share of the loan", "融資額に対する比"),
  "percentage points of the policy rate": {
    en: "percentage points of the policy rate",
    ja: "政策金利(%ポイント)",
    places: 2,
  },
  "share of the investment": share("share of the investment", "投資額に対する比"),
  "share of yearly saving in insurance and pensions": share(
    "share of yearly saving in insurance and pensions",
    "保険・年金の年間新規貯蓄に対する比",
    4,
  ),
  "share of GDP per year": share("share of GDP per year", "年間GDPに対する比", 4),
  "share of large firms' profit": share("share of large firms' profit", "大企業利益に対する比", 4),
  "share of the price": share("share of the price", "買収額に対する比"),
  "share of listed shares": share("share of listed shares", "上場株式に対する比"),
  "share of pay per 10 years of tenure": share(
    "share of pay per 10 years of tenure",
    "勤続10年あたりの賃金上昇率",
  ),
  "share of hires": share("share of hires", "採用に占める割合"),
  "share of large-firm staff per year": share(
    "share of large-firm staff per year",
    "大企業従業員に対する比(年)",
    4,
  ),
  "persons per million workers and year": {
    en: "persons per million workers and year",
    ja: "就業者100万人あたり年間人数",
    places: 0,
  },
  "share of founder's wealth": share("share of founder's wealth", "創業者の資産に対する比"),
  "spin-outs per large firm and year": share(
    "spin-outs per large firm and year",
    "大企業1社あたり年間分社数",
  ),
  "share of R&D spending": share("share of R&D spending", "研究開発支出に対する比"),
  "share of R&D": share("share of R&D", "研究開発に占める割合"),
  "share of GDP per point of unemployment gap": share(
    "share of GDP per point of unemployment gap",
    "失業率ギャップ1ポイントあたりGDP比",
    4,
  ),
  "share of GDP": share("share of GDP", "GDPに対する比", 4),
  "share of programme spending": share("share of programme spending", "施策支出に占める割合"),
  "per cent of those who wish to found": percent("of those who wish to found", "起業希望者比"),
  "per cent of pay of regular staff": percent("of pay of regular staff", "正社員給与比"),
  "per cent of leavers who look for a first job": percent(
    "of leavers who look for a first job",
    "初職を探す卒業者比",
  ),
  "per cent of start-ups' hires": percent("of start-ups' hires", "スタートアップの採用比"),
  "per cent of secondments that end": percent("of secondments that end", "終了した出向比"),
  "per cent of commitments to venture funds": percent(
    "of commitments to venture funds",
    "基金への出資約束比",
  ),
  "per cent of ventures that float, grow up or are bought": percent(
    "of ventures that float, grow up or are bought",
    "上場・成熟・買収の合計比",
  ),
  "per cent of exports": percent("of exports", "輸出比"),
  "per cent of what public funds place": percent(
    "of what public funds place",
    "公的ファンド投資比",
  ),
  "per cent of acquisitions of ventures": percent(
    "of acquisitions of ventures",
    "ベンチャー買収比",
  ),
  "per cent of the value of ventures at exit": percent(
    "of the value of ventures at exit",
    "出口時の価値比",
  ),
  "per cent of sector leaders": percent("of sector leaders", "部門上位企業比"),
  "mean fit, per cent": percent("mean fit", "平均補完性"),
  "thousand hires per year": { en: "thousand hires per year", ja: "千人(採用、年)", places: 1 },
  "thousand persons per year": { en: "thousand persons per year", ja: "千人(年)", places: 2 },
  "ventures per year": { en: "ventures per year", ja: "社(年)", places: 0 },
  "listings per year": { en: "listings per year", ja: "件(年)", places: 0 },
  boards: { en: "boards", ja: "市場", places: 0 },
  "multiple of investment at the plan's start": {
    en: "multiple of investment at the plan's start",
    ja: "計画開始時の投資額の倍数",
    places: 1,
  },
  "start-ups per year": { en: "start-ups per year", ja: "社(年)", places: 0 },
  "share of the reserve": share("share of the reserve", "準備金に対する比", 3),
  "share of corporate commitments": share(
    "share of corporate commitments",
    "事業会社の出資約束に対する比",
    3,
  ),
  "share of a regular worker's pay": share(
    "share of a regular worker's pay",
    "正社員の給与に対する比",
    3,
  ),
  "share of leavers from school and university": share(
    "share of leavers from school and university",
    "卒業者に対する比",
    3,
  ),
};

/** The unit of a lever or series; an unknown one is shown as it stands. */
export function unitOf(unit: string): Unit {
  return UNITS[unit] ?? { en: unit, ja: unit, places: 2 };
}
