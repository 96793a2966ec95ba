/** A fault in what was asked of the model, told so that its author can mend it. */
export class ScenarioError extends Error {
  readonly code: string;
  /** Where in the scenario, such as "changes[2].policy". */
  readonly where: string;
  readonly hint: string;

  constructor(code: string, message: string, where: string, hint: string) {
    super(message);
    this.name = "ScenarioError";
    this.code = code;
    this.where = where;
    this.hint = hint;
  }
}

/** The accounts of a quarter do not close: the run stops. */
export class AccountingError extends Error {
  readonly code = "accounts-do-not-close";
  readonly quarter: number;
  /** Instrument or flow in which the residual stands, with the sector. */
  readonly where: string;
  /** Residual in integers of 1,000 yen. */
  readonly residual: number;

  constructor(quarter: number, where: string, residual: number, message: string) {
    super(message);
    this.name = "AccountingError";
    this.quarter = quarter;
    this.where = where;
    this.residual = residual;
  }
}

/** The ids nearest to a misspelt one, at most three, by edit distance. */
export function nearestIds(id: string, known: readonly string[]): string[] {
  const limit = Math.max(2, Math.floor(id.length / 3));
  return known
    .map((candidate) => ({ candidate, distance: editDistance(id, candidate) }))
    .filter(
      ({ candidate, distance }) =>
        distance <= limit || candidate.includes(id) || id.includes(candidate),
    )
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
