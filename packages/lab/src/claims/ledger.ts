/** The ledger: a verdict for every claim, with all that stands behind it. */
import type { Bilingual } from "@kigyo/evidence/bilingual";
import { createDigest } from "@kigyo/engine";
import { ofKind } from "@kigyo/evidence/base";
import type { CatalogueLocator } from "@kigyo/evidence/catalogue";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import type { Country } from "../country.ts";
import { filesUnder, hashFiles } from "../project.ts";
import type { StoredReport } from "../long/report.ts";
import type { Versions } from "../versions.ts";
import type { DoubtShares } from "./doubts.ts";
import { effectOf } from "./effect.ts";
import type { ClaimRuns } from "./effect.ts";
import { benjaminiHochberg } from "./false-discovery.ts";
import type { FinishedClaims } from "./execute.ts";
import type { LedgerSetting } from "./plan.ts";
import { CLAIMS } from "./read.ts";
import type { Claim, SignedPart } from "./read.ts";
import { SUMMARIES } from "./schema.ts";
import type { ClaimPart, SeriesExpression } from "./schema.ts";
import { judgeClaim, judgePart, LEVEL, verdictOf } from "./verdict.ts";
import type { PartResult, Sign, Verdict } from "./verdict.ts";

/** A part of a claim in the ledger. Numbers that do not exist stand as null. */
export interface LedgerPart {
  readonly id: string;
  readonly title: Bilingual;
  readonly sign: Sign;
  readonly unit: string;
  readonly window: readonly [number, number];
  readonly margin: number;
  readonly effect: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly members: number;
  readonly asExpected: number;
  readonly pFor: number;
  readonly pAgainst: number;
}

/** A piece of evidence on one side of the claim. */
export interface SideSource {
  /** The record that says it, where one does. */
  readonly record: string | null;
  readonly evidence: readonly CatalogueLocator[];
}

/** A claim in the ledger. */
export interface LedgerEntry {
  readonly test: string;
  readonly claim: string;
  readonly system: string;
  readonly kind: Claim["kind"];
  readonly central: boolean;
  readonly sign: string;
  readonly title: Bilingual;
  readonly statement: Bilingual;
  readonly verdict: Verdict;
  /** True where the claim says more than the parts test. */
  readonly inPart: boolean;
  /** What the model lacks, for what cannot be tested. */
  readonly missing: readonly Bilingual[];
  readonly p: number | null;
  /** p after Benjamini and Hochberg over all tested claims of this ledger. */
  readonly q: number | null;
  readonly parts: readonly LedgerPart[];
  readonly doubt: DoubtShares | null;
  readonly conditions: readonly Bilingual[];
  /** What the sources say for the claim, and for and against the mechanism behind it. */
  readonly sources: {
    readonly for: readonly SideSource[];
    readonly against: readonly SideSource[];
  };
}

/** The whole ledger, as it is stored. */
export interface Ledger extends StoredReport {
  readonly schema: "kigyo/report/ledger/1";
  /** Hash of the claim files. */
  readonly claims: string;
  /** False as long as parameters are priors that nothing was fitted to. */
  readonly calibrated: false;
  readonly setting: LedgerSetting;
  readonly level: number;
  readonly digest: string;
  readonly failedRuns: number;
  /** What the first failed run said. */
  readonly firstFailure: string | null;
  readonly summary: Readonly<Record<Verdict, number>>;
  readonly entries: readonly LedgerEntry[];
}

/** What judging needs. */
export interface LedgerInput {
  readonly claims: readonly Claim[];
  readonly runsOf: (claim: Claim) => ClaimRuns;
  readonly doubtOf?: (claim: Claim) => DoubtShares | null;
  readonly finished: FinishedClaims;
  readonly setting: LedgerSetting;
  readonly country: Country;
  readonly versions: Versions;
  readonly command: string;
}

