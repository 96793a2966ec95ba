/** A cluster, as a person who may use it describes it in a file. */
import { isAbsolute, resolve } from "node:path";
import { z } from "zod";
import { check, readYamlFile } from "../../scenarios/yaml-file.ts";

const line = z.string().regex(/^[^\r\n]+$/);
const word = z.string().regex(/^[\w.,:@%/+=-]+$/);

/** The form of a profile. */
export const profileSchema = z.strictObject({
  schema: z.literal("kigyo/cluster/1"),
  /** Where elements may run; the site's default where left out. */
  partition: word.optional(),
  /** Who pays. */
  account: word.optional(),
  /** Most minutes that one element may take. */
  time: z.number().int().min(2).max(10_080).default(60),
  /** Memory of one element, as Slurm writes it. */
  memory: z
    .string()
    .regex(/^\d+[KMGT]?$/)
    .default("2G"),
  /** Threads of one element. */
  cpus: z.number().int().min(1).max(256).default(1),
  /** Lines that make Node available, such as "module load nodejs/24". */
  modules: z.array(line).default([]),
  /** Node as the nodes find it; an absolute path is safest. */
  node: line.default("node"),
  /** This project as the nodes see it; where it stands here where left out. */
  project: line.optional(),
  /** Folder for results, on a disk that all nodes share. */
  work: line.optional(),
  /** Further options of sbatch, such as "--qos=normal". */
  options: z.array(line).default([]),
  /** Seconds that one member takes, where known; otherwise the first element measures it. */
  "member-seconds": z.number().positive().optional(),
  /** Members of one element; worked out from the measured time where left out. */
  "chunk-members": z.number().int().positive().optional(),
  /** Elements of one array at most; many sites allow 1,000. */
  elements: z.number().int().min(1).max(1000).default(1000),
  /** Seconds between two looks at the queue. */
  poll: z.number().min(0.2).max(600).default(10),
});

/** A cluster, as its file describes it. */
export type Profile = Readonly<z.infer<typeof profileSchema>>;

/**
 * Reads a profile.
 * @throws Fault with exit 3, the place in the file and what is wrong
 */
export function readProfile(path: string): Profile {
  const { value, locate } = readYamlFile(path);
  return resolved(check(profileSchema, value, [], locate), path);
}

/** Relative folders are meant from the profile's own folder. */
function resolved(profile: Profile, path: string): Profile {
  const from = (folder: string | undefined): string | undefined =>
    folder === undefined || isAbsolute(folder) ? folder : resolve(path, "..", folder);
  return { ...profile, project: from(profile.project), work: from(profile.work) };
}
