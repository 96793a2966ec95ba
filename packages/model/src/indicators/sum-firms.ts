/** What the series on firms are made of. */
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { CONSTRUCTION } from "../state/sectors.ts";
import { collateral, debtOverhang, isHopeless } from "../systems/expected-loss.ts";
import { FADED, rankInnovators, TopTotals } from "./rank-firms.ts";

/** Sums over firms, made once a quarter. Money in thousand yen. */
export interface FirmSums {
  builders: number;
  loans: number;
  smallLoans: number;
  zombieLoans: number;
  heads: number;
  smallHeads: number;
  topHeads: number;
  mainLoans: number;
  groupLoans: number;
  ties: number;
  ventures: number;
  unicorns: number;
  stable: number;
  foreign: number;
  listed: number;
  /** Real firms with listed shares. */
  companies: number;
  dispersion: number;
  topInnovations: number;
  innovations: number;
}

/** Heads below which no firm is looked at for the hundred largest. */
const LARGE = 200;

/** A billion dollars at 2015 prices and 121 yen, thousand yen of 2015. */
const UNICORN = 1.21e8;

/** Adds up what the series on firms need. */
export function sumFirms(economy: Economy): FirmSums {
  const { firms, aggregates, meanProductivity, memory, parameters } = economy;
  const f = firms.col;
  const sums: FirmSums = {
    builders: 0,
    loans: 0,
    smallLoans: 0,
    zombieLoans: 0,
    heads: 0,
    smallHeads: 0,
    topHeads: 0,
    mainLoans: 0,
    groupLoans: 0,
    ties: 0,
    ventures: 0,
    unicorns: 0,
    stable: 0,
    foreign: 0,
    listed: 0,
    companies: 0,
    dispersion: 0,
    topInnovations: 0,
    innovations: 0,
  };
  const largest = new TopTotals(100);
  const innovators = new TopTotals(20);
  const price2015 = memory.price2015 ?? aggregates.priceLevel;
  const landValue = aggregates.landPrice * parameters["land.unit-value"];
  const patience = parameters["bank.repayment-years"];
  let spread = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const weight = f.weight[slot];
    const debt = f.loans[slot] + f.loansOther[slot];
    const heads = f.heads[slot];
    const each = heads / weight;
    if (f.sector[slot] === CONSTRUCTION) sums.builders += weight;
    sums.loans += debt;
    sums.mainLoans += f.loans[slot];
    if (f.keiretsu[slot] > 0) sums.groupLoans += debt;
    sums.heads += heads;
    if (each < LARGE_FIRM) {
      sums.smallLoans += debt;
      sums.smallHeads += heads;
    }
    const worth = collateral(f.land[slot] * landValue, f.capital[slot] * aggregates.priceLevel);
    if (isHopeless(debtOverhang(debt, worth, f.profit[slot], patience), debt))
      sums.zombieLoans += debt;
    if (f.listing[slot] > 0) {
      sums.companies += weight;
      if (f.partner[slot] >= 0 && f.partner[slot] !== slot) sums.ties += weight;
      sums.stable += f.sharesBanks[slot] + f.sharesFirms[slot];
      sums.foreign += f.sharesWorld[slot];
      sums.listed +=
        f.sharesHouseholds[slot] +
        f.sharesBanks[slot] +
        f.sharesFirms[slot] +
        f.sharesInsurers[slot] +
        f.sharesWorld[slot];
    } else if (f.stage[slot] > 1 && f.parent[slot] < 0) {
      sums.ventures += weight;
      if ((f.sharesHouseholds[slot] + f.sharesFunds[slot]) / weight > UNICORN * price2015)
        sums.unicorns += weight;
    }
    const mean = meanProductivity[f.sector[slot]];
    if (mean > 0) {
      const gap = f.productivity[slot] / mean - 1;
      spread += gap * gap * heads;
    }
    if (each >= LARGE) largest.add(each, weight);
    if (f.innovations[slot] > FADED) {
      sums.innovations += f.innovations[slot];
      rankInnovators(innovators, f.innovations[slot], weight);
    }
  }
  sums.topHeads = largest.total();
  sums.topInnovations = innovators.total();
  sums.dispersion = sums.heads > 0 ? Math.sqrt(spread / sums.heads) : 0;
  return sums;
}
