/** How many members one unit of work on a cluster takes. */
import type { RunTask } from "../ensemble/plan.ts";
import type { Chunk } from "./executor.ts";

/** A unit shorter than this is mostly start-up. */
const SHORTEST = 60;
/** A longer one loses too much when its node is lost. */
const LONGEST = 1800;
/** Units aimed at: enough to spread, few enough for a queue. */
const AIM = 100;

/** How units are cut. */
export interface ChunkRule {
  /** Seconds of one thread for one member, all its scenarios together. */
  readonly memberSeconds: number;
  /** Threads of one unit. */
  readonly cpus: number;
  /** Seconds that a unit may take at most; a longer one is ended by the scheduler. */
  readonly limit?: number;
  /** Units of one array at most. */
  readonly elements: number;
  /** Members of one unit, where a person has decided. */
  readonly chunkMembers?: number;
}

/**
 * Members of one unit: about a hundred units, each of 1 to 30 minutes, and more units, up to the
 * most that one array may have, before a unit takes longer than that.
 */
export function membersPerChunk(members: number, rule: ChunkRule): number {
  if (rule.chunkMembers !== undefined) return rule.chunkMembers;
  const perMember = rule.memberSeconds / rule.cpus;
  // Half of the limit: members differ, and so do nodes.
  const longest = Math.min(LONGEST, (rule.limit ?? Infinity) / 2);
  const seconds = Math.min(longest, Math.max(SHORTEST, (members * perMember) / AIM));
  return Math.max(1, Math.floor(seconds / perMember));
}

/**
 * Parts runs into units of whole members, in number order. What one array cannot take is left
 * for the next.
 */
export function chunksOf(tasks: readonly RunTask[], rule: ChunkRule): Chunk[] {
  const members = [...Map.groupBy(tasks, ({ member }) => member).values()];
  const size = membersPerChunk(members.length, rule);
  const count = Math.min(rule.elements, Math.ceil(members.length / size));
  // Evenly, so that the last unit is no shorter than the others by more than a member.
  const even = Math.ceil(Math.min(members.length, count * size) / Math.max(1, count));
  return Array.from({ length: count }, (_, i) =>
    members.slice(i * even, (i + 1) * even).flat(),
  ).filter((chunk) => chunk.length > 0);
}
