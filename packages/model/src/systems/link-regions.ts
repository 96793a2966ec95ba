import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { REGION_COUNT, REGION_IDS } from "../state/sectors.ts";
import { addTally } from "../state/tally.ts";

const FORM_STREAM = streamOf("link forms");
const FADE_STREAM = streamOf("link ends");

/** Links by region, made anew each quarter. */
const byRegion = new Float64Array(REGION_COUNT);

/** Share of links that end in a quarter: a joint project lasts about three years. */
const FADE = 0.08;

/**
 * New links of a firm with its region's universities in a quarter: cluster programmes and licensing
 * offices make them; ventures form most, incumbents as far as they pay for the cluster.
 */
export function newLinks(
  rate: number,
  clusters: number,
  offices: number,
  kind: "venture" | "small" | "incumbent",
  cofunding: number,
): number {
  const drive = kind === "venture" ? 1 : kind === "incumbent" ? 0.3 + 2 * cofunding : 0.01;
  return rate * (clusters + 0.5 * offices) * drive;
}

/**
 * Firms and the universities of their region form working links and let them lapse. Of a record of many
 * firms as many form them as would one by one.
 */
export function linkRegions(economy: Economy, quarter: number): void {
  const { firms, levers, parameters, seed, tally, aggregates } = economy;
  const f = firms.col;
  const rate = parameters["cluster.link-rate"];
  const clusters = levers["knowledge.clusters"];
  const cofunding = levers["knowledge.cluster-cofunding"];
  const offices = officeShares(economy);
  const form = drawKey(seed, FORM_STREAM, quarter);
  const fade = drawKey(seed, FADE_STREAM, quarter);
  const sums = { venture: 0, small: 0, incumbent: 0 };
  byRegion.fill(0);
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const weight = f.weight[slot];
    const each = f.heads[slot] / weight;
    if (each < 10 && f.stage[slot] === 0) continue;
    const kind =
      f.stage[slot] > 0 && f.listing[slot] === 0
        ? "venture"
        : each >= LARGE_FIRM
          ? "incumbent"
          : "small";
    const key = f.key[slot];
    const expected = newLinks(rate, clusters, offices[f.region[slot]], kind, cofunding) * weight;
    const formed = Math.floor(expected + hashUniform(form, key));
    const before = f.ties[slot];
    if (before === 0 && formed === 0) continue;
    const ended = before > 0 ? Math.floor(before * FADE + hashUniform(fade, key)) : 0;
    f.ties[slot] = Math.max(0, Math.min(4 * weight, before + formed - ended));
    sums[kind] += f.ties[slot];
    byRegion[f.region[slot]] += f.ties[slot];
  }
  addTally(economy, "linksVenture", sums.venture);
  addTally(economy, "linksSmall", sums.small);
  addTally(economy, "linksIncumbent", sums.incumbent);
  tally.links = sums.venture + sums.small + sums.incumbent;
  tally.linksTokyo = byRegion[REGION_IDS.indexOf("tokyo-kanto")];
  tally.linksKansai = byRegion[REGION_IDS.indexOf("osaka-kobe-kyoto")];
  economy.memory.linkDensity =
    aggregates.laborForce > 0 ? (1e6 * tally.links) / aggregates.laborForce : 0;
}

/** Share of each region's university research that has a licensing office. */
function officeShares({ bodies }: Economy): Float64Array {
  const { universities } = bodies;
  const u = universities.col;
  const all = new Float64Array(REGION_COUNT);
  const open = new Float64Array(REGION_COUNT);
  for (let slot = 0; slot < universities.count; slot++) {
    all[u.region[slot]] += u.size[slot];
    if (u.office[slot] === 1) open[u.region[slot]] += u.size[slot];
  }
  return open.map((share, region) => (all[region] > 0 ? share / all[region] : 0));
}
