/** What memory an ensemble holds once its runs are stored, as members grow. */
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { quickEnsemble } from "./quick-ensemble.ts";

const FEW = 100;
const MANY = 800;

/** Kilobytes of heap and buffers for each member beyond the first hundred. */
export async function memoryPerMember(root: string): Promise<number> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const held = async (name: string, members: number): Promise<number> => {
    await quickEnsemble(join(root, name), members);
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  // The first one loads and compiles what both need.
  await held("memory-warm-up", FEW);
  const few = await held("memory-few", FEW);
  const many = await held("memory-many", MANY);
  return (many - few) / (MANY - FEW) / 1000;
}