/** Judges every claim. */
export function makeLedger(input: LedgerInput): Ledger {
  const judged = input.claims.map((claim) => {
    const runs = claim.parts.length === 0 ? new Map() : input.runsOf(claim);
    const parts = claim.parts.map((part) => ({
      part,
      result: judgePart(effectOf(part as ClaimPart, runs).values, part.sign, part.margin),
    }));
    const test = parts.length === 0 ? null : judgeClaim(parts.map(({ result }) => result));
    return { claim, parts, test };
  });
  const tested = judged.filter(({ test }) => test !== null);
  const adjusted = benjaminiHochberg(tested.map(({ test }) => test?.p ?? 1));
  const q = new Map(tested.map(({ claim }, i) => [claim.test, adjusted[i]]));
  const entries = judged.map(({ claim, parts, test }): LedgerEntry => {
    const own = q.get(claim.test) ?? null;
    const { conditions, central, kind, sign, system, title, statement, untested } = claim;
    const lacking = claim["not-testable"]?.missing;
    return {
      test: claim.test,
      claim: claim.claim,
      system,
      kind,
      central,
      sign,
      title,
      statement,
      verdict: test === null || own === null ? "not-testable" : verdictOf(test, own),
      inPart: test !== null && untested.length > 0,
      missing: lacking === undefined ? untested : [lacking, ...untested],
      p: test?.p ?? null,
      q: own,
      parts: parts.map(({ part, result }) => ledgerPart(part, result)),
      doubt: test === null ? null : (input.doubtOf?.(claim) ?? null),
      conditions,
      sources: sidesOf(claim, input.country),
    };
  });
  const count = (verdict: Verdict): number =>
    entries.filter((entry) => entry.verdict === verdict).length;
  return {
    schema: "kigyo/report/ledger/1",
    title: "The ledger of claims: verdicts about the model, uncalibrated",
    command: input.command,
    versions: input.versions,
    claims: claimsHash(),
    calibrated: false,
    setting: input.setting,
    level: LEVEL,
    digest: digestOfRuns(input.finished),
    failedRuns: input.finished.failed.length,
    firstFailure: input.finished.failed[0]?.message ?? null,
    summary: {
      supported: count("supported"),
      contradicted: count("contradicted"),
      undecided: count("undecided"),
      "not-testable": count("not-testable"),
    },
    entries,
  };
}

/** Hash of the claim files: another one means that the stored ledger tested something else. */
export function claimsHash(): string {
  return hashFiles(filesUnder(CLAIMS, (name) => name.endsWith(".yaml")));
}

/** 128-bit hash of every value that a verdict rests on, in the order of the runs' names. */
function digestOfRuns({ runs }: FinishedClaims): string {
  const digest = createDigest();
  for (const [, series] of [...runs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const id of Object.keys(series).sort()) digest.update(Float64Array.from(series[id]));
  }
  return digest.hex();
}

function ledgerPart(part: SignedPart, result: PartResult): LedgerPart {
  const { id, title, sign, window, margin } = part;
  const { effect, low, high, ...rest } = result;
  return {
    id,
    title,
    sign,
    unit: unitOf(part),
    window,
    margin,
    effect: numberOrNull(effect),
    low: numberOrNull(low),
    high: numberOrNull(high),
    ...rest,
  };
}

function numberOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Unit of a part's statistic. */
export function unitOf(part: SignedPart): string {
  if (part.as === "per-cent" || part.summary === "growth") return "per cent";
  if (["crossing", "break-year", "reaches"].includes(part.summary)) return "years";
  if (part.summary === "correlation") return "correlation";
  const own = unitOfSeries(part.series ?? part.shape?.[0]);
  return part.summary === "mean" || part.summary === "change"
    ? own
    : `${own}: ${SUMMARIES[part.summary]}`;
}

/** Unit of what is read of scores. */
export const SCORE_UNIT = "points of the score";

function unitOfSeries(expression: SeriesExpression | undefined): string {
  if (expression === undefined || typeof expression === "number") return "";
  if (typeof expression === "string")
    return OBSERVABLES.find(({ id }) => id === expression)?.unit ?? "";
  if ("score" in expression) return SCORE_UNIT;
  const [kind, [a, b]] = Object.entries(expression)[0] as [string, readonly SeriesExpression[]];
  const [first, second] = [unitOfSeries(a), unitOfSeries(b)];
  if (typeof a === "number" || typeof b === "number") return first === "" ? second : first;
  if (kind === "over") return first === second ? "ratio" : `${first} over ${second}`;
  return kind === "times" ? `${first} times ${second}` : first;
}

/** The record's own places, and what the weighing of its system puts on either side. */
function sidesOf(claim: Claim, country: Country): LedgerEntry["sources"] {
  const records = new Map(country.catalogue().records.map((record) => [record.id, record]));
  const own = { record: claim.claim, evidence: records.get(claim.claim)?.evidence ?? [] };
  const system = ofKind(country.base, "system").find(({ data }) => data.code === claim.system);
  const rows = ofKind(country.base, "weighing")
    .filter(({ data }) => data.system === system?.id)
    .flatMap(({ data }) => data.rows);
  const side = (weight: string): SideSource[] =>
    rows
      .filter((row) => row.weight === weight && row.record !== claim.claim)
      .map(({ record, evidence }) => ({
        record: record ?? null,
        evidence:
          (evidence as readonly CatalogueLocator[] | undefined) ??
          records.get(record ?? "")?.evidence ??
          [],
      }));
  return {
    for: [...(own.evidence.length > 0 ? [own] : []), ...side("supports")],
    against: side("weakens"),
  };
}
