import type { Economy } from "./economy.ts";

/**
 * Heads per firm from which a firm is large and below which it is small (for makers the line of the Basic
 * Law). A large firm has a head office that decides for the rest.
 */
export const LARGE_FIRM = 300;

/** Whether a firm is a venture that is still small: it plans, searches and finds its market as one. */
export function smallVenture(
  { stage, listing, heads, weight }: Economy["firms"]["col"],
  slot: number,
): boolean {
  return stage[slot] > 0 && listing[slot] === 0 && heads[slot] < LARGE_FIRM * weight[slot];
}

/** Whether each firm of a record is run by an owner who may give it up: neither listed, nor a subsidiary, nor large. */
export function hasOwner(
  { listing, parent, heads, weight }: Economy["firms"]["col"],
  slot: number,
): boolean {
  return listing[slot] === 0 && parent[slot] < 0 && heads[slot] <= LARGE_FIRM * weight[slot];
}
