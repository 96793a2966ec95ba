/**
 * Colours of the figures, for light and dark paper.
 *
 * Chosen by computation: the smallest CIEDE2000 distance between any two of the line
 * colours, over normal, protan, deutan and tritan vision, is at least 20, and each has
 * a contrast of at least 3 against its paper. `palette.test.ts` recomputes both.
 */

/** Colours for one kind of paper. */
export interface Palette {
  readonly name: "light" | "dark";
  readonly paper: string;
  readonly ink: string;
  /** Secondary text; contrast of at least 4.5 against the paper. */
  readonly muted: string;
  /** Hairlines and grids. */
  readonly rule: string;
  /** The recorded history, or the base that a scenario is compared with. */
  readonly history: string;
  /** Up to three scenarios beside history. */
  readonly scenarios: readonly [string, string, string];
}

/** Four line colours on white; smallest distance 28.7, lowest contrast 3.01. */
export const LIGHT: Palette = {
  name: "light",
  paper: "#ffffff",
  ink: "#1a1a1a",
  muted: "#5c5c58",
  rule: "#dddad2",
  history: "#1a1a1a",
  scenarios: ["#0439d2", "#c75300", "#0ea795"],
};

/** Four line colours on near-black; smallest distance 25.4, lowest contrast 3.48. */
export const DARK: Palette = {
  name: "dark",
  paper: "#16181d",
  ink: "#f2f2f2",
  muted: "#b6b8bf",
  rule: "#3a3e47",
  history: "#f2f2f2",
  scenarios: ["#8eafff", "#f8b81d", "#0f7f38"],
};

/** Dash patterns that go with the colours, so that no line is told by colour alone. */
export const DASHES = { history: "", scenarios: ["7 2.5", "2 2.5", "9 3 2 3"] } as const;
