/** The rules of each system of the schedule, read from the source: name, file, what it says of itself. */
import { readFileSync } from "node:fs";

const MODEL = "packages/model/src";

/** A function of a system's file that states a rule. */
export interface Rule {
  readonly name: string;
  readonly says: string;
}

/** File of each system of the schedule, by the system's name. */
export function filesOfSystems(): ReadonlyMap<string, string> {
  const source = readFileSync(`${MODEL}/schedule.ts`, "utf8");
  const files = new Map<string, string>();
  for (const [, names, file] of source.matchAll(
    /import \{ ([^}]+) \} from "\.\/(systems\/[^"]+)"/g,
  ))
    for (const name of names.split(",")) files.set(name.trim(), `${MODEL}/${file}`);
  return files;
}

/** Files of rules that a file draws on, directly or through others, in the order of their imports; `known` are left out. */
export function filesBehind(file: string, known: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>();
  const follow = (from: string): void => {
    const folder = from.slice(0, from.lastIndexOf("/"));
    for (const [, name] of readFileSync(from, "utf8").matchAll(/from "\.\/([^"]+)";/g)) {
      const next = `${folder}/${name}`;
      if (known.has(next) || found.has(next)) continue;
      found.add(next);
      follow(next);
    }
  };
  follow(file);
  return [...found];
}

/** The documented functions that a file gives away, in its order. */
export function rulesOf(file: string): readonly Rule[] {
  const source = readFileSync(file, "utf8");
  return [...source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export function (\w+)/g)].map(
    ([, comment, name]) => ({ name, says: sentence(comment) }),
  );
}

function sentence(comment: string): string {
  return comment
    .split("\n")
    .map((line) => line.replace(/^\s*\*? ?/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("@"))
    .join(" ");
}
