/** Where each part of a package stands. */

/** `plain`: by subject. `comses`: the four folders that the CoMSES model library asks for. */
export const LAYOUTS = ["plain", "comses"] as const;
/** How the folders of a package are laid out. */
export type Layout = (typeof LAYOUTS)[number];

/** Folders of the plain layout under their folders of the other. */
const COMSES: readonly (readonly [string, string])[] = [
  ["figures/", "results/figures/"],
  ["run/", "results/run/"],
  ["scenarios/", "data/scenarios/"],
  ["licences/", "docs/licences/"],
  ["README", "docs/README"],
];

/** Path of a part, given its path in the plain layout. */
export function placeOf(path: string, layout: Layout): string {
  if (layout === "plain") return path;
  const [from, to] = COMSES.find(([start]) => path.startsWith(start)) ?? ["", ""];
  return `${to}${path.slice(from.length)}`;
}
