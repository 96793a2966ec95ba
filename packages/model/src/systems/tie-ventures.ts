import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { FUND_KIND } from "../state/funds.ts";
import { LINK_KIND, linkKey } from "../state/links.ts";
import { scratch } from "../state/scratch.ts";
import { addTally } from "../state/tally.ts";
import { complementarity } from "./invest-venture.ts";
import { type Companies, drawCompany, largeCompanies, shareDealing } from "./large-companies.ts";
import { holds } from "./order-book.ts";

const [TIE_STREAM, PARTNER_STREAM] = ["venture alliance", "venture partner"].map(streamOf);

/** Largest share of its sales for which an incumbent orders from ventures. */
const MOST = 0.1;

/**
 * Chance per quarter that a venture comes to work with an incumbent: as open as incumbents are to ideas
 * from outside, wholly where a corporate fund brings it, and the more the better it fits.
 */
export function tieHazard(rate: number, openness: number, sponsored: boolean, fit: number): number {
  return Math.min(1, (rate / 4) * (sponsored ? 1 : openness) * (0.4 + 1.2 * fit));
}

/**
 * Ventures tie themselves to incumbents, which order from them and learn. What a tie brings in sales it
 * takes in independence: such ventures are bought sooner and float later.
 */
export function tieVentures(economy: Economy, quarter: number): void {
  const { firms, funds, levers, parameters } = economy;
  renewTies(economy);
  if (quarter < 0) return;
  const f = firms.col;
  const [kTie, kPartner] = [TIE_STREAM, PARTNER_STREAM].map((stream) =>
    drawKey(economy.seed, stream, quarter),
  );
  const rate = parameters["ties.rate"];
  const openness = levers["knowledge.open-innovation"];
  let incumbents: Companies | undefined;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.stage[slot] === 0 || f.tied[slot] === 1) continue;
    if (f.listing[slot] > 0 || f.parent[slot] >= 0) continue;
    const fund = f.fund[slot];
    const sponsored = fund >= 0 && funds.col.kind[fund] === FUND_KIND.corporate;
    const hazard = tieHazard(rate, openness, sponsored, complementarity(f.key[slot]));
    if (hashUniform(kTie, f.key[slot]) >= hazard) continue;
    incumbents ??= largeCompanies(economy, "all");
    if (incumbents.slots.length === 0) return;
    tie(economy, slot, drawCompany(incumbents, hashUniform(kPartner, f.key[slot])), quarter);
  }
}

/** Ties end when the venture has floated, been bought or outgrown its name, or when either end is gone; the orders of the rest follow its size, as far as the incumbent has use for them. */
function renewTies(economy: Economy): void {
  const { firms, links, parameters } = economy;
  const f = firms.col;
  const l = links.col;
  const share = parameters["ties.orders"];
  const asked = scratch("asked of ventures", firms.count);
  const kept: number[] = [];
  f.tied.fill(0, 0, firms.count);
  for (let link = 0; link < links.count; link++) {
    if (links.alive[link] === 0 || l.kind[link] !== LINK_KIND.venture) continue;
    const slot = l.supplier[link];
    if (
      !holds(economy, link) ||
      f.stage[slot] === 0 ||
      f.listing[slot] > 0 ||
      f.parent[slot] >= 0
    ) {
      links.remove(link);
      continue;
    }
    l.firms[link] = f.weight[slot];
    l.orders[link] = share * f.expected[slot];
    asked[l.buyer[link]] += l.orders[link];
    f.tied[slot] = 1;
    kept.push(link);
  }
  for (const link of kept) {
    const buyer = l.buyer[link];
    l.orders[link] *= Math.min(1, (MOST * f.expected[buyer]) / asked[buyer]);
  }
}

function tie(economy: Economy, venture: number, incumbent: number, quarter: number): void {
  const { firms, links, parameters } = economy;
  const f = firms.col;
  links.ensureRoom(1);
  const link = links.add();
  const l = links.col;
  l.kind[link] = LINK_KIND.venture;
  l.supplier[link] = venture;
  l.buyer[link] = incumbent;
  l.supplierKey[link] = f.key[venture];
  l.buyerKey[link] = f.key[incumbent];
  l.key[link] = linkKey(f.key[venture], quarter, f.key[incumbent]);
  l.firms[link] = f.weight[venture];
  l.orders[link] = Math.min(
    parameters["ties.orders"] * f.expected[venture],
    MOST * f.expected[incumbent],
  );
  f.tied[venture] = 1;
  const part = shareDealing(f.weight[venture], f.weight[incumbent]);
  f.knowledge[incumbent] = Math.min(1.5, f.knowledge[incumbent] + part * 0.01);
  addTally(economy, "tiesMade", f.weight[venture]);
}

/** The incumbent that a tied venture works with, or -1. */
export function partnerOf(economy: Economy, venture: number): number {
  const { links, firms } = economy;
  const l = links.col;
  if (firms.col.tied[venture] === 0) return -1;
  for (let link = 0; link < links.count; link++) {
    if (links.alive[link] === 0 || l.kind[link] !== LINK_KIND.venture) continue;
    if (l.supplier[link] === venture && holds(economy, link)) return l.buyer[link];
  }
  return -1;
}
