/**
 * Weights: how many real persons or firms one record stands for.
 *
 * Ordinary people and small firms weigh `scale`. What decides the story though it is rare keeps a finer
 * grain: banks, funds and keiretsu cores weigh 1 at every scale; ventures and listed firms weigh ten at
 * most; middling firms a tenth of the scale. A listed firm weighs the less the larger it is,
 * so that giants stand for themselves. People who work for such firms are carried by fragments of a record, so
 * that head counts stay whole persons.
 */

/**
 * Fragments that an employer's staff is kept in, where its size allows: a record that leaves or is hired moves an
 * eighth of the staff at most. Larger lumps make firms short of staff, and of money, by accident of the scale. More are
 * kept only where they would be heavier than the scale.
 */
const PIECES = 8;

/**
 * Weight of the person records that staff a record of firms: an eighth of the staff at most, but one person of each
 * firm at least. A firm of five is then five people at every scale, as it is in the full country.
 * @param persons staff of all firms of the record
 * @param firms real firms that the record stands for
 */
export function grain(persons: number, firms: number, scale: number): number {
  const piece = Math.max(1, Math.floor(persons / PIECES));
  return Math.min(scale, Math.max(piece, firms));
}

/** Largest weight of what is rare, ventures and listed firms: in larger lumps their fates would be too few to count. */
const RARE_WEIGHT = 10;

/** Largest weight of a venture or a listed firm at a scale. */
export function rareWeight(scale: number): number {
  return Math.min(RARE_WEIGHT, scale);
}

/** Whether a record stands for so many firms that they have many banks, which share what it owes and owns. */
export function hasManyBanks(weight: number, scale: number): boolean {
  return weight > rareWeight(scale);
}

/**
 * Weight of a record of listed firms: as many alike as staff together eight pieces of the scale, but no more than of
 * anything rare. A firm from whose staff alone eight such pieces could be made stands for itself.
 * @param heads staff of one firm
 */
export function listedWeight(heads: number, scale: number): number {
  const alike = Math.floor((PIECES * scale) / Math.max(1, heads));
  return Math.min(rareWeight(scale), Math.max(1, alike));
}

/** Whether a record of what is rare has grown to twice the staff for which its weight was chosen. */
export function outgrown(heads: number, weight: number, scale: number): boolean {
  return weight > 1 && weight <= rareWeight(scale) && heads > 2 * PIECES * scale;
}

/** Weight of a middling firm (100 to 999 heads) at the start of a run. */
export function middlingWeight(scale: number): number {
  return Math.max(1, Math.round(scale / 10));
}
