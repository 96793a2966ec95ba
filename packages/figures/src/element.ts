/** Small makers of SVG nodes. */
import type { Palette } from "./palette.ts";

const NAMESPACE = "http://www.w3.org/2000/svg";

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An SVG element with attributes and children; null attributes are left out. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  children: readonly (Node | string)[] = [],
): SVGElementTagNameMap[K] {
  const node = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined)
      node.setAttribute(key, typeof value === "number" ? rounded(value) : value);
  }
  node.append(...children);
  return node;
}

/** Two decimals at most: short files, and the same bytes for the same input. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** What every figure function is given. */
export interface FigureStyle {
  readonly palette: Palette;
  readonly width: number;
  readonly lang: "en" | "ja";
  /** Distinguishes the ids inside one figure from those of its neighbours. */
  readonly id: string;
}

/** Typeface of all figures; named in full so that a downloaded file looks the same. */
export const FIGURE_FONT =
  "-apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK JP', 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic UI', system-ui, sans-serif";

/**
 * Makes an SVG one image to a screen reader: a role, a name and a description outside,
 * nothing spoken inside.
 */
export function asImage(figure: SVGSVGElement, name: string, description: string): SVGSVGElement {
  for (const inner of figure.querySelectorAll("[aria-label], [aria-description], [aria-hidden]")) {
    inner.removeAttribute("aria-label");
    inner.removeAttribute("aria-description");
    inner.removeAttribute("aria-hidden");
  }
  figure.removeAttribute("aria-description");
  figure.setAttribute("role", "img");
  figure.setAttribute("aria-label", description === "" ? name : `${name}. ${description}`);
  figure.setAttribute("focusable", "false");
  return figure;
}

/** A pattern of thin slanted lines, for what is not fitted or absent. */
export function hatch(id: string, colour: string): SVGPatternElement {
  return svg(
    "pattern",
    { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    [svg("line", { x1: 0, y1: 0, x2: 0, y2: 6, stroke: colour, "stroke-width": 1.2 })],
  );
}

/** Pushes positions apart so that neighbours keep a distance, moving each as little as the order allows. */
export function spreadApart(
  positions: readonly number[],
  distance: number,
  lowest: number,
  highest: number,
): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => positions[a] - positions[b]);
  const placed = [...positions];
  let last = lowest - distance;
  for (const index of order) {
    placed[index] = Math.max(positions[index], last + distance);
    last = placed[index];
  }
  let next = highest + distance;
  for (const index of [...order].reverse()) {
    placed[index] = Math.min(placed[index], next - distance);
    next = placed[index];
  }
  return placed;
}
