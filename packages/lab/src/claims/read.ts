/** Reads the claim files and joins each with its record. */
import type { Bilingual } from "@kigyo/evidence/bilingual";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { ofKind } from "@kigyo/evidence/base";
import { ScenarioError } from "@kigyo/model/errors";
import { resolveScenario } from "@kigyo/model/resolve";
import type { ScenarioChange } from "@kigyo/model/scenario";
import type { Country } from "../country.ts";
import { invalid } from "../fault.ts";
import { inProject } from "../project.ts";
import { check, readYamlFile } from "../scenarios/yaml-file.ts";
import { suggestion } from "../suggestion.ts";
import type { ClaimFile, ClaimPart } from "./schema.ts";
import { scenarioOf } from "./scenario.ts";
import { claimFile } from "./schema.ts";
import type { Sign } from "./verdict.ts";

/** Where the claim files stand. */
export const CLAIMS = inProject("claims");

/** A part with the sign that it expects, be it its own or the record's. */
export interface SignedPart extends Omit<ClaimPart, "sign"> {
  readonly sign: Sign;
}

/** A claim: what its record says and how its file tests it. */
export interface Claim extends Omit<ClaimFile, "parts" | "scenarios"> {
  readonly file: string;
  /** Code of the system that it belongs to, such as A1. */
  readonly system: string;
  readonly title: Bilingual;
  readonly statement: Bilingual;
  /** Said by a text, implied by it, or a reader's own. */
  readonly kind: "text" | "implied" | "reader";
  /** Sign on record. */
  readonly sign: string;
  readonly parts: readonly SignedPart[];
  readonly scenarios: Readonly<Record<string, readonly ScenarioChange[]>>;
}

/** Number of a test: 17 of "T17". */
export function testNumber(test: string): number {
  return Number(test.slice(1));
}

/**
 * All claims in the order of their numbers.
 * @throws Fault with the file's place where one is wrong
 */
export function readClaims(country: Country, folder = CLAIMS): Claim[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  const claims = files.map((name) =>
    joined(readClaimFile(join(folder, name)), join(folder, name), country),
  );
  return claims.sort((a, b) => testNumber(a.test) - testNumber(b.test));
}

/** Some of the claims by their tests' numbers; all of them for none. */
export function chosenClaims(claims: readonly Claim[], tests: readonly string[]): Claim[] {
  if (tests.length === 0) return [...claims];
  return tests.map((test) => {
    const wanted = test.toLowerCase();
    const found = claims.find((one) => one.test.toLowerCase() === wanted || one.claim === wanted);
    if (found) return found;
    const meant = suggestion(
      test.toUpperCase(),
      claims.map((one) => one.test),
    );
    throw invalid("unknown-claim", (text) => text.claims.unknown(test), {
      where: test,
      hint: (text) => (meant === undefined ? text.claims.unknownHint() : text.didYouMean(meant)),
    });
  });
}

/**
 * One file.
 * @throws Fault with file, line and column
 */
export function readClaimFile(path: string): ClaimFile {
  const { value, locate } = readYamlFile(path);
  return check(claimFile, value, [], locate);
}

function joined(file: ClaimFile, path: string, country: Country): Claim {
  const where = relative(process.cwd(), path) || path;
  const record = ofKind(country.base, "claim").find(({ id }) => id === file.claim);
  if (record === undefined || record.data.test !== file.test)
    throw invalid("no-record", (text) => text.claims.noRecord(file.test, file.claim), { where });
  const { title, statement, kind, sign } = record.data;
  const system = ofKind(country.base, "system").find(({ data }) =>
    data.claims?.includes(file.claim),
  );
  if (system === undefined)
    throw invalid("no-system", (text) => text.claims.noSystem(file.claim), { where });
  const parts = file.parts.map((part): SignedPart => {
    const own = part.sign ?? sign;
    if (own === "mixed") throw invalid("no-sign", (text) => text.claims.noSign(part.id), { where });
    return { ...part, sign: own };
  });
  const scenarios = file.scenarios as Readonly<Record<string, readonly ScenarioChange[]>>;
  refuseUnknown(scenarios, file, country, where);
  return {
    ...file,
    file: where,
    system: system.data.code,
    title,
    statement,
    kind,
    sign,
    parts,
    scenarios,
  };
}

/** Lets the model look at every scenario: ids, dates, bounds. */
function refuseUnknown(
  scenarios: Claim["scenarios"],
  { to }: ClaimFile,
  { inputs }: Country,
  where: string,
): void {
  for (const [id, changes] of Object.entries(scenarios)) {
    try {
      resolveScenario(inputs, scenarioOf(id, changes, { scale: 4000, seed: 1, to }), {});
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      throw invalid(error.code, () => `${id}: ${error.message}`, { where, hint: () => error.hint });
    }
  }
}
