import { NODES } from "../systems/build-frontier.ts";
import { effectiveAutonomy } from "../systems/fund-science.ts";
import { gdpShare, type Measure, pct, type Quarter, tally } from "./quarter.ts";
import { GIANT_HEADS } from "./sum-links.ts";

const share =
  (part: string, whole: string): Measure =>
  (m) =>
    pct(m.t[part] ?? 0, m.t[whole] ?? 0);

/** How the series of public bodies are computed, by id. Definitions stand in `observables-public-bodies.ts`. */
export const PUBLIC_BODY_MEASURES: Readonly<Record<string, Measure>> = {
  "projects.count": (m) => m.economy.bodies.projects.live,
  "projects.length": projectLength,
  "projects.yield": share("projectYielded", "projectGrants"),
  "projects.public-share": share("projectGrants", "businessResearch"),
  "projects.new-fields": share("projectShift", "businessResearch"),
  "projects.licence-income": share("projectLicences", "projectGrants"),
  "consortia.members": tally("memberships"),
  "consortia.giant-rate": (m) => membershipsPerFirm(m, true),
  "consortia.large-rate": (m) => membershipsPerFirm(m, false),
  "consortia.risk-correlation": riskCorrelation,
  "rd.public": gdpShare("publicResearch"),
  "rd.university-share": universityShare,
  "rd.competitive-share": (m) => competitive(m),
  "rd.small-intensity": share("smallResearch", "smallSales"),
  "rd.process-return": (m) => pct(4 * (m.t.steadyGained ?? 0), m.t.steadySpent ?? 0),
  "technology.payments": gdpShare("royalties"),
  "universities.offices": tally("licensingOffices"),
  "universities.disclosures": tally("disclosures"),
  "universities.informal": tally("informalTransfers"),
  "universities.patents": tally("universityPatents"),
  "rd.public-yield": (m) => 100 * (m.t.publicYield ?? 0),
  "clusters.links-tokyo": tally("linksTokyo"),
  "clusters.links-kansai": tally("linksKansai"),
  "universities.licences-home": tally("licencesHome"),
  "universities.licences-abroad": tally("licencesAbroad"),
  "universities.transfer": (m) => m.economy.aggregates.scienceTransfer,
  "universities.contracts": share("universityContracts", "businessResearch"),
  "founders.faculty": tally("academicBirths"),
  "founders.young-ventures": tally("youngVentures"),
  "clusters.links": tally("links"),
  "clusters.incumbent-share": share("linksIncumbent", "links"),
  "clusters.venture-share": share("linksVenture", "links"),
  "people.foreign-students": tally("foreignStudents"),
  "people.foreign-specialists": (m) => (m.t.foreignGraduates ?? 0) + (m.t.foreignSpecialists ?? 0),
  "state.legitimacy": (m) => 100 * (m.economy.memory.legitimacy ?? 0.5),
  "policy.pressure": (m) => 100 * (m.t.pressure ?? 0),
  "policy.bills": tally("bills"),
  "policy.reforms": tally("reforms"),
  "policy.lag": (m) => m.economy.memory.reformLag ?? 0,
  "policy.benchmark-gap": (m) => 100 * (m.t.benchmarkGap ?? 0),
  "state.processing-time": (m) => 100 * (m.economy.memory.processingTime ?? 1),
  "state.works-share": share("works", "stateSpending"),
  "exit.builders-rate": (m) => 4 * pct(m.t.builderDeaths ?? 0, m.firms.builders),
  "strategic.node": (m) => m.economy.memory.node ?? NODES.home,
  "strategic.share": (m) =>
    pct(m.t.strategicMoney ?? 0, (m.t.strategicMoney ?? 0) + (m.t.publicResearch ?? 0)),
};

/** Mean length of running projects, years. */
function projectLength({ economy }: Quarter): number {
  const { projects } = economy.bodies;
  let quarters = 0;
  for (let slot = 0; slot < projects.count; slot++)
    if (projects.alive[slot] === 1) quarters += projects.col.length[slot];
  return projects.live > 0 ? quarters / projects.live / 4 : 0;
}

function universityShare({ t }: Quarter): number {
  const done = (t.universityResearch ?? 0) + (t.universityContracts ?? 0);
  return pct(done, (t.businessResearch ?? 0) + (t.science ?? 0));
}

function competitive({ economy: { levers } }: Quarter): number {
  const autonomy = effectiveAutonomy(levers["state.agency-autonomy"], levers["state.leakage"]);
  return 100 * Math.min(1, levers["knowledge.competitive-share"] + 0.2 * autonomy);
}

/** Memberships of running projects per firm, of giants or of the other firms with laboratories. */
function membershipsPerFirm({ economy, links }: Quarter, giants: boolean): number {
  const { bodies, firms } = economy;
  const { members } = bodies;
  const m = members.col;
  const f = firms.col;
  let memberships = 0;
  for (let row = 0; row < members.count; row++) {
    const slot = m.firm[row];
    if (members.alive[row] === 0 || firms.alive[slot] === 0 || f.key[slot] !== m.key[row]) continue;
    if (f.heads[slot] >= GIANT_HEADS * f.weight[slot] === giants) memberships += m.firms[row];
  }
  const among = giants ? links.giants : links.laboratories;
  return among > 0 ? memberships / among : 0;
}

/** Correlation over running projects of members with risk. */
function riskCorrelation({ economy }: Quarter): number {
  const { projects } = economy.bodies;
  const c = projects.col;
  let n = 0;
  let x = 0;
  let y = 0;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let slot = 0; slot < projects.count; slot++) {
    if (projects.alive[slot] === 0) continue;
    const risk = c.risk[slot];
    const members = c.members[slot];
    n += 1;
    x += risk;
    y += members;
    xx += risk * risk;
    yy += members * members;
    xy += risk * members;
  }
  const spread = (n * xx - x * x) * (n * yy - y * y);
  return n < 3 || spread <= 0 ? 0 : (n * xy - x * y) / Math.sqrt(spread);
}
