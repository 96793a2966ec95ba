/** English. */
import { accountNames } from "./en/accounts.ts";
import { calibrate } from "./en/calibrate.ts";
import { changes } from "./en/changes.ts";
import { claims } from "./en/claims.ts";
import { commands } from "./en/commands.ts";
import { experiments } from "./en/experiments.ts";
import { faults } from "./en/faults.ts";
import { figures } from "./en/figures.ts";
import { handover } from "./en/handover.ts";
import { reports } from "./en/reports.ts";

export const en = {
  /** The word of a pair in this language. */
  pick: (pair: { readonly en: string; readonly ja: string }): string => pair.en,
  didYouMean: (name: string): string => `Did you mean "${name}"?`,
  ...faults,
  ...commands,
  ...reports,
  ...calibrate,
  ...claims,
  ...experiments,
  ...figures,
  ...handover,
  ...accountNames,
  ...changes,
};
