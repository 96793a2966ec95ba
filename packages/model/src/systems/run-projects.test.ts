import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import { joinChance, projectLength, projectYield, runProjects } from "./run-projects.ts";

const STEEL = 0;

test("firms join less the larger they are, the riskier the aim and the nearer the frontier; small ones not at all", () => {
  expect(joinChance(0.1, 299, 0, 1)).toBe(0);
  expect(joinChance(0.1, 300, 0, 0.8)).toBeCloseTo(0.1);
  expect(joinChance(0.1, 30000, 0, 0.8)).toBeLessThan(joinChance(0.1, 300, 0, 0.8));
  expect(joinChance(0.1, 300, 1, 0.8)).toBeCloseTo(0.1 * Math.exp(-1), 6);
  expect(joinChance(0.1, 300, 0, 0)).toBeCloseTo(0.02);
});

test("rivalry lengthens projects, a control tower shortens them", () => {
  // 18 x 1.3 x (1.15 - 0.15) x 1 = 23.4.
  expect(projectLength(18, 0.3, 0.3, 0.5)).toBe(23);
  expect(projectLength(18, 0.6, 0.3, 0.5)).toBeGreaterThan(23);
  expect(projectLength(18, 0.3, 0.9, 0.5)).toBeLessThan(23);
});

test("age costs yield where technology moves, and rivals do the same work twice", () => {
  expect(projectYield(0, 0.02, 4, 0, 0.05)).toBe(1);
  expect(projectYield(10, 0, 4, 0, 0.05)).toBe(1);
  expect(projectYield(10, 0.02, 4, 0, 0.05)).toBeCloseTo(Math.exp(-0.8), 6);
  expect(projectYield(0, 0.02, 4, 4, 0.05)).toBeCloseTo(1 / 1.2);
});

/** A project in metal and machinery, begun at quarter 0, with Steel as its one member. */
function joined(economy: Economy): void {
  const { projects, members } = economy.bodies;
  const project = projects.add();
  Object.assign(projects.col, {});
  projects.col.field[project] = 1;
  projects.col.length[project] = 12;
  projects.col.risk[project] = 0.5;
  projects.col.members[project] = 1;
  projects.col.yield[project] = 1;
  const row = members.add();
  members.col.project[row] = project;
  members.col.firm[row] = STEEL;
  members.col.key[row] = economy.firms.col.key[STEEL];
  members.col.firms[row] = 1;
}

function quiet(): Economy {
  const economy = buildToyEconomy({
    ...TOY_COUNTRY,
    parameters: { ...TOY_COUNTRY.parameters, "project.launch-rate": 0 },
  });
  joined(economy);
  return economy;
}

test("a member gets its grant, spends it on research, aims higher and learns", () => {
  const economy = quiet();
  const f = economy.firms.col;
  f.research[STEEL] = 1000;
  f.radicalEffort[STEEL] = 0.1;
  const { cash, knowledge } = { cash: f.cash[STEEL], knowledge: f.knowledge[STEEL] };
  runClosed(economy, () => runProjects(economy, 1));
  // 15 per cent of readiness 0.2 of 0.4 per cent of 300,000: 36 thousand yen, no licences without ownership.
  expect(f.cash[STEEL] - cash).toBe(36);
  expect(f.research[STEEL]).toBe(1036);
  expect(economy.accounts.state.account).toBe(-36);
  // Shift 0.05 at a risk of one half; learning 0.006 at full yield, as the frontier stands still.
  expect(f.radicalEffort[STEEL]).toBeCloseTo(0.125);
  expect(f.knowledge[STEEL] - knowledge).toBeCloseTo(0.006);
  expect(economy.tally.projectShift).toBeCloseTo(0.025 * 1036);
});

test("grants bring licence income where results may be owned, capital paid in brings none", () => {
  const income = (equity: number): number => {
    const economy = quiet();
    economy.aggregates.gdp = 3e7;
    economy.levers["knowledge.university-ownership"] = 1;
    economy.levers["knowledge.equity-style-research"] = equity;
    runClosed(economy, () => runProjects(economy, 1));
    return economy.tally.projectLicences;
  };
  // 3 per cent of a grant of 3,600.
  expect(income(0)).toBe(108);
  expect(income(1)).toBe(0);
});

test("a project ends at its term and its members with it; a slot used again is no member", () => {
  const economy = quiet();
  runClosed(economy, () => runProjects(economy, 12));
  expect(economy.bodies.projects.live).toBe(0);
  expect(economy.bodies.members.live).toBe(0);
  const other = quiet();
  other.firms.col.key[STEEL] = 999;
  runClosed(other, () => runProjects(other, 1));
  expect(other.bodies.projects.live).toBe(1);
  expect(other.bodies.members.live).toBe(0);
});

test("rivalry among ministries brings more projects and a lower yield", () => {
  const after = (rivalry: number): { count: number; yield: number } => {
    const economy = buildToyEconomy(TOY_COUNTRY);
    economy.levers["state.rivalry"] = rivalry;
    economy.levers["knowledge.consortia"] = 0.6;
    for (let quarter = 0; quarter < 60; quarter++) runProjects(economy, quarter);
    const { projects } = economy.bodies;
    let sum = 0;
    for (let slot = 0; slot < projects.count; slot++)
      if (projects.alive[slot] === 1) sum += projects.col.yield[slot];
    return { count: projects.live, yield: sum / projects.live };
  };
  const calm = after(0);
  const rival = after(0.9);
  expect(rival.count).toBeGreaterThan(1.5 * calm.count);
  expect(rival.yield).toBeLessThan(calm.yield);
});
