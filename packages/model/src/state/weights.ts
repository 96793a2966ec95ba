/**
 * Weights: how many real persons or firms one record stands for.
 *
 * Ordinary people and small firms weigh `scale`. What decides the story though it is rare keeps its
 * grain at every scale: banks, funds, keiretsu cores and listed firms weigh 1, ventures with outside
 * equity at most 10, middling firms a tenth of the scale. People who work for such firms are carried
 * by fragments of a record, so that head counts stay whole persons.
 */

/** Largest weight of a venture. */
export const VENTURE_WEIGHT = 10;

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

/** Weight of a venture at a scale. */
export function ventureWeight(scale: number): number {
  return Math.min(VENTURE_WEIGHT, scale);
}

/** Weight of a middling firm (100 to 999 heads) at the start of a run. */
export function middlingWeight(scale: number): number {
  return Math.max(1, Math.round(scale / 10));
}
