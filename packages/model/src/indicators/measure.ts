import { log } from "@kigyo/engine";
import { columnSum } from "../accounts/measure.ts";
import type { Economy } from "../state/economy.ts";
import { DISTRIBUTION_MEASURES, measureDistributions } from "./distributions.ts";
import { cityBanks, pools } from "./measure-banks.ts";
import { LINK_MEASURES } from "./measure-links.ts";
import { PUBLIC_BODY_MEASURES } from "./measure-public-bodies.ts";
import { VENTURE_MEASURES } from "./measure-ventures.ts";
import { gdpShare, type Measure, pct, type Quarter, tally } from "./quarter.ts";
import { smoothTallies } from "./smoothed.ts";

const yearlyRate =
  (name: string, base: string): Measure =>
  (m) =>
    4 * pct(m.t[name] ?? 0, m.t[base] ?? 0);

/** How each observable is computed, by id. Definitions stand in `observables.ts`. */
export const MEASURES: Readonly<Record<string, Measure>> = {
  "gdp.real": (m) => m.economy.aggregates.realGdp / 1e9,
  "gdp.growth": (m) => 100 * change(m, "gdp.real", m.economy.aggregates.realGdp),
  "gdp.nominal": (m) => m.economy.aggregates.gdp / 1e9,
  "prices.deflator": (m) => m.economy.aggregates.priceLevel,
  "prices.inflation": (m) => 100 * change(m, "prices.deflator", m.economy.aggregates.priceLevel),
  "prices.land": (m) => m.economy.aggregates.landPrice,
  "prices.shares": (m) => m.economy.aggregates.sharePrice,
  "productivity.level": productivityLevel,
  "productivity.dispersion": (m) => m.firms.dispersion,
  "unemployment.rate": (m) => pct(m.t.unemployed ?? 0, m.t.force ?? 0),
  "unemployment.young": (m) => pct(m.t.youngUnemployed ?? 0, m.t.youngForce ?? 0),
  "wages.share": gdpShare("wageBill"),
  "wages.dispersion": wageDispersion,
  "firms.count": ({ economy }) => (economy.memory.stock ?? 0) / 1000,
  "entry.rate": yearlyRate("births", "stockAtStart"),
  "exit.rate": yearlyRate("deaths", "stockAtStart"),
  "exit.insolvency-share": (m) => m.ratio("insolvencies", "deaths"),
  "exit.bankruptcies": tally("insolvencies"),
  "exit.bankrupt-debts": (m) => pct(m.t.bankruptDebts ?? 0, 4 * m.economy.aggregates.gdpYear),
  "entry.independent-share": (m) => 100 - m.ratio("subsidiaryBirths", "births"),
  "entry.repeat-share": (m) => m.ratio("repeatBirths", "births"),
  "size.small-employment": (m) => pct(m.firms.smallHeads, m.firms.heads),
  "size.top-share": (m) => pct(m.firms.topHeads, m.firms.heads),
  "tenure.mean": (m) => ((m.t.employees ?? 0) > 0 ? m.t.tenure / m.t.employees : 0),
  "labour.midcareer-share": (m) => m.ratio("midCareerHires", "largeHires"),
  "labour.job-to-job-rate": yearlyRate("jobToJob", "employees"),
  "labour.vacancy-rate": (m) => pct(m.t.vacant ?? 0, (m.t.vacant ?? 0) + (m.t.employed ?? 0)),
  "labour.nonregular-share": (m) => pct(m.t.nonRegular ?? 0, m.t.employees ?? 0),
  "credit.loans": (m) => pct(m.firms.loans, 4 * m.economy.aggregates.gdpYear),
  "credit.small-firm-growth": (m) => 100 * change(m, "small loans", m.firms.smallLoans),
  "credit.main-bank-share": (m) => pct(m.firms.mainLoans, m.firms.loans),
  "credit.group-share": (m) => pct(m.firms.groupLoans, m.firms.loans),
  "credit.refused-small": (m) => m.ratio("smallRefused", "smallAsked"),
  "credit.zombie-share": (m) => pct(m.firms.zombieLoans, m.firms.loans),
  "banks.npl-ratio": (m) => pct(bankSum(m, "troubled"), bankSum(m, "loans")),
  "banks.hidden-losses": (m) => pct(bankSum(m, "expectedLoss"), bankSum(m, "loans")),
  "banks.capital-ratio": (m) => pct(bankSum(m, "capital"), bankSum(m, "loans")),
  "banks.count": (m) => m.economy.banks.live,
  "banks.failures": tally("bankFailures"),
  "banks.rescues": tally("rescues"),
  "banks.mergers": tally("bankMergers"),
  "banks.groups": (m) => cityBanks(m.economy),
  "banks.trust": (m) => m.economy.memory.trust ?? 1,
  "finance.equity-share": (m) =>
    pct(m.ratio("newEquity", "newLoans"), 100 + m.ratio("newEquity", "newLoans")),
  "finance.young-equity-share": (m) =>
    pct(m.ratio("youngEquity", "youngLoans"), 100 + m.ratio("youngEquity", "youngLoans")),
  "finance.outsider-share": (m) => m.ratio("youngOutsiderEquity", "youngEquity"),
  "savings.pool": (m) => pct(pools(m.economy).all, 4 * m.economy.aggregates.gdpYear),
  "savings.incumbent-share": (m) => pct(pools(m.economy).incumbents, pools(m.economy).placed),
  "venture.investment": (m) => pct(m.t.ventureMoney ?? 0, 4 * m.economy.aggregates.gdpYear),
  "venture.corporate-share": (m) => m.ratio("ventureMoney corporate", "ventureMoney"),
  "venture.bank-share": (m) => m.ratio("ventureMoney bank", "ventureMoney"),
  "venture.count": (m) => m.firms.ventures,
  "venture.unicorns": (m) => m.firms.unicorns,
  "ipo.count": tally("flotations"),
  "listed.companies": (m) => m.firms.companies,
  "listed.delistings": tally("delistings"),
  "ipo.young-count": tally("youngFlotations"),
  "acquisition.count": tally("acquisitions"),
  "acquisition.exit-share": (m) => {
    const perFlotation = m.ratio("acquisitions", "ventureFlotations");
    return pct(perFlotation, 100 + perFlotation);
  },
  "ownership.stable-share": (m) => pct(m.firms.stable, m.firms.listed),
  "ownership.foreign-share": (m) => pct(m.firms.foreign, m.firms.listed),
  "ownership.cross-sales": (m) => pct(m.t.crossSales ?? 0, m.firms.listed),
  "ownership.ties": (m) => m.firms.ties,
  "ownership.return-weight": (m) =>
    (m.t.returnWeightBase ?? 0) > 0 ? m.t.returnWeight / m.t.returnWeightBase : 0,
  "firms.return-on-equity": (m) =>
    (m.t.listedBook ?? 0) > 0
      ? Math.max(-100, Math.min(100, (400 * m.t.listedProfit) / m.t.listedBook))
      : 0,
  "firms.reformed-share": (m) => pct(m.t.reformedFirms ?? 0, m.t.largeFirms ?? 0),
  "firms.reform-effort": (m) => pct(m.t.reformEffort ?? 0, m.t.largeFirms ?? 0),
  "firms.decision-time": (m) =>
    (m.t.decisionHeads ?? 0) > 0 ? m.t.decisionTime / m.t.decisionHeads : 0,
  "rd.share": (m) => gdpShare("businessResearch")(m) + gdpShare("science")(m),
  "rd.business-share": (m) =>
    pct(m.t.businessResearch ?? 0, (m.t.businessResearch ?? 0) + (m.t.science ?? 0)),
  "innovation.count": (m) => (m.t.incremental ?? 0) + (m.t.radical ?? 0),
  "innovation.radical-share": (m) => pct(m.t.radicalSpending ?? 0, m.t.businessResearch ?? 0),
  "innovation.open-share": (m) => m.ratio("radicalOpen", "radical"),
  "innovation.young-share": (m) => m.ratio("radicalYoung", "radical"),
  "innovation.new-share": (m) => m.ratio("radicalNew", "radical"),
  "innovation.dispersed-share": (m) => 100 - pct(m.firms.topInnovations, m.firms.innovations),
  "innovation.licence-income": gdpShare("licenceIncome"),
  "trade.exports": gdpShare("exports"),
  "trade.imports": gdpShare("imports"),
  "investment.share": gdpShare("investment"),
  "state.debt": (m) => pct(m.economy.accounts.state.debt, 4 * m.economy.aggregates.gdpYear),
  "state.works": gdpShare("works"),
  "purpose.domestic-share": (m) =>
    pct(m.t.domesticAims ?? 0, (m.t.domesticAims ?? 0) + (m.t.rivalAims ?? 0)),
  "founders.women-share": (m) => m.ratio("founderWomen", "founders"),
  "founders.foreign-share": (m) => m.ratio("founderForeign", "founders"),
  "founders.age": (m) => m.ratio("founderAge", "founders") / 100,
  ...DISTRIBUTION_MEASURES,
  ...LINK_MEASURES,
  ...PUBLIC_BODY_MEASURES,
  ...VENTURE_MEASURES,
};

