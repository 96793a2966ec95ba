/** What more members would cost on a cluster, worked out from the measured times of parts. */
import { quantile } from "../analyse/quantiles.ts";
import type { ChunkTime } from "../results/run-folder.ts";
import { membersPerChunk } from "./chunks.ts";

/** What is asked. */
export interface CostQuestion {
  readonly members: number;
  /** Cores that work at the same time. */
  readonly cores: number;
}

/** Cost if every part ran as one of the measured ones did. */
export interface Cost {
  readonly secondsPerMember: number;
  readonly coreHours: number;
  readonly wallHours: number;
  readonly elements: number;
  readonly arrays: number;
  readonly gigabytes: number;
}

/** Cost by the fastest, the typical and the slowest part. */
export interface CostRange {
  readonly parts: number;
  readonly fastest: Cost;
  readonly typical: Cost;
  readonly slowest: Cost;
}

/** Elements of one array at most. */
const ELEMENTS = 1000;

/** Core seconds for one member, start-up included. */
function perMember({ seconds, threads, members }: ChunkTime): number {
  return (seconds * threads) / members;
}

/**
 * Projects measured parts onto more members: core time grows in proportion, elements run in
 * rounds of as many as there are cores. Waiting in the queue is not in it.
 * @returns undefined where nothing was measured
 */
export function projectCost(
  times: readonly ChunkTime[],
  question: CostQuestion,
): CostRange | undefined {
  const parts = times.filter(({ members, seconds }) => members > 0 && seconds > 0);
  if (parts.length === 0) return undefined;
  const each = parts.map(perMember).sort((a, b) => a - b);
  const total = parts.reduce((sum, { members }) => sum + members, 0);
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0) / total;
  const at = (secondsPerMember: number): Cost => costAt(secondsPerMember, bytes, question);
  return {
    parts: parts.length,
    fastest: at(each[0]),
    typical: at(quantile(each, 0.5)),
    slowest: at(each[each.length - 1]),
  };
}

function costAt(secondsPerMember: number, bytes: number, { members, cores }: CostQuestion): Cost {
  const size = membersPerChunk(members, {
    memberSeconds: secondsPerMember,
    cpus: 1,
    elements: ELEMENTS,
  });
  const elements = Math.ceil(members / size);
  const rounds = Math.ceil(elements / Math.min(cores, ELEMENTS));
  return {
    secondsPerMember,
    coreHours: (members * secondsPerMember) / 3600,
    wallHours: (rounds * size * secondsPerMember) / 3600,
    elements,
    arrays: Math.ceil(elements / ELEMENTS),
    gigabytes: (bytes * members) / 1e9,
  };
}
