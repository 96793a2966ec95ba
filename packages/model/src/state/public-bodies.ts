import { createTable, mixIdentity, streamOf, type Table } from "@kigyo/engine";
import { REGION_COUNT } from "./sectors.ts";

/** Columns of a ministry; every ministry has weight 1 at every scale. */
export const MINISTRY_COLUMNS = {
  key: { type: "u32", unit: "identity", meaning: "Hash of its number." },
  core: { type: "u32", unit: "bit set of sectors", meaning: "Fields that are its own by law." },
  claimed: {
    type: "u32",
    unit: "bit set of sectors",
    meaning: "Fields of others that it claims where rivalry lets it.",
  },
} as const;

/** Columns of a public research project with member firms. */
export const PROJECT_COLUMNS = {
  key: { type: "u32", unit: "identity", meaning: "Hash of (ministry, quarter, n)." },
  ministry: { type: "i32", unit: "ministry slot", meaning: "Ministry that runs it." },
  field: { type: "u8", unit: "code", meaning: "Sector whose technology it works on." },
  start: { type: "i32", unit: "quarter", meaning: "Quarter of its start." },
  length: { type: "i32", unit: "quarters", meaning: "Length it was given at its start." },
  risk: { type: "f32", unit: "share", meaning: "How far its aim lies from what is known." },
  members: { type: "i32", unit: "firms", meaning: "Real firms that are members." },
  yield: { type: "f32", unit: "index", meaning: "Yield of a yen in the last quarter, 1 when new." },
} as const;

/** Columns of a membership: a firm record in a project. */
export const MEMBER_COLUMNS = {
  project: { type: "i32", unit: "project slot", meaning: "The project." },
  firm: { type: "i32", unit: "firm slot", meaning: "The member's record." },
  key: {
    type: "u32",
    unit: "identity",
    meaning: "The member's identity: a slot used again is none.",
  },
  firms: { type: "i32", unit: "firms", meaning: "Real firms of the record that are members." },
} as const;

/** Columns of a university; every university has weight 1 at every scale. */
export const UNIVERSITY_COLUMNS = {
  key: { type: "u32", unit: "identity", meaning: "Hash of its number." },
  region: { type: "u8", unit: "code", meaning: "Region, 0 to 8." },
  size: { type: "f32", unit: "share", meaning: "Share of all university research." },
  office: { type: "u8", unit: "flag", meaning: "1 once it has a licensing office." },
} as const;

/** Columns of a bill on its way through councils and parliament. */
export const BILL_COLUMNS = {
  reform: { type: "u8", unit: "position", meaning: "What it would change (REFORMS)." },
  proposed: { type: "i32", unit: "quarter", meaning: "Quarter of the council's report." },
  force: { type: "i32", unit: "quarter", meaning: "Quarter in which it comes into force." },
  size: { type: "f32", unit: "lever's unit", meaning: "What it adds to the lever." },
} as const;

/** Ministries, projects and their members, universities and bills. */
export interface PublicBodies {
  readonly ministries: Table<typeof MINISTRY_COLUMNS>;
  readonly projects: Table<typeof PROJECT_COLUMNS>;
  readonly members: Table<typeof MEMBER_COLUMNS>;
  readonly universities: Table<typeof UNIVERSITY_COLUMNS>;
  readonly bills: Table<typeof BILL_COLUMNS>;
}

const fields = (...sectors: number[]): number => sectors.reduce((set, s) => set | (1 << s), 0);

/**
 * Ministries by what they run and what they claim: industry, education and science, posts and
 * telecommunications, health, transport and construction, agriculture (paper, "Creating a science and
 * technology (S&T) policy": industry against education, and against posts where computers and
 * telecommunications meet).
 */
const MINISTRIES: readonly (readonly [core: number, claimed: number])[] = [
  [fields(1, 2, 3, 4, 5, 7), fields(6, 8, 11)],
  [fields(7, 8), fields(3, 4, 5)],
  [fields(6), fields(4, 5, 11)],
  [fields(7), fields(8)],
  [fields(9, 2), fields(1)],
  [fields(0), fields(7)],
];

/** Universities by region: nine in ten of them public or large private ones. */
const UNIVERSITIES = [6, 9, 26, 12, 4, 17, 7, 4, 13];

/** Ministries and universities at the start, with no projects, members or bills. */
export function buildPublicBodies(): PublicBodies {
  const bodies: PublicBodies = {
    ministries: createTable(MINISTRY_COLUMNS, MINISTRIES.length),
    projects: createTable(PROJECT_COLUMNS, 400),
    members: createTable(MEMBER_COLUMNS, 8000),
    universities: createTable(UNIVERSITY_COLUMNS, 100),
    bills: createTable(BILL_COLUMNS, 100),
  };
  MINISTRIES.forEach(([core, claimed], n) => {
    const slot = bodies.ministries.add();
    const m = bodies.ministries.col;
    m.key[slot] = mixIdentity(streamOf("ministry"), 0, n);
    m.core[slot] = core;
    m.claimed[slot] = claimed;
  });
  const sizes = universitySizes();
  let n = 0;
  for (let region = 0; region < REGION_COUNT; region++) {
    for (let rank = 0; rank < UNIVERSITIES[region]; rank++, n++) {
      const slot = bodies.universities.add();
      const u = bodies.universities.col;
      u.key[slot] = mixIdentity(streamOf("university"), 0, n);
      u.region[slot] = region;
      u.size[slot] = sizes[n];
    }
  }
  return bodies;
}

/** Shares of research: within a region the n-th university does 1/(n+1) of the first one's. */
function universitySizes(): number[] {
  const weights = UNIVERSITIES.flatMap((count) =>
    Array.from({ length: count }, (_, rank) => 1 / (rank + 1)),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}
