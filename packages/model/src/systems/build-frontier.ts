import { exp, log } from "@kigyo/engine";
import { flowRow, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { addTally } from "../state/tally.ts";

const PROGRAMMES = flowRow("programme spending");
const RESEARCH = flowRow("research services");

/** Industries whose giants are partners: vehicles, electrical equipment, components, computers, consumer electronics. */
const PARTNER_SECTORS: readonly number[] = [2, 3, 4, 5, 6];
/** Industry whose ventures work as complements. */
const COMPONENTS = 4;
/** Partner companies: seven of the eight partners told of. The eighth, a bank, is left out: it gives no research. */
const PARTNERS = 7;
/** Line width that home firms can make when the attempt begins, and the one aimed at, nanometres. */
export const NODES = { home: 40, goal: 2 } as const;

/**
 * Line width after a quarter's work, nanometres: each yen takes it down by a share, less as the goal comes
 * near and foreign partners have less to teach.
 *
 * @param effort money of the quarter over what the whole jump takes
 */
export function nextNode(node: number, effort: number, openness: number): number {
  const left = log(node / NODES.goal);
  if (left <= 0) return NODES.goal;
  const jump = log(NODES.home / NODES.goal);
  const step = effort * jump * (0.4 + 0.6 * openness) * (0.3 + (0.7 * left) / jump);
  return Math.max(NODES.goal, node * exp(-step));
}

/**
 * A company of state and incumbents attempts a jump to the frontier in chips: the state pays, the
 * partners add a tenth and aim higher, ventures in components find a user next door.
 */
export function buildFrontier(economy: Economy): void {
  const { levers, parameters, aggregates, memory, firms, accounts, ledger, tally } = economy;
  const budget = Math.round(levers["knowledge.strategic-consortium"] * aggregates.gdp);
  if (budget <= 0) return;
  const f = firms.col;
  const partners = largestPartners(economy);
  let added = 0;
  let heads = 0;
  for (const { slot, share } of partners) heads += f.heads[slot] * share;
  for (const { slot, share } of partners) {
    const part = Math.floor(
      share * Math.min(Math.max(0, f.cash[slot]), (0.1 * budget * f.heads[slot]) / heads),
    );
    f.cash[slot] -= part;
    added += part;
    f.radicalEffort[slot] = Math.min(
      0.9,
      f.radicalEffort[slot] + share * parameters["consortium.shift"],
    );
    f.knowledge[slot] = Math.min(1.5, f.knowledge[slot] + share * 0.01);
  }
  // The company's engineers are paid by the state's money and its partners'.
  accounts.state.account -= budget;
  accounts.households.deposits += budget + added;
  accounts.households.income += budget + added;
  ledger.pay(PROGRAMMES, S.state, S.households, budget);
  ledger.pay(RESEARCH, S.firms, S.households, added);
  for (let slot = 0; slot < firms.count; slot++)
    if (firms.alive[slot] === 1 && f.sector[slot] === COMPONENTS && f.stage[slot] > 0)
      f.knowledge[slot] = Math.min(1.5, f.knowledge[slot] + 0.01);
  const effort =
    (budget + added) / aggregates.priceLevel / (1e6 * parameters["strategic.jump-cost"]);
  memory.node = nextNode(memory.node ?? NODES.home, effort, levers["knowledge.open-innovation"]);
  tally.strategicMoney = budget;
  for (const partner of partners) addTally(economy, "partners", partner.firms);
}

/** A record whose firms are partners, all or some of them. */
interface Partners {
  readonly slot: number;
  /** Firms of the record that are partners. */
  readonly firms: number;
  /** Their share of the record's firms, above 0 to 1. */
  readonly share: number;
}

/** The largest companies of the partner industries, by heads of one firm; the last of them may be some of a record. */
function largestPartners({ firms }: Economy): Partners[] {
  const f = firms.col;
  const found: number[] = [];
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.heads[slot] < LARGE_FIRM * f.weight[slot]) continue;
    if (!PARTNER_SECTORS.includes(f.sector[slot])) continue;
    found.push(slot);
  }
  const each = (slot: number): number => f.heads[slot] / f.weight[slot];
  found.sort((a, b) => each(b) - each(a) || f.key[a] - f.key[b]);
  const partners: Partners[] = [];
  let left = PARTNERS;
  for (const slot of found) {
    if (left === 0) break;
    const taken = Math.min(left, f.weight[slot]);
    partners.push({ slot, firms: taken, share: taken / f.weight[slot] });
    left -= taken;
  }
  return partners;
}
