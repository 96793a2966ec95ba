/** What a run of history may neither make nor lose: people, firms, inventions; and owners' books that agree with what firms say. */
import { runSchedule } from "@kigyo/engine";
import { beforeAll, expect, test } from "vitest";
import { WARM_UP_QUARTERS } from "./calendar.ts";
import { FIXTURE_INPUTS, scenarioWith } from "./fixtures/fixture-run.ts";
import { closeQuarter } from "./indicators/measure.ts";
import { leverPaths } from "./levers/path.ts";
import { drawMember } from "./member.ts";
import { resolveScenario } from "./resolve.ts";
import { schedule } from "./schedule.ts";
import { FULL_SPREAD } from "./scenario.ts";
import { buildEconomy } from "./state/build.ts";
import { countingPersons, total } from "./state/census.cases.ts";
import type { Economy } from "./state/economy.ts";
import { CONTRACT } from "./state/people.ts";

/** What does not add up, by rule, with the first place where it was seen. */
const faults = new Map<string, string>();
/** How often each rule was looked at: a rule that met nothing would hold of itself. */
const seen = new Map<string, number>();

function hold(rule: string, right: boolean, where: () => string): void {
  seen.set(rule, (seen.get(rule) ?? 0) + 1);
  if (!right && !faults.has(rule)) faults.set(rule, where());
}

/** Each living person has one state, and each firm's staff are the people who work there. */
function checkPeople({ people, firms, closed }: Economy, quarter: number): void {
  const justClosed = new Set(closed);
  const p = people.col;
  const staff = new Float64Array(firms.count);
  const at = (): string => `quarter ${quarter}`;
  for (let slot = 0; slot < people.count; slot++) {
    if (people.alive[slot] === 0) continue;
    const employer = p.employer[slot];
    hold("a record stands for whole people", p.weight[slot] >= 1, at);
    hold(
      "who has no employer is out of work, and who is out of work has none",
      employer < 0 === (p.contract[slot] === CONTRACT.unemployed),
      () => `quarter ${quarter}, person ${slot}: contract ${p.contract[slot]} at ${employer}`,
    );
    if (employer < 0) continue;
    // Whose firm closed this quarter learns of it when people are passed next.
    hold(
      "employers are there or have just closed",
      firms.alive[employer] === 1 || justClosed.has(employer),
      at,
    );
    staff[employer] += p.weight[slot];
  }
  for (let firm = 0; firm < firms.count; firm++)
    if (firms.alive[firm] === 1)
      hold(
        "a firm's heads are the people who work there",
        firms.col.heads[firm] === staff[firm],
        () => `quarter ${quarter}, firm ${firm}: ${firms.col.heads[firm]} against ${staff[firm]}`,
      );
}

/** Each share has one owner who is there, and owners' books hold what firms say they hold. */
function checkOwnership({ firms, banks, funds }: Economy, quarter: number): void {
  const f = firms.col;
  const byBank = new Float64Array(banks.count);
  const byFund = new Float64Array(funds.count);
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const where = (): string => `quarter ${quarter}, firm ${slot}`;
    const parts = [
      f.sharesHouseholds[slot],
      f.sharesBanks[slot],
      f.sharesFirms[slot],
      f.sharesFunds[slot],
      f.sharesInsurers[slot],
      f.sharesWorld[slot],
    ];
    hold(
      "nobody holds less than nothing",
      parts.every((part) => part >= 0),
      where,
    );
    hold("holdings are whole thousands of yen", parts.every(Number.isInteger), where);
    byBank[f.mainBank[slot]] += f.sharesBanks[slot];
    const fund = f.fund[slot];
    if (fund >= 0) byFund[fund] += f.sharesFunds[slot];
    if (f.sharesFunds[slot] > 0) hold("a fund's stake has a fund", fund >= 0, where);
    const parent = f.parent[slot];
    const partner = f.partner[slot];
    if (parent >= 0) hold("parents are there", firms.alive[parent] === 1, where);
    if (partner >= 0) hold("partners are there", firms.alive[partner] === 1, where);
  }
  for (let bank = 0; bank < banks.count; bank++)
    if (banks.alive[bank] === 1)
      hold(
        "a bank's shares are those that firms know it to hold",
        banks.col.shares[bank] === byBank[bank],
        () => `quarter ${quarter}, bank ${bank}: ${banks.col.shares[bank]} and ${byBank[bank]}`,
      );
  for (let fund = 0; fund < funds.count; fund++)
    if (funds.alive[fund] === 1)
      hold(
        "a fund's portfolio is its stakes",
        funds.col.portfolio[fund] === byFund[fund],
        () => `quarter ${quarter}, fund ${fund}: ${funds.col.portfolio[fund]} and ${byFund[fund]}`,
      );
}

