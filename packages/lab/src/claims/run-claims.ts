/** Runs claims and judges them: the one path of the command and of the long check. */
import { join } from "node:path";
import type { Country } from "../country.ts";
import type { Versions } from "../versions.ts";
import { DOUBTS, doubtShares, redrawn } from "./doubts.ts";
import type { Doubt, DoubtShares } from "./doubts.ts";
import { effectOf } from "./effect.ts";
import { executeClaims, runsOfClaim } from "./execute.ts";
import type { ClaimExecution, FinishedClaims } from "./execute.ts";
import { makeLedger } from "./ledger.ts";
import type { Ledger } from "./ledger.ts";
import { planClaims } from "./plan.ts";
import type { ClaimPlan, LedgerSetting } from "./plan.ts";
import type { Claim } from "./read.ts";
import type { ClaimPart } from "./schema.ts";

/** Setting of the ledger where nobody says otherwise. */
export const DEFAULT_SETTING = { members: 8, scale: 4000, seed: 1 } as const;

/** Folder of kept runs and of the last ledger inside the results. */
export const LEDGER_FOLDER = "claims";

/** What is asked for. */
export interface LedgerRequest {
  readonly claims: readonly Claim[];
  readonly setting: LedgerSetting;
  /** Members for telling the kinds of doubt apart; 0 leaves it out. */
  readonly doubts: number;
  /** Claims for which the kinds of doubt are told apart. */
  readonly doubtful: readonly Claim[];
  readonly country: Country;
  readonly versions: Versions;
  readonly command: string;
  readonly results: string;
}

/** The runs that judging needs, and those that tell the kinds of doubt apart. */
export function plansOf(request: LedgerRequest): { verdicts: ClaimPlan; doubts: ClaimPlan | null } {
  const { claims, setting, doubts, doubtful, country, versions } = request;
  const verdicts = planClaims(claims, setting, country.inputs, versions);
  const members = Math.min(doubts, setting.members);
  const testable = doubtful.filter(({ parts }) => parts.length > 0);
  if (members < 2 || testable.length === 0) return { verdicts, doubts: null };
  const shifts = DOUBTS.map(redrawn);
  return {
    verdicts,
    doubts: planClaims(testable, { ...setting, members }, country.inputs, versions, shifts),
  };
}

/** Runs what is missing and judges. */
export async function runLedger(
  request: LedgerRequest,
  how: Omit<ClaimExecution, "folder">,
): Promise<Ledger> {
  const { claims, setting, country, versions, command, results } = request;
  const { inputs } = country;
  const plans = plansOf(request);
  const execution = { ...how, folder: join(results, LEDGER_FOLDER) };
  const finished = await executeClaims(plans.verdicts, inputs, execution);
  const shifted =
    plans.doubts === null ? null : await executeClaims(plans.doubts, inputs, execution);
  const doubtful = new Set(request.doubtful.map(({ test }) => test));
  return makeLedger({
    claims,
    runsOf: (claim) => runsOfClaim(claim, finished, setting.members),
    doubtOf: (claim) =>
      shifted === null || plans.doubts === null || !doubtful.has(claim.test)
        ? null
        : sharesOf(claim, finished, shifted, setting.members, plans.doubts.setting.members),
    finished,
    setting,
    country,
    versions,
    command,
  });
}

/** Shares of the kinds of doubt in the first part's effect. */
function sharesOf(
  claim: Claim,
  finished: FinishedClaims,
  shifted: FinishedClaims,
  members: number,
  redrawnMembers: number,
): DoubtShares | null {
  const part = claim.parts[0] as ClaimPart;
  const other = (kind: Doubt) =>
    effectOf(part, runsOfClaim(claim, shifted, redrawnMembers, redrawn(kind)));
  return doubtShares(effectOf(part, runsOfClaim(claim, finished, members)), {
    chance: other("chance"),
    parameters: other("parameters"),
    policy: other("policy"),
  });
}
