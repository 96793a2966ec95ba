import { drawKey, exp, hashUniform, log, mixIdentity, streamOf } from "@kigyo/engine";
import { WARM_UP_QUARTERS } from "../calendar.ts";
import { createWorkforce, type Workforce } from "./build-workforce.ts";
import { regionOf, startingAges } from "./demography.ts";
import type { Economy } from "./economy.ts";
import { ORIGIN } from "./firms.ts";
import { normalOf, shareBelow } from "./normal.ts";
import { CONTRACT } from "./people.ts";
import { startingSector } from "./starting-sector.ts";
import { grain, listedWeight, middlingWeight } from "./weights.ts";

const FIRM_STREAM = streamOf("founding fathers");

/** A size class of firms at the start (real counts). */
interface SizeClass {
  readonly firms: number;
  readonly meanHeads: number;
  readonly spread: number;
  /** Heads at which the next class begins; records of this class stand for too many firms to be that large. */
  readonly below: number;
  readonly weight: number;
  readonly board: number;
  readonly keiretsu: boolean;
}

function sizeClasses(scale: number, small: number): SizeClass[] {
  return [
    {
      firms: 120,
      meanHeads: 9000,
      spread: 0.8,
      below: Infinity,
      weight: 1,
      board: 1,
      keiretsu: true,
    },
    {
      firms: 480,
      meanHeads: 1500,
      spread: 0.7,
      below: Infinity,
      weight: listedWeight(1500, scale),
      board: 1,
      keiretsu: false,
    },
    {
      firms: 8000,
      meanHeads: 220,
      spread: 0.5,
      below: 1000,
      weight: middlingWeight(scale),
      board: 0,
      keiretsu: false,
    },
    {
      firms: small,
      meanHeads: 8,
      spread: 0.9,
      below: 100,
      weight: scale,
      board: 0,
      keiretsu: false,
    },
  ];
}

/** Fills the country with firms and staffs each as it is made, so that head counts agree by construction. */
export function buildFirmsAndPeople(economy: Economy, force: number, retireAge: number): void {
  const employed = force * 0.97;
  const large = 120 * 9000 + 480 * 1500 + 8000 * 220;
  const small = Math.max(1000, (employed - large) / 8);
  const workforce = createWorkforce(economy, startingAges(retireAge));
  let number = 0;
  for (const size of sizeClasses(economy.scale, small)) {
    for (let made = 0; made < Math.round(size.firms / size.weight); made++) {
      addStartingFirm(economy, size, number++, workforce);
    }
  }
  // Households own as much land as firms do.
  let land = 0;
  for (let slot = 0; slot < economy.firms.count; slot++) land += economy.firms.col.land[slot];
  economy.aggregates.freeLand = land;
  // Those without a firm look for work.
  let left = Math.max(0, force - workforce.persons());
  while (left > 0) {
    const weight = Math.min(economy.scale, Math.ceil(left));
    workforce.add(weight, -1, CONTRACT.unemployed, -1);
    left -= weight;
  }
}

function addStartingFirm(
  economy: Economy,
  size: SizeClass,
  number: number,
  workforce: Workforce,
): void {
  const { firms, parameters, regimes, aggregates } = economy;
  const key = mixIdentity(FIRM_STREAM, 0, number);
  const draw = (n: number): number => hashUniform(drawKey(economy.seed, FIRM_STREAM, n), key);
  const heads = startingHeads(size, draw(1));
  const slot = firms.add();
  const f = firms.col;
  const sector = startingSector(regimes, draw(2), size.meanHeads >= 1000);
  const persons = heads * size.weight;
  f.key[slot] = key;
  f.weight[slot] = size.weight;
  f.sector[slot] = sector;
  f.region[slot] = size.keiretsu && draw(3) < 0.5 ? 2 : regionOf(draw(4));
  f.birth[slot] = -WARM_UP_QUARTERS - Math.floor(draw(5) * (size.board > 0 ? 160 : 80));
  f.founderBirth[slot] = -WARM_UP_QUARTERS - (28 + Math.floor(draw(6) * 34)) * 4;
  f.origin[slot] = ORIGIN.independent;
  f.parent[slot] = -1;
  f.partner[slot] = -1;
  f.fund[slot] = -1;
  f.mainBank[slot] = -1;
  f.otherBank[slot] = -1;
  f.keiretsu[slot] = size.keiretsu ? 1 + (number % 6) : 0;
  f.listing[slot] = size.board;
  const lead = heads >= 1000 ? 1.35 : heads >= 100 ? 1.1 : 0.95;
  f.productivity[slot] =
    economy.frontier[sector] *
    parameters["start.productivity"] *
    lead *
    exp(0.25 * normalOf(draw(7)));
  f.quality[slot] = 1;
  f.knowledge[slot] = 0.2;
  f.price[slot] = aggregates.priceLevel;
  f.markup[slot] = parameters["price.markup"];
  f.heads[slot] = persons;
  f.wanted[slot] = persons;
  f.expected[slot] = f.productivity[slot] * persons;
  f.capital[slot] = parameters["capital.ratio"] * f.expected[slot];
  f.inventory[slot] = parameters["inventory.ratio"] * f.expected[slot];
  f.land[slot] = f.capital[slot] * regimes[sector].land;
  f.sales[slot] = f.expected[slot] * aggregates.priceLevel;
  f.share[slot] = f.sales[slot];
  f.wages[slot] = persons * aggregates.wage;
  f.profit[slot] = 0.05 * f.sales[slot];
  f.pioneer[slot] = size.board > 0 ? 1 : 0;
  staff(economy, slot, persons, size.weight === economy.scale, workforce);
}

/** Heads of one firm: log-normal within its size class. */
export function startingHeads(
  { meanHeads, spread, below }: Pick<SizeClass, "meanHeads" | "spread" | "below">,
  uniform: number,
): number {
  const middle = log(meanHeads) - 0.5 * spread * spread;
  const kept = below === Infinity ? 1 : shareBelow((log(below) - middle) / spread);
  return Math.max(1, Math.round(exp(middle + spread * normalOf(kept * uniform))));
}

function staff(
  economy: Economy,
  slot: number,
  persons: number,
  owned: boolean,
  workforce: Workforce,
): void {
  const weight = grain(persons, economy.firms.col.weight[slot], economy.scale);
  let left = persons;
  let owner = owned;
  while (left > 0) {
    const piece = Math.min(weight, left);
    workforce.add(
      piece,
      slot,
      owner ? CONTRACT.selfEmployed : CONTRACT.regular,
      economy.firms.col.region[slot],
    );
    owner = false;
    left -= piece;
  }
}