/** What universities find is reported or given away, and no more is patented or licensed than is reported. */
function checkKnowledge({ tally, aggregates, parameters }: Economy, quarter: number): void {
  const { disclosures = 0, informalTransfers = 0, universityPatents = 0 } = tally;
  const { licencesHome = 0, licencesAbroad = 0, universityResearch = 0 } = tally;
  const real = universityResearch / aggregates.priceLevel / 1e6;
  const found = parameters["university.inventions"] * real;
  const where = (): string => `quarter ${quarter}`;
  if (!(found > 0)) return;
  hold(
    "inventions are reported or given away",
    Math.abs(disclosures + informalTransfers - found) <= 1e-9 * found,
    where,
  );
  hold("patents are sought for what is reported", universityPatents <= disclosures, where);
  hold("what is licensed was reported", licencesHome + licencesAbroad <= disclosures, where);
  if (licencesHome > 0 && licencesAbroad > 0 && universityPatents > 0)
    hold("some is patented and licensed", true, where);
}

beforeAll(() => {
  const scenario = resolveScenario(FIXTURE_INPUTS, scenarioWith([], 2023, 4000), {});
  const member = drawMember(FIXTURE_INPUTS, 1, 0, FULL_SPREAD);
  const economy = buildEconomy(FIXTURE_INPUTS, scenario, member);
  let firms = total(economy.firms);
  const systems = schedule(leverPaths(FIXTURE_INPUTS, scenario, member));
  const watched = countingPersons(systems, economy, (system, quarter, before, now, world) => {
    const where = (): string => `${system} in quarter ${quarter}: ${before} to ${now}`;
    if (system === "renewPeople") hold("entrants only add", now >= before, where);
    else if (system === "separateWorkers") hold("retirement only takes", now <= before, where);
    else hold("no other rule makes or loses people", now === before, where);
    if (system === "transferKnowledge") checkKnowledge(world, quarter);
  });
  runSchedule(watched, economy, -WARM_UP_QUARTERS, scenario.quarters, {
    onQuarter: (quarter) => {
      const { births = 0, deaths = 0 } = economy.tally;
      const now = total(economy.firms);
      const before = firms;
      hold(
        "firms are those before, those founded, less those gone",
        now === before + births - deaths,
        () => `quarter ${quarter}: ${now} against ${before} + ${births} - ${deaths}`,
      );
      firms = now;
      checkPeople(economy, quarter);
      checkOwnership(economy, quarter);
      // The next quarter looks back at the stock of firms.
      closeQuarter(economy);
    },
  });
}, 120_000);

test.each([
  "entrants only add",
  "retirement only takes",
  "no other rule makes or loses people",
  "a record stands for whole people",
  "who has no employer is out of work, and who is out of work has none",
  "employers are there or have just closed",
  "a firm's heads are the people who work there",
  "firms are those before, those founded, less those gone",
  "nobody holds less than nothing",
  "holdings are whole thousands of yen",
  "a fund's stake has a fund",
  "parents are there",
  "partners are there",
  "a bank's shares are those that firms know it to hold",
  "a fund's portfolio is its stakes",
  "inventions are reported or given away",
  "patents are sought for what is reported",
  "what is licensed was reported",
  "some is patented and licensed",
])("over seventy-five years: %s", (rule) => {
  expect(seen.get(rule) ?? 0).toBeGreaterThan(100);
  expect(faults.get(rule)).toBeUndefined();
});
