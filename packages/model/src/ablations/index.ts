import type { Ablation } from "./ablation.ts";
import { groupA } from "./group-a.ts";
import { groupB } from "./group-b.ts";
import { groupC } from "./group-c.ts";
import { groupD } from "./group-d.ts";
import { groupE } from "./group-e.ts";
import { groupF } from "./group-f.ts";
import { groupG } from "./group-g.ts";
import { groupH } from "./group-h.ts";

export type { Ablation } from "./ablation.ts";

/** Every system of the sources by its code, A1 to H6: how it is switched off. */
export const ABLATIONS: Readonly<Record<string, Ablation>> = {
  ...groupA,
  ...groupB,
  ...groupC,
  ...groupD,
  ...groupE,
  ...groupF,
  ...groupG,
  ...groupH,
};
