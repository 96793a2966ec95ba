/** Runs made by another model, or on other evidence, are not mixed with new ones. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../ensemble/plan.ts";
import { Fault, invalid } from "../fault.ts";
import { readRun } from "./run-file.ts";
import { readManifest } from "./run-folder.ts";

/**
 * Refuses a folder whose manifest or runs were made with other versions. One stored run is enough
 * to tell; a manifest that is damaged tells nothing and is made again.
 * @throws Fault with exit 3
 */
export async function refuseOtherVersions(folder: string, plan: Plan): Promise<void> {
  // Another experiment is refused as such, when the folder is opened.
  if (!existsSync(join(folder, "scenario.json"))) return;
  const manifest = manifestOf(folder);
  if (manifest !== undefined && manifest.id === plan.id && manifest.provenance === plan.provenance)
    return;
  for (const task of plan.tasks) {
    const stored = await readRun(join(folder, "results", task.file));
    if (stored === undefined) continue;
    if (stored.label.provenance === task.provenance) return;
    if (sameButVersions(stored.label, plan)) return;
    throw invalid("other-versions", (text) => text.results.otherVersions(), {
      where: folder,
      hint: (text) => text.results.otherVersionsHint(),
    });
  }
}

/** A run of the versions at work whose request differs: no matter of versions. */
function sameButVersions(label: { model: string; evidence: string }, { versions }: Plan): boolean {
  return label.model === versions.model && label.evidence === (versions.evidence ?? "");
}

function manifestOf(folder: string): ReturnType<typeof readManifest> {
  try {
    return readManifest(folder);
  } catch (error) {
    if (error instanceof Fault && error.parts.code === "damaged-file") return undefined;
    throw error;
  }
}
