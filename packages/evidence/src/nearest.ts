/** The known word nearest to a misspelt one. */

/** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
export function editDistance(a: string, b: string): number {
  const rows = a.length + 1;
  const width = b.length + 1;
  const cost = new Uint16Array(rows * width);
  for (let i = 0; i < rows; i++) cost[i * width] = i;
  for (let j = 0; j < width; j++) cost[j] = j;
  for (let i = 1; i < rows; i++) {
    for (let j = 1; j < width; j++) {
      const replace = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(
        cost[(i - 1) * width + j] + 1,
        cost[i * width + j - 1] + 1,
        cost[(i - 1) * width + j - 1] + replace,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, cost[(i - 2) * width + j - 2] + 1);
      }
      cost[i * width + j] = best;
    }
  }
  return cost[rows * width - 1];
}

/**
 * The candidate nearest to a word, or `undefined` when none is within a third of its length.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.ceil(word.length / 3));
  let found: string | undefined;
  let best = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= best) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < best) {
      best = distance;
      found = candidate;
    }
  }
  return found;
}

/** A hint "did you mean x?" or a fallback. */
export function suggest(word: string, candidates: Iterable<string>, fallback = ""): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? fallback : `did you mean "${candidate}"?`;
}
