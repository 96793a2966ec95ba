/**
 * Japanese for the definitions of the recorded series, by their English words: when those
 * change, the test that looks for each of them says so, and the translation is read again.
 */
export const DEFINITIONS_JA: Readonly<Record<string, string>> = {
  "Working links of firms and universities in Tokyo and Kanto.":
    "東京・関東の企業と大学の継続中の結びつき。",
  "Working links of firms and universities in Osaka, Kobe and Kyoto.":
    "大阪・神戸・京都の企業と大学の継続中の結びつき。",
  "Reported inventions for which the university itself seeks a patent.":
    "届け出られた発明のうち大学自身が特許を出願するもの。",
  "What a yen adds to the science pool, after co-ordination, rivalry, competition and leakage.":
    "調整・競合・競争的配分・漏出を経て一円が科学基盤に加えるもの。",
  "Graduates under 30 who found a venture, with or without a post before.":
    "ベンチャーを創業した30歳未満の大卒者。職の有無を問わない。",
  "Projects of ministries with member firms that are running.":
    "省が会員企業と進めている計画の数。",
  "Mean length that running projects were given at their start.":
    "進行中の計画が開始時に与えられた長さの平均。",
  "What grants bring after ageing and overlap, weighted by money.":
    "陳腐化と重複の後に補助金がもたらす効果(金額加重)。",
  "Grants to members of projects.": "計画の会員企業への補助金。",
  "Members' research that joint projects turn to a new generation of technology.":
    "共同計画が新世代の技術に向けた会員企業の研究。",
  "Licence income from abroad on results of grants.": "補助金の成果に対する海外からの実施料。",
  "Real firms in running projects, each counted once per project.":
    "進行中の計画に参加する企業。計画ごとに数える。",
  "Spending of the state on research, with grants to firms.": "企業への補助を含む国の研究支出。",
  "Public money for universities and firms' contracts with them over all R&D.":
    "大学への公的資金と企業との契約が研究費に占める割合。",
  "Part of public research that researchers compete for.": "公的研究費のうち競争的資金の部分。",
  "R&D of firms under 300 heads over their sales.": "300人未満の企業の研究費の対売上比。",
  "Yearly value of large firms' incremental gains over what they spend on them.":
    "大企業の漸進的改良の年間価値を支出で割ったもの。",
  "Royalties of firms that take over foreign technology.": "外国技術を導入する企業の使用料。",
  "Universities with a licensing office.": "技術移転機関を持つ大学の数。",
  "Inventions that staff report to their university.": "教員が大学に届け出る発明。",
  "Inventions that go to firms without being reported.": "届け出なしに企業に渡る発明。",
  "Licences of universities to firms at home.": "大学から国内企業への実施許諾。",
  "Licences of universities to firms abroad.": "大学から海外企業への実施許諾。",
  "How much of what universities find reaches firms at home, by gift, licence and contract.":
    "大学の成果が贈与・許諾・契約で国内企業に届く度合い。",
  "Research that firms buy from universities and institutes, with licence fees.":
    "企業が大学・研究所から購入する研究と実施料。",
  "Ventures founded by people with a doctorate.": "博士によるベンチャーの創業。",
  "Working links of firms with universities of their region.":
    "企業と地域の大学との継続中の結びつき。",
  "Links held by firms of 300 heads and more.": "300人以上の企業が持つ結びつき。",
  "Links held by ventures.": "ベンチャーが持つ結びつき。",
  "Students from abroad at universities.": "大学に在籍する海外からの学生。",
  "Foreign graduates and IT specialists who enter the labour force.":
    "労働力に加わる外国人の卒業者と技術者。",
  "Support for the production system, from jobs, shared gains, pay and failures.":
    "雇用・成果配分・賃金・破綻から生じる体制への支持。",
  "Joblessness, lost trust, bank failures, shrinking output and the lead of the foreign model, at most 100.":
    "失業・信頼喪失・銀行破綻・生産減少・外国の先行。最大100。",
  "Reforms that councils recommend beside the dated history.":
    "年表の政策のほかに審議会が勧める改革。",
  "Councils' bills that come into force.": "審議会の法案のうち施行されたもの。",
  "From report to force, of the reform that came into force last.":
    "最後に施行された改革の答申から施行まで。",
  "Mean distance of the levers on the agenda to the pole of many new firms.":
    "議題のレバーと新規企業型の極との平均距離。",
  "Time that a form takes, against paper without rivalry.":
    "手続きに要する時間。競合のない紙の手続きを基準とする。",
  "Public works over transfers, subsidies, research, purchases and works.":
    "移転・補助・研究・購入・公共事業の合計に占める割合。",
  "Builders that close over those standing.": "閉鎖した建設業者の割合。",
  "Line width that the strategic consortium has reached; 40 before it begins.":
    "戦略連合が到達した線幅。開始前は40。",
  "Money for the consortium in chips over all public research money.":
    "半導体の戦略連合への資金が公的研究費に占める割合。",
  "Final sales at constant prices plus the change in inventories.":
    "最終需要(固定価格)に在庫の増減を加えたもの。",
  "Change of real GDP against the same quarter a year before.": "実質GDPの前年同期比。",
  "Consumption, investment, government purchases and net exports at current prices.":
    "消費・投資・政府購入・純輸出の合計(時価)。",
  "Nominal over real GDP, scaled to the run's own 1960.":
    "名目GDPを実質GDPで割り、試行自身の1960年を100とする。",
  "Change of the deflator against the same quarter a year before.": "デフレーターの前年同期比。",
  "Price of land from credit, output, policy rate and momentum, scaled to the run's own 1960.":
    "信用・産出・政策金利・勢いで決まる地価。試行自身の1960年を100とする。",
  "Price of listed shares, scaled to the run's own 1960.":
    "上場株式の価格。試行自身の1960年を100とする。",
  "Output-weighted mean of firms' productivity over the world frontier.":
    "企業の生産性の産出加重平均を世界の最先端で割ったもの。",
  "Employment-weighted standard deviation of productivity relative to the sector's mean.":
    "産業平均に対する生産性の標準偏差(従業者数で加重)。",
  "Unemployed over labour force, by head count.": "失業者数を労働力人口で割ったもの(人数)。",
  "Unemployed under 25 over labour force under 25.":
    "25歳未満の失業者数を25歳未満の労働力人口で割ったもの。",
  "Wages over nominal GDP.": "賃金を名目GDPで割ったもの。",
  "Standard deviation of log wages across employed heads.": "就業者の対数賃金の標準偏差。",
  "Sum of firm weights.": "企業の重みの合計。",
  "New firms in the quarter over the stock at its start, annualised (Figure 1 of the 2001 paper).":
    "四半期中の新設企業数を期首の企業数で割り年率にしたもの(2001年論文の図1と同じ定義)。",
  "Closed firms in the quarter over the stock at its start, annualised.":
    "四半期中の廃業企業数を期首の企業数で割り年率にしたもの。",
  "Closures by insolvency over all closures.": "廃業全体に占める倒産による廃業。",
  "New firms that are no subsidiary or spin-out.": "子会社でも分社でもない新設企業。",
  "New firms whose founder failed before.": "創業者が以前に失敗を経験している新設企業。",
  "Heads in firms under 300 persons.": "300人未満の企業で働く人。",
  "Heads in the hundred largest firms.": "従業者数上位100社で働く人。",
  "Mean years since hire of employees outside self-employment.":
    "自営業を除く被用者の採用からの平均年数。",
  "Hires of people over 25 with work behind them, over all hires, large firms.":
    "大企業の採用のうち、職歴のある25歳超の人の割合。",
  "Quits to another job in the quarter, annualised.":
    "四半期中に別の職に移った離職を年率にしたもの。",
  "Non-regular contracts over employees.": "被用者に占める非正規の契約。",
  "Bank loans over the last four quarters' nominal GDP.":
    "銀行貸出を直近4四半期の名目GDPで割ったもの。",
  "Change of loans to firms under 300 persons over a year.": "300人未満の企業への貸出の前年比。",
  "Loans held by borrowers' main banks.": "借り手のメインバンクが保有する貸出。",
  "Loans to firms of whose debt more than half is overhang: neither collateral nor the years of profit that banks wait for would repay it.":
    "債務の半分超が、担保と銀行の待つ年数分の利益でも返せない過剰債務である企業への貸出。",
  "Loans to firms in arrears or rolled over, over loans.":
    "延滞または借り換え中の企業への貸出を貸出全体で割ったもの。",
  "Bank capital over loans.": "銀行の自己資本を貸出で割ったもの。",
  "Banks alive.": "存続している銀行の数。",
  "Banks closed at a loss to the public, not counting absorption by another bank.":
    "公的な損失を伴って閉鎖された銀行。他行による吸収は含まない。",
  "Weak banks absorbed by stronger ones.": "強い銀行に吸収された弱い銀行。",
  "New equity over new equity and gross new loans, all firms.":
    "新株発行を、新株発行と新規貸出総額の合計で割ったもの(全企業)。",
  "New equity over new equity and gross new loans, firms under ten years.":
    "新株発行を、新株発行と新規貸出総額の合計で割ったもの(設立10年未満の企業)。",
  "New equity of firms under ten years from holders that are neither banks nor keiretsu firms, founders' own money left out.":
    "設立10年未満の企業の新株のうち、銀行でも系列企業でもない株主の割合。創業者の自己資金は除く。",
  "Money put into ventures by funds, companies and angels.":
    "ファンド・事業会社・エンジェルがベンチャー企業に投じた資金。",
  "From corporate funds.": "事業会社のファンドからの投資。",
  "From bank- and insurer-affiliated funds.": "銀行・保険会社系のファンドからの投資。",
  "Independent ventures alive.": "存続している独立のベンチャー企業。",
  "Unlisted ventures worth a billion dollars or more at 2015 prices.":
    "2015年価格で評価額10億ドル以上の未上場ベンチャー企業。",
  "Firms newly listed on any exchange.": "いずれかの取引所に新たに上場した企業。",
  "Firms listed before their fifteenth year.": "設立15年以内に上場した企業。",
  "Independent ventures bought by another firm.": "他社に買収された独立のベンチャー企業。",
  "Firms listed on any exchange or traded over the counter.":
    "いずれかの取引所に上場、または店頭で取引される企業。",
  "Firms that leave a board though they go on: struck off, taken whole by another company or bought by their managers.":
    "上場をやめ、事業は続ける企業。取引所による廃止、他社による完全子会社化、経営陣による買収。",
  "Acquisitions over acquisitions and flotations of ventures.":
    "ベンチャー企業の買収と上場の合計に占める買収。",
  "Listed equity held by banks and companies.": "銀行や企業が保有する上場株式。",
  "Listed equity held by the rest of the world.": "海外が保有する上場株式。",
  "After-tax profit of listed firms over their book equity, annualised.":
    "上場企業の税引き後利益を自己資本簿価で割り年率にしたもの。",
  "Business and public R&D over nominal GDP.": "企業と公的部門の研究開発費を名目GDPで割ったもの。",
  "R&D paid by firms over all R&D.": "研究開発費全体のうち企業が支払う分。",
  "Incremental and radical successes, by weight of the firm record.":
    "漸進的・急進的な成功の件数(企業レコードの重みで加重)。",
  "Share of firms' search spending aimed at a new generation of technology.":
    "企業の探索費のうち、新しい世代の技術をねらう割合。",
  "Radical innovations that drew on universities or on other firms.":
    "大学や他企業の知識を使った急進的イノベーション。",
  "Radical innovations by firms under ten years old and independent of a parent.":
    "親会社を持たない設立10年未満の企業による急進的イノベーション。",
  "Radical innovations by firms that innovate radically for the first time.":
    "初めて急進的イノベーションを行う企業によるもの。",
  "One minus the share of the twenty largest innovators of the last five years.":
    "1から、直近5年間の上位20社の割合を引いたもの。",
  "Income from foreign licensees.": "海外の利用者から受け取る技術料。",
  "Exports over nominal GDP.": "輸出を名目GDPで割ったもの。",
  "Imports over nominal GDP.": "輸入を名目GDPで割ったもの。",
  "Firms' purchases of capital goods over nominal GDP.": "企業の資本財購入を名目GDPで割ったもの。",
  "Government bonds over the last four quarters' nominal GDP.":
    "国債残高を直近4四半期の名目GDPで割ったもの。",
  "Public investment over nominal GDP.": "公共投資を名目GDPで割ったもの。",
  "Programme spending on jobs, equity and inclusion over that and spending on rivalry in technology.":
    "雇用・公平・包摂への施策支出を、それと技術競争への支出の合計で割ったもの。",
  "By head count.": "人数による。",
  "Mean age at founding.": "創業時の平均年齢。",
  "Posts that stay open after matching, over those and the employed.":
    "マッチング後も埋まらない職の、それと就業者の合計に対する割合。",
  "Hill's estimate over firms of 50 heads and more; 1 is Zipf's law.":
    "従業者50人以上の企業に対するヒル推定量。1がジップの法則。",
  "Mean absolute over standard deviation of yearly log growth of heads: 0.80 for a normal, 0.71 for a Laplace distribution, lower with fatter tails.":
    "従業者数の年間対数成長率の平均絶対偏差を標準偏差で割った値。正規分布で0.80、ラプラス分布で0.71、裾が厚いほど低い。",
  "Correlation over firms of log productivity against the sector's mean with that of a year before.":
    "産業平均に対する対数生産性と1年前のそれとの企業間相関。",
  "Book value of ventures with outside equity: share of the most valuable tenth.":
    "外部資本のあるベンチャーの簿価のうち上位1割が占める割合。",
  "Correlation over sectors of the concentration of radical innovators with the cumulativeness of knowledge.":
    "急進的イノベーターの集中度と知識の累積性との産業間相関。",
  "Small manufacturers with a parent over all small manufacturers, by number of firms.":
    "親企業を持つ中小製造業の、中小製造業全体に対する割合(企業数)。",
  "Orders of parents over all business of the firms that have one, at constant prices.":
    "親企業を持つ企業の事業のうち、親企業からの発注の割合(固定価格)。",
  "Small firms with a parent over large manufacturers.":
    "親企業を持つ中小企業数を大規模製造業の企業数で割ったもの。",
  "Small manufacturers that took up a new line over all of them, annualised.":
    "新分野に進出した中小製造業の割合(年率)。",
  "Large manufacturers with an alliance across the border over all of them.":
    "国際提携を持つ大規模製造業の割合。",
  "R&D spending of firms below 300 heads over that of all firms.":
    "300人未満の企業の研究費を全企業の研究費で割ったもの。",
  "Exports of manufacturers below 300 heads over those of all manufacturers.":
    "300人未満の製造業の輸出を製造業全体の輸出で割ったもの。",
  "Claims of firms on their plants abroad, at cost, over yearly GDP.":
    "海外工場に対する企業の債権(取得価格)の年間GDP比。",
  "Money that firms put into plants abroad, less what they sold, over GDP.":
    "企業が海外工場に投じた資金から売却分を引いたもののGDP比。",
  "Staff of plants abroad whose parents have fewer than 300 heads.":
    "親企業が300人未満である海外工場の従業者数。",
  "Staff of firms' plants abroad.": "企業の海外工場の従業者数。",
  "Growth of orders and own market, at constant prices, of suppliers that do less than a third of their business for their parent, the dropped included, smoothed.":
    "事業の3分の1未満を親企業に依存する下請(切られたものを含む)の発注と自社市場の実質成長率(平滑化)。",
  "Growth of orders and own market, at constant prices, of suppliers that do a third to two thirds of their business for their parent, the dropped included, smoothed.":
    "事業の3分の1～3分の2を親企業に依存する下請(切られたものを含む)の発注と自社市場の実質成長率(平滑化)。",
  "Growth of orders and own market, at constant prices, of suppliers that do more than two thirds of their business for their parent, the dropped included, smoothed.":
    "事業の3分の2超を親企業に依存する下請(切られたものを含む)の発注と自社市場の実質成長率(平滑化)。",
  "Closed suppliers over suppliers that do less than a third of their business for their parent, annualised and smoothed.":
    "事業の3分の1未満を親企業に依存する下請の廃業率(年率、平滑化)。",
  "Closed suppliers over suppliers that do a third to two thirds of their business for their parent, annualised and smoothed.":
    "事業の3分の1～3分の2を親企業に依存する下請の廃業率(年率、平滑化)。",
  "Closed suppliers over suppliers that do more than two thirds of their business for their parent, annualised and smoothed.":
    "事業の3分の2超を親企業に依存する下請の廃業率(年率、平滑化)。",
  "Unlisted ventures with orders from an incumbent that they work with, over all of them.":
    "既存大企業から発注を受けて協業する未上場ベンチャーの割合。",
  "Foreigners' shares in firms and capital in banks under their control, over yearly GDP.":
    "外資が支配する企業の外国人持株と銀行の資本の年間GDP比。",
  "Stock of inward over stocks of inward and outward direct investment together.":
    "対内・対外直接投資残高の合計に占める対内直接投資残高の割合。",
  "Radical innovations of firms of 300 heads and more that drew on others' knowledge, over all of theirs, smoothed.":
    "300人以上の企業の急進的革新のうち外部の知識によるものの割合(平滑化)。",
  "How far manufacturers' technology is tuned to the home market, weighted by sales.":
    "製造業の技術が国内市場に合わせられている度合い(売上加重)。",
  "Closures by insolvency, by number.": "倒産による廃業の件数。",
  "Loans of firms that became insolvent in the quarter over yearly nominal GDP.":
    "四半期中に倒産した企業の借入を年間名目GDPで割ったもの。",
  "Loans to firms of a bank's group, over loans.": "系列企業への貸出を貸出全体で割ったもの。",
  "What banks and public lenders refuse of what firms under 300 persons ask for.":
    "従業員300人未満の企業の借入希望のうち、銀行も公的な貸し手も応じない割合。",
  "Debt overhang that banks expect to lose, over loans: of borrowers that they carry all of it, of others that still pay a part.":
    "銀行が失うと見込む過剰債務を貸出で割ったもの。追い貸しで支えている借り手は全額、支払いを続ける借り手は一部を数える。",
  "City banks that merged across groups, not counting rescues.":
    "救済を除く、系列を越えた都市銀行の合併。",
  "City banks alive: the heads of banking groups.": "存続する都市銀行。銀行グループの中核。",
  "Falls with each failure by the loans concerned; comes back slowly, faster with public backing.":
    "破綻のたびに貸出額に応じて下がり、徐々に、公的な裏付けがあれば速く戻る。",
  "Listed shares sold by banks and partner companies over listed equity.":
    "銀行と取引先が売却した上場株式を上場株式で割ったもの。",
  "Listed firms whose shares a partner company holds.":
    "取引先企業に株式を持たれている上場企業の数。",
  "Weight of the return on equity among managers' aims, mean of listed firms by equity.":
    "経営目標に占める自己資本利益率の重み。上場企業の株式額加重平均。",
  "Large firms that have begun to reform themselves.": "組織改革を始めた大企業の割合。",
  "Reform begun and not yet practice, mean of large firms.":
    "始めたがまだ定着していない改革。大企業の平均。",
  "Quarters from a signal to the decision, mean of firms of 300 or more by heads.":
    "兆しから決定までの四半期数。従業員300人以上の企業の従業者加重平均。",
  "Deposits of postal savings and assets of insurers and pension funds.":
    "郵便貯金と保険・年金の資産。",
  "Loans of the postal pool to group firms over these, public loans to small firms and the pools' units in venture funds.":
    "郵貯資金の系列企業向け貸出を、それと公的な中小企業貸出、ベンチャー基金への出資の合計で割ったもの。",
  "The norm of the day: 0 none, 1 ruin of one's name; it drifts towards what people hear and see.":
    "その時々の規範。0は烙印なし、1は名を失うほど。人々が見聞きするものへ徐々に動く。",
  "Share of start-ups that use the practices of the pioneers: options, partnerships.":
    "株式報酬や組合など先駆者の慣行を使うスタートアップの割合。",
  "Founders from the lower half of the distribution of wealth, by head count.":
    "資産分布の下位半分に属する起業家(人数)。",
  "Founders who worked or had an internship in a start-up before.":
    "スタートアップでの勤務や実習の経験がある起業家。",
  "People who decided to found but cannot pledge what lenders ask for.":
    "起業を決めたが貸し手の求める担保を用意できない人。",
  "Mean deviation of regular pay from its usual level through profit-related pay.":
    "利益連動給による、正社員の給与の通常水準からの平均のずれ。",
  "Leavers of school and university who look for a first job in the quarter and find none.":
    "学校や大学を出て初職を探す人のうち、その四半期に見つからない人。",
  "Hires of independent unlisted ventures.": "独立した未上場ベンチャーの採用。",
  "Hires under thirty.": "30歳未満の採用。",
  "Hires on non-regular contracts, part-timers and freelancers among them.":
    "副業者やフリーランスを含む非正規契約での採用。",
  "Ease of option pay in law times the spread of the practice.":
    "法律上の報酬のしやすさに慣行の普及度を掛けたもの。",
  "Staff of large firms sent to a start-up for a protected time.":
    "身分を保ったままスタートアップに送られた大企業の社員。",
  "Return to the large firm that lent them.": "送り出した大企業に戻る割合。",
  "Money of a venture's first two rounds of outside equity.":
    "最初の2回の外部資金調達に投じられた資金。",
  "From independent partnerships.": "独立系の組合からの資金。",
  "From angels.": "エンジェルからの資金。",
  "From public funds.": "公的ファンドからの資金。",
  "Committed by foreigners to domestic and foreign-run funds.":
    "国内および外国系の基金への海外からの出資約束。",
  "Committed by banks, insurers and pension pools, companies and the state.":
    "銀行、保険・年金、事業会社、国による出資約束。",
  "Fit of ventures with incumbents' business, weighted by the money they take; 50 where fit plays no part.":
    "受けた資金で加重した、ベンチャーと既存企業の事業との補完性。補完性が影響しなければ50。",
  "One less ventures closed over ventures alive, annualised.":
    "1から、廃業したベンチャーを存在数で割った値(年率)を引いたもの。",
  "Ventures that float or outlive their funds, not bought by another firm.":
    "他社に買われず、上場または基金の満期を越えて存続したベンチャー。",
  "Young ventures taken into programmes that main banks and localities pay for.":
    "メインバンクと自治体が費用を負担する育成事業に入った若いベンチャー。",
  "Large companies' money in a giant fund that buys ventures abroad.":
    "海外のベンチャーを買う巨大ファンドへの大企業の資金。",
  "Sales abroad of ventures whose founders bring networks home.":
    "創業者が海外の人脈を持ち帰ったベンチャーの海外販売。",
  "Relief for angels, corporate stakes, loss reserves and purchases of start-ups.":
    "エンジェル、企業出資、損失準備金、買収への税の軽減。",
  "Stakes of public funds in large listed firms at a loss, over those and their venture stakes.":
    "公的ファンドの投資のうち、赤字の大企業への出資の割合。",
  "Mean fit with incumbents' business of ventures that a flagship programme chooses; 50 where fit plays no part.":
    "旗艦事業が選んだベンチャーと既存企業の事業との平均補完性。補完性が影響しなければ50。",
  "Firms newly traded over the counter.": "新たに店頭登録された企業。",
  "Firms newly listed on Mothers, NASDAQ Japan and Centrex.":
    "マザーズ、ナスダック・ジャパン、セントレックスに新規上場した企業。",
  "Ventures bought by firms that belong to a keiretsu group.":
    "系列に属する企業に買われたベンチャー。",
  "Price of acquired ventures over that and the value of floated ones.":
    "買収されたベンチャーの価格を、それと上場したベンチャーの価値の合計で割ったもの。",
  "Of the ten largest firms by sales in each sector, those born less than twenty years ago and independent.":
    "各部門の売上上位10社のうち、設立20年未満の独立企業。",
  "Sales of the hundred largest firms by sales.": "売上上位100社の売上。",
  "Exports of makers of metal and special-purpose machinery over those of all manufacturers.":
    "製造業全体の輸出に占める金属・特殊機械メーカーの輸出。",
  "Exports of makers of computers, office machinery, telecom and consumer electronics over those of all manufacturers.":
    "製造業全体の輸出に占めるコンピューター・事務機・通信機・家電メーカーの輸出。",
  "Memberships of running projects of firms of 3,000 heads and more, over these firms.":
    "3,000人以上の企業の、実施中の計画への延べ参加数をその企業数で割ったもの。",
  "Memberships of running projects of firms of 300 to 3,000 heads, over these firms.":
    "300~3,000人の企業の、実施中の計画への延べ参加数をその企業数で割ったもの。",
  "Correlation over running projects of the number of members with the risk of the aim; 0 of fewer than three.":
    "実施中の計画にわたる会員数と目的の危険度の相関。三件未満なら0。",
};
