/** 日本語. */
import type { Text } from "./shape.ts";
import { accountNames } from "./ja/accounts.ts";
import { calibrate } from "./ja/calibrate.ts";
import { changes } from "./ja/changes.ts";
import { claims } from "./ja/claims.ts";
import { commands } from "./ja/commands.ts";
import { experiments } from "./ja/experiments.ts";
import { faults } from "./ja/faults.ts";
import { figures } from "./ja/figures.ts";
import { handover } from "./ja/handover.ts";
import { reports } from "./ja/reports.ts";

export const ja: Text = {
  /** The word of a pair in this language. */
  pick: (pair: { readonly en: string; readonly ja: string }): string => pair.ja,
  didYouMean: (name: string): string => `「${name}」のことですか。`,
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
