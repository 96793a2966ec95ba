/** Whether a stored report still holds for this version. */
import type { Versions } from "../versions.ts";
import { readEqualVersions, sameModel } from "./equal-versions.ts";
import { REPORTS, type StoredReport } from "./report.ts";

/**
 * Which of model and evidence have changed since a report was made; empty when it holds for this version.
 * @param alike versions of the model that are known to give the same runs
 */
export function changedSince(
  report: StoredReport,
  now: Versions,
  alike: readonly string[] = readEqualVersions(REPORTS)?.models ?? [],
): ("model" | "evidence")[] {
  const { model, evidence } = report.versions;
  const changed: ("model" | "evidence")[] = [];
  if (!sameModel(model, now.model, alike)) changed.push("model");
  if (evidence !== now.evidence) changed.push("evidence");
  return changed;
}
