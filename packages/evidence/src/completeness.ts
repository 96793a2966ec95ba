/** Checks over the whole base: what belongs together and must not be missing. */
import { ofKind, type EvidenceBase } from "./base.ts";
import { suggest } from "./nearest.ts";
import type { Problem } from "./problem.ts";

/** Policies without evidence, claims and systems that stand alone. */
export function checkCompleteness(base: EvidenceBase): readonly Problem[] {
  return [...policiesWithoutEvidence(base), ...orphanClaims(base), ...unweighedSystems(base)];
}

/** Every policy that moves a lever rests on a place in a source. */
function policiesWithoutEvidence(base: EvidenceBase): readonly Problem[] {
  return ofKind(base, "policy")
    .filter(({ data }) => data.changes.length > 0 && data.evidence.length === 0)
    .map((entry) => ({
      file: entry.file,
      ...entry.at(["evidence"]),
      code: "policy-without-evidence",
      message: `"${entry.id}" moves ${entry.data.changes.map(({ lever }) => lever).join(", ")} but cites no source`,
      hint: "cite the paragraph that tells of it, or take its changes away",
    }));
}

/** Every claim belongs to a system. */
function orphanClaims(base: EvidenceBase): readonly Problem[] {
  const systems = ofKind(base, "system");
  if (systems.length === 0) return [];
  const named = new Set(systems.flatMap(({ data }) => data.claims ?? []));
  return ofKind(base, "claim")
    .filter(({ id }) => !named.has(id))
    .map((entry) => ({
      file: entry.file,
      ...entry.at(["id"]),
      code: "orphan-claim",
      message: `"${entry.id}" is a claim that no system lists`,
      hint: "add it to the claims of the system whose mechanism it tests",
    }));
}

/** Every system has a weighing table. */
function unweighedSystems(base: EvidenceBase): readonly Problem[] {
  const weighings = ofKind(base, "weighing");
  const weighed = new Set(weighings.map(({ data }) => data.system));
  return ofKind(base, "system")
    .filter(({ id }) => !weighed.has(id))
    .map((entry) => ({
      file: entry.file,
      ...entry.at(["id"]),
      code: "system-unweighed",
      message: `"${entry.id}" has no weighing table`,
      hint: suggest(
        `weighing-${entry.data.code.toLowerCase()}`,
        weighings.map(({ id }) => id),
        "write a record of kind weighing",
      ),
    }));
}