/** Change of a level over four quarters, as a logarithm; keeps its own memory of the past year. */
function change(m: Quarter, name: string, level: number): number {
  const { history } = m.economy;
  const past = history[name] ?? (history[name] = []);
  past.push(level);
  if (past.length > 5) past.shift();
  const before = past[0];
  return past.length === 5 && before > 0 && level > 0 ? log(level / before) : 0;
}

function bankSum(
  { economy }: Quarter,
  name: "loans" | "capital" | "troubled" | "expectedLoss",
): number {
  const { banks } = economy;
  return columnSum(banks.alive, banks.col[name], banks.count);
}

function productivityLevel({ economy }: Quarter): number {
  const { sectorSales, meanProductivity, frontier } = economy;
  let weighted = 0;
  let sales = 0;
  for (let sector = 0; sector < frontier.length; sector++) {
    weighted += (sectorSales[sector] * meanProductivity[sector]) / frontier[sector];
    sales += sectorSales[sector];
  }
  return sales > 0 ? weighted / sales : 0;
}

/** Standard deviation of pay over its mean, close to that of log pay at this size. */
function wageDispersion({ t }: Quarter): number {
  const heads = t.employed ?? 0;
  if (heads <= 0) return 0;
  const mean = t.pay / heads;
  return mean > 0 ? Math.sqrt(Math.max(0, t.paySquare / heads / (mean * mean) - 1)) : 0;
}

/** First quarter measured: growth over a year looks back on four quarters, and history begins at 0. */
export const FIRST_MEASURED = -4;

/** Takes a quarter into what later ones look back on, whether it is measured or not. */
export function closeQuarter(economy: Economy): void {
  smoothTallies(economy);
  measureDistributions(economy);
  economy.memory.stock = realFirms(economy);
}

/** Number of real firms. */
function realFirms({ firms: { alive, count, col } }: Economy): number {
  let number = 0;
  for (let slot = 0; slot < count; slot++) number += alive[slot] * col.weight[slot];
  return number;
}
