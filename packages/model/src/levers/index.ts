import type { Lever } from "./lever.ts";
import { entryLevers } from "./entry.ts";
import { equityLevers } from "./equity.ts";
import { financeLevers } from "./finance.ts";
import { knowledgeLevers } from "./knowledge.ts";
import { labourLevers } from "./labour.ts";
import { linkLevers } from "./links.ts";
import { publicBodyLevers } from "./public-bodies.ts";
import { stateLevers } from "./state.ts";
import { ventureLevers } from "./ventures.ts";

export type { Lever } from "./lever.ts";

/** Every lever of the model, in the order of its column in a lever path. */
export const LEVERS: readonly Lever[] = [
  ...financeLevers,
  ...equityLevers,
  ...ventureLevers,
  ...labourLevers,
  ...entryLevers,
  ...knowledgeLevers,
  ...linkLevers,
  ...stateLevers,
  ...publicBodyLevers,
];

const positions = new Map(LEVERS.map((lever, position) => [lever.id, position]));

/** Position of a lever by id, or `undefined`. */
export function leverPosition(id: string): number | undefined {
  return positions.get(id);
}
