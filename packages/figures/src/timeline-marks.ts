/** Placing measures in rows, and drawing one of them. */
import { svg } from "./element.ts";
import type { Palette } from "./palette.ts";
import { clip, textWidth } from "./text-width.ts";
import { axisPosition, type AxisStops } from "./timeline-axis.ts";

/** One measure; years with their part as a fraction. */
export interface TimelineItem {
  readonly id: string;
  readonly label: string;
  readonly kind: "policy" | "institution" | "plan";
  readonly from: number;
  /** End, or null while it lasts. */
  readonly to: number | null;
  /** Where a scenario moved it, or null. */
  readonly movedTo: number | null;
  readonly off: boolean;
}

/** A measure with its row, its pixels and its cut name. */
export interface PlacedItem extends TimelineItem {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether the name stands left of the mark, where the right side has no room. */
  readonly leftward: boolean;
}

/** Height of a row. */
export const ROW = 22;
const SIZE = 12;

/** Packs measures into rows, institutions first, then by date, so that no name covers another. */
export function placeItems(
  items: readonly TimelineItem[],
  stops: AxisStops,
  longest: number,
): readonly PlacedItem[] {
  const edge = stops.pixels[stops.pixels.length - 1];
  const ends: number[] = [];
  const institution = ({ kind }: TimelineItem): boolean => kind === "institution";
  return [...items]
    .sort(
      (a, b) =>
        Number(!institution(a)) - Number(!institution(b)) ||
        a.from - b.from ||
        (a.id < b.id ? -1 : 1),
    )
    .map((item) => {
      const start = axisPosition(stops, item.from);
      const open = item.to === null;
      const end = open && institution(item) ? edge : axisPosition(stops, item.to ?? item.from);
      const room = institution(item) ? Math.max(longest, end - start - 14) : longest;
      const text = clip(item.label, room, SIZE);
      const size = textWidth(text, SIZE) + 14;
      const leftward = start + size > edge && start - size > stops.pixels[0];
      const span = leftward
        ? [start - size, Math.max(start, end) + 8]
        : [start - 6, Math.max(end + 6, start + size)];
      let row = ends.findIndex((taken) => taken <= span[0]);
      if (row < 0) row = ends.length;
      ends[row] = span[1] + 4;
      return { ...item, row, start, end, text, leftward };
    });
}

/** Draws one measure; its group carries `data-measure` with its id. */
export function measureMark(
  item: PlacedItem,
  top: number,
  palette: Palette,
  active: boolean,
): SVGGElement {
  const { start, end, leftward, text } = item;
  const width = textWidth(text, SIZE);
  const middle = top + ROW / 2;
  const institution = item.kind === "institution";
  const textAt = leftward ? start - 9 : institution ? start + 7 : Math.max(start, end) + 9;
  const left = leftward ? textAt - width : start - 8;
  const span = Math.max(24, leftward ? end - left + 8 : textAt + width - left, end - left + 8);
  const frame = { x: left, y: top, width: span, height: ROW };
  return svg("g", { "data-measure": item.id, cursor: "pointer" }, [
    svg("rect", { ...frame, fill: "transparent" }),
    ...(active
      ? [
          svg("rect", {
            ...frame,
            rx: 4,
            fill: "none",
            stroke: palette.scenarios[1],
            "stroke-width": 2,
          }),
        ]
      : []),
    ...(institution ? bar(item, top, palette) : point(item, middle, palette)),
    svg(
      "text",
      {
        x: textAt,
        y: middle + 4,
        "font-size": SIZE,
        fill: institution ? palette.muted : palette.ink,
        "text-anchor": leftward ? "end" : "start",
        "text-decoration": item.off ? "line-through" : null,
      },
      [text],
    ),
  ]);
}

function bar({ start, end, to }: PlacedItem, top: number, palette: Palette): SVGElement[] {
  const body = svg("rect", {
    x: start,
    y: top + 3,
    width: Math.max(3, end - start),
    height: ROW - 6,
    rx: 2,
    fill: palette.muted,
    "fill-opacity": 0.16,
    stroke: palette.muted,
    "stroke-opacity": 0.4,
    "stroke-width": 0.8,
  });
  if (to === null) return [body];
  return [
    body,
    svg("line", {
      x1: end,
      x2: end,
      y1: top + 2,
      y2: top + ROW - 2,
      stroke: palette.muted,
      "stroke-width": 1.6,
    }),
  ];
}

function point(item: PlacedItem, y: number, palette: Palette): SVGElement[] {
  const { start, end, kind, off } = item;
  const [colour, changed] = palette.scenarios;
  const parts: SVGElement[] = [];
  if (end > start) {
    parts.push(
      svg("line", {
        x1: start,
        x2: end,
        y1: y,
        y2: y,
        stroke: colour,
        "stroke-width": 3,
        "stroke-opacity": 0.45,
      }),
    );
  }
  parts.push(
    kind === "plan"
      ? svg("path", {
          d: `M${start - 5} ${y}L${start} ${y - 5}L${start + 5} ${y}L${start} ${y + 5}Z`,
          fill: palette.paper,
          stroke: colour,
          "stroke-width": 1.6,
        })
      : svg("circle", {
          cx: start,
          cy: y,
          r: 4.5,
          fill: off ? palette.paper : colour,
          stroke: colour,
          "stroke-width": 1.6,
        }),
  );
  if (off) {
    parts.push(
      svg("line", {
        x1: start - 6,
        x2: start + 6,
        y1: y + 6,
        y2: y - 6,
        stroke: changed,
        "stroke-width": 2,
      }),
    );
  }
  return parts;
}

/** A scenario's new date: a dashed line from the old one to a square. */
export function movedMark(
  start: number,
  moved: number,
  top: number,
  palette: Palette,
): SVGElement[] {
  const y = top + ROW / 2;
  const colour = palette.scenarios[1];
  return [
    svg("line", {
      x1: start,
      x2: moved,
      y1: y,
      y2: y,
      stroke: colour,
      "stroke-width": 1.4,
      "stroke-dasharray": "3 2",
    }),
    svg("rect", { x: moved - 4.5, y: y - 4.5, width: 9, height: 9, fill: colour }),
  ];
}
