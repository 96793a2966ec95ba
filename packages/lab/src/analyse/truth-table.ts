/**
 * Which combinations of conditions bring an outcome about: a truth table with its contradictions,
 * reduced to the shortest sufficient packages (Quine and McCluskey), after Ragin's comparative method.
 */

/** One combination with how often it had the outcome. */
export interface Combination {
  readonly conditions: readonly (0 | 1)[];
  /** Members in which the outcome was reached, of all members run. */
  readonly reached: number;
  readonly members: number;
}

/** `contradiction`: members of one and the same combination disagree. */
export type RowVerdict = "reached" | "not reached" | "contradiction";

/** A package: conditions that must hold (1), must not (0), or do not matter (null). */
export type Package = readonly (0 | 1 | null)[];

/** A package with how well it fits. */
export interface FittedPackage {
  readonly conditions: Package;
  /** Share of its members that reach the outcome. */
  readonly consistency: number;
  /** Share of all members with the outcome that it accounts for. */
  readonly coverage: number;
}

/** A condition, present or absent, with how often the outcome needed it. */
export interface NecessaryCondition {
  readonly condition: number;
  readonly present: boolean;
  /** Share of members with the outcome in which it stood so. */
  readonly consistency: number;
  readonly necessary: boolean;
}

/** What a truth table says. */
export interface TruthTable {
  readonly rows: readonly (Combination & {
    readonly share: number;
    readonly verdict: RowVerdict;
  })[];
  readonly contradictions: number;
  /** Shortest packages that cover every combination that reached the outcome. */
  readonly sufficient: readonly FittedPackage[];
  readonly necessary: readonly NecessaryCondition[];
}

/** Share of members from which a combination counts as reaching the outcome; below its rest, as not. */
export const CONSISTENT = 0.8;

/** Share of members with the outcome from which a condition counts as necessary. */
export const NECESSARY = 0.9;

/**
 * Reads a truth table. Combinations that were not run count as unknown and are never assumed to
 * reach the outcome; contradictions are shown and not reduced.
 */
export function truthTable(
  combinations: readonly Combination[],
  consistent = CONSISTENT,
): TruthTable {
  const rows = combinations.map((row) => {
    const share = row.members === 0 ? Number.NaN : row.reached / row.members;
    return { ...row, share, verdict: verdictOf(share, consistent) };
  });
  const positive = rows
    .filter(({ verdict }) => verdict === "reached")
    .map(({ conditions }) => conditions);
  const sufficient = cover(primes(positive), positive).map((conditions): FittedPackage => {
    const own = rows.filter((row) => holds(conditions, row.conditions));
    const reached = total(own, "reached");
    return {
      conditions,
      consistency: reached / total(own, "members"),
      coverage: reached / total(rows, "reached"),
    };
  });
  return {
    rows,
    contradictions: rows.filter(({ verdict }) => verdict === "contradiction").length,
    sufficient,
    necessary: necessaryConditions(rows),
  };
}

function verdictOf(share: number, consistent: number): RowVerdict {
  if (share >= consistent) return "reached";
  return share <= 1 - consistent ? "not reached" : "contradiction";
}

function necessaryConditions(rows: readonly Combination[]): NecessaryCondition[] {
  const all = total(rows, "reached");
  if (all === 0) return [];
  return rows[0].conditions.flatMap((_, condition) =>
    [true, false].map((present): NecessaryCondition => {
      const own = rows.filter(({ conditions }) => (conditions[condition] === 1) === present);
      const consistency = total(own, "reached") / all;
      return { condition, present, consistency, necessary: consistency >= NECESSARY };
    }),
  );
}

function total(rows: readonly Combination[], what: "reached" | "members"): number {
  return rows.reduce((sum, row) => sum + row[what], 0);
}

/** Whether a combination belongs to a package. */
export function holds(pack: Package, conditions: readonly (0 | 1)[]): boolean {
  return pack.every((wanted, i) => wanted === null || wanted === conditions[i]);
}

/** Packages that cannot be shortened: combinations that differ in one condition drop it, again and again. */
function primes(rows: readonly Package[]): Package[] {
  const key = (one: Package): string => one.map((value) => value ?? "-").join("");
  let level = new Map(rows.map((row) => [key(row), row]));
  const found = new Map<string, Package>();
  while (level.size > 0) {
    const next = new Map<string, Package>();
    const merged = new Set<string>();
    const all = [...level];
    all.forEach(([nameA, a], i) => {
      for (const [nameB, b] of all.slice(i + 1)) {
        const differ = a.flatMap((value, at) => (value === b[at] ? [] : [at]));
        if (differ.length !== 1 || a[differ[0]] === null || b[differ[0]] === null) continue;
        const joined = a.map((value, at) => (at === differ[0] ? null : value));
        next.set(key(joined), joined);
        merged.add(nameA).add(nameB);
      }
    });
    for (const [name, pack] of all) if (!merged.has(name)) found.set(name, pack);
    level = next;
  }
  return [...found.values()];
}

/** Fewest packages that cover all combinations: those without alternative first, then the widest. */
function cover(packages: readonly Package[], rows: readonly (readonly (0 | 1)[])[]): Package[] {
  const chosen: Package[] = [];
  let open = [...rows];
  const take = (pack: Package): void => {
    chosen.push(pack);
    open = open.filter((row) => !holds(pack, row));
  };
  for (const row of rows) {
    const able = packages.filter((pack) => holds(pack, row));
    if (able.length === 1 && !chosen.includes(able[0])) take(able[0]);
  }
  while (open.length > 0) {
    const reach = (pack: Package): number => open.filter((row) => holds(pack, row)).length;
    take([...packages].sort((a, b) => reach(b) - reach(a) || literals(a) - literals(b))[0]);
  }
  return chosen;
}

function literals(pack: Package): number {
  return pack.filter((value) => value !== null).length;
}
