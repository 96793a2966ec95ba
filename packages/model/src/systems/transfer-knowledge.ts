import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import { flowRow, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { addTally } from "../state/tally.ts";
import { effectiveAutonomy } from "./fund-science.ts";

const LICENCE = flowRow("licence income");
const OFFICE_STREAM = streamOf("licensing office");

/** Share of inventions that staff report without an office: about one in eleven at the institute that the paper tells of (20 of 230). */
const REPORTED_ANYWAY = 0.09;
/** Reported inventions that find a licensee. */
const LICENSED = 0.2;
/** What is reported and finds none still reaches firms, a little less easily than a gift. */
const WAITING = 0.8;

/** Share of a university's inventions that are reported to it rather than handed to a firm: law and an office raise it. */
export function reportedShare(ownership: number, office: boolean): number {
  const law = Math.min(1, ownership / 0.5);
  return office ? REPORTED_ANYWAY + (0.95 - REPORTED_ANYWAY) * law : REPORTED_ANYWAY * (1 + law);
}

/** Share of reported inventions for which the university itself seeks a patent: an office pays for it. */
export function filedShare(office: boolean): number {
  return office ? 0.6 : 0.1;
}

/** Share of licences that go abroad: where firms at home neither aim high nor look outside, half of them. */
export function licensedAbroad(aim: number, openness: number): number {
  return 0.5 * (1 - Math.min(1, aim + openness));
}

/**
 * How much of what universities find reaches firms at home: gifts as before, and licences in their place.
 * A licensee uses what he pays for, but licences abroad do not help at home and the rest waits in the office:
 * relabelling makes the net gain smaller than the gross.
 *
 * @param informal share of gifts that are put to use
 */
export function transferLevel(informal: number, reported: number, abroad: number): number {
  const recorded = LICENSED * (1 - abroad) + (1 - LICENSED) * WAITING * informal;
  return informal * (1 - reported) + reported * recorded;
}

/** Share of firms' research that universities do under contract: free staff and money of their own to work with. */
export function contractShare(freedom: number, funding: number, autonomy: number): number {
  return 0.02 * (freedom + 0.5 * autonomy) * (funding / 0.5);
}

/**
 * Each university finds things in proportion to its research, reports or gives them away, opens a
 * licensing office once law lets it own them, and licenses at home and abroad. Contracts with industry
 * follow freedom of staff and money for research.
 */
export function transferKnowledge(economy: Economy, quarter: number): void {
  const { aggregates, levers, parameters, bodies, seed } = economy;
  const { universities } = bodies;
  const u = universities.col;
  const ownership = levers["knowledge.university-ownership"];
  const freedom = levers["knowledge.university-freedom"];
  const funding = levers["knowledge.university-funding"];
  const money = levers["knowledge.public-research"] * aggregates.gdp * funding;
  // Billion yen of 2015.
  const real = money / aggregates.priceLevel / 1e6;
  const abroad = licensedAbroad(
    levers["knowledge.radical-aim"],
    levers["knowledge.open-innovation"],
  );
  const open = drawKey(seed, OFFICE_STREAM, quarter);
  const hazard = parameters["university.office-rate"] * Math.max(0, ownership - 0.05);
  let reported = 0;
  let filed = 0;
  let recorded = 0;
  let offices = 0;
  let licensed = 0;
  for (let slot = 0; slot < universities.count; slot++) {
    const size = u.size[slot];
    if (
      u.office[slot] === 0 &&
      hashUniform(open, u.key[slot]) < hazard * Math.min(2, 0.5 + 50 * size)
    )
      u.office[slot] = 1;
    const share = reportedShare(ownership, u.office[slot] === 1);
    reported += size * share;
    filed += size * share * filedShare(u.office[slot] === 1);
    if (u.office[slot] === 0) continue;
    offices += 1;
    licensed += size * share;
  }
  const inventions = parameters["university.inventions"] * real;
  recorded = inventions * reported;
  const licences = inventions * licensed * LICENSED;
  addTally(economy, "disclosures", recorded);
  addTally(economy, "universityPatents", inventions * filed);
  addTally(economy, "informalTransfers", inventions - recorded);
  addTally(economy, "licencesHome", licences * (1 - abroad));
  addTally(economy, "licencesAbroad", licences * abroad);
  economy.tally.licensingOffices = offices;
  economy.tally.universityResearch = money;
  const autonomy = effectiveAutonomy(levers["state.agency-autonomy"], levers["state.leakage"]);
  economy.tally.contractShare = contractShare(freedom, funding, autonomy);
  aggregates.scienceTransfer =
    transferLevel(parameters["science.informal"], reported, abroad) +
    0.25 * freedom * (0.4 + 1.2 * funding);
  collectFees(economy, licences * abroad);
  economy.tally.homeFees = Math.round(
    licences * (1 - abroad) * parameters["university.licence-value"] * aggregates.priceLevel,
  );
}

/** Licensees abroad pay universities, which are part of the state. */
function collectFees(economy: Economy, licences: number): void {
  const { accounts, ledger, parameters, aggregates } = economy;
  const fees = Math.round(
    licences * parameters["university.licence-value"] * aggregates.priceLevel,
  );
  accounts.state.account += fees;
  accounts.world.foreignDebt += fees;
  accounts.centralBank.foreignClaims += fees;
  ledger.pay(LICENCE, S.world, S.state, fees);
  addTally(economy, "universityFees", fees);
}
