import { exp, log } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";

/** Warmest and coldest that the market for new issues gets, against its usual self. */
const HOTTEST = 3;
const COLDEST = 0.05;

/**
 * How warm the market for new issues is, 1 as usual. Owners may wait: they float while shares stand above what
 * they remember and hardly at all after a fall (hot and cold issue markets: Ritter 1984; the option to
 * wait: Pástor and Veronesi 2005). `ratio` is the price of shares over the one remembered.
 */
export function issueClimate(ratio: number, response: number): number {
  return Math.min(HOTTEST, Math.max(COLDEST, exp(response * log(Math.max(1e-3, ratio)))));
}

/**
 * What the market's price for a firm does to its owners' readiness to sell part of it, 0 to 1: none where it
 * pays a quarter of what stands in the books, full where it pays a quarter more. A firm that owes more than it owns
 * is let on no board.
 */
export function priceAppeal(value: number, book: number): number {
  return book > 0 ? Math.min(1, Math.max(0, value / book - 0.25)) : 0;
}

/** The quarter's climate; owners' memory of what shares were worth against output then takes in today's price. */
export function feelIssueMarket({ aggregates, memory, parameters }: Economy): number {
  const price = aggregates.sharePrice / aggregates.gdpYear;
  const usual = memory.usualSharePrice ?? price;
  memory.usualSharePrice = usual + (price - usual) / parameters["listing.memory"];
  return issueClimate(price / usual, parameters["listing.climate-response"]);
}
