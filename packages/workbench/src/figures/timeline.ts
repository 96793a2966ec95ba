/** Swim-lanes of dated measures: institutions as pale bars, policies as points or bars with their names. */
import { asImage, FIGURE_FONT, hatch, svg, type FigureStyle } from "./element.ts";
import { textWidth } from "./outcome.ts";

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

export interface TimelineLane {
  readonly label: string;
  readonly items: readonly TimelineItem[];
}

export interface TimelineData {
  readonly name: string;
  readonly description: string;
  readonly lanes: readonly TimelineLane[];
  readonly range: readonly [number, number];
  readonly eras: readonly { readonly from: number; readonly to: number; readonly label: string }[];
  /** Years that are shown hatched. */
  readonly unfitted: readonly { readonly from: number; readonly to: number }[];
  readonly cursor: number | null;
  /** The measure under the keyboard, or null. */
  readonly active: string | null;
  readonly empty: string;
}

interface Placed extends TimelineItem {
  readonly row: number;
  readonly text: string;
  /** Whether the name stands left of the mark, where the right side has no room. */
  readonly leftward: boolean;
}

const ROW = 22;
const LANE_PAD = 8;
const TOP = 44;

/** Draws the lanes. Each measure's group carries `data-measure` with its id. */
export function timelineFigure(data: TimelineData, style: FigureStyle): SVGSVGElement {
  const { palette, width, id } = style;
  const narrow = width < 640;
  const left = narrow ? 8 : 116;
  const right = 12;
  const [from, to] = data.range;
  const x = (year: number): number => left + ((Math.min(to, Math.max(from, year)) - from) / (to - from)) * (width - left - right);
  const longest = narrow ? 150 : 210;
  const lanes = data.lanes.map((lane) => ({ label: lane.label, placed: place(lane.items) }));
  const laneHead = narrow ? 18 : 0;
  let y = TOP;
  const drawn = lanes.map((lane) => {
    const rows = Math.max(1, ...lane.placed.map((item) => item.row + 1));
    const top = y;
    y += laneHead + rows * ROW + LANE_PAD * 2;
    return { ...lane, top, bottom: y };
  });
  const height = y + 24;
  const step = to - from > 50 ? 10 : 5;
  const ticks = Array.from({ length: Math.floor(to / step) - Math.ceil(from / step) + 1 }, (_, i) => (Math.ceil(from / step) + i) * step);

  const figure = svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, "font-family": FIGURE_FONT }, [
    svg("defs", {}, [hatch(`${id}-hatch`, palette.rule)]),
    ...data.eras
      .filter((era) => era.from < to && era.to > from)
      .flatMap((era) => [
        svg("line", { x1: x(era.from), x2: x(era.from), y1: 8, y2: y, stroke: palette.muted, "stroke-width": 0.8, "stroke-dasharray": era.from <= from ? "0 9" : "2 3" }),
        svg("text", { x: x(era.from) + 6, y: 18, fill: palette.muted, "font-size": 12, "font-weight": 600, "letter-spacing": 0.2 }, [clip(era.label, x(Math.min(to, era.to)) - x(era.from) - 8, 12)]),
      ]),
    ...data.unfitted
      .filter((zone) => zone.from < to && zone.to > from)
      .map((zone) => svg("rect", { x: x(zone.from), y: TOP - 8, width: x(zone.to) - x(zone.from), height: y - TOP + 8, fill: `url(#${id}-hatch)`, opacity: 0.6 })),
    ...ticks.flatMap((year) => [
      svg("line", { x1: x(year), x2: x(year), y1: TOP - 8, y2: y, stroke: palette.rule, "stroke-width": 0.8 }),
      svg("text", { x: x(year), y: TOP - 13, fill: palette.muted, "font-size": 11, "text-anchor": "middle" }, [String(year)]),
      svg("text", { x: x(year), y: y + 16, fill: palette.muted, "font-size": 11, "text-anchor": "middle" }, [String(year)]),
    ]),
    ...drawn.flatMap((lane, at) => [
      svg("line", { x1: 0, x2: width, y1: lane.top, y2: lane.top, stroke: palette.rule, "stroke-width": at === 0 ? 1.4 : 1 }),
      svg("text", { x: narrow ? left : 0, y: lane.top + LANE_PAD + (narrow ? 8 : 14), fill: palette.ink, "font-size": 13, "font-weight": 700 }, [lane.label]),
      ...(lane.placed.length === 0 ? [svg("text", { x: left + 6, y: lane.top + laneHead + LANE_PAD + 15, fill: palette.muted, "font-size": 12 }, [data.empty])] : []),
      ...lane.placed.map((item) => measure(item, lane.top + laneHead + LANE_PAD + item.row * ROW)),
    ]),
    svg("line", { x1: 0, x2: width, y1: y, y2: y, stroke: palette.rule, "stroke-width": 1.4 }),
    ...(data.cursor !== null && data.cursor >= from && data.cursor <= to
      ? [svg("line", { x1: x(data.cursor + 0.5), x2: x(data.cursor + 0.5), y1: TOP - 8, y2: y, stroke: palette.ink, "stroke-width": 1, "stroke-dasharray": "1 3" })]
      : []),
  ]);
  return asImage(figure, data.name, data.description);

  /** Packs measures into rows, earliest first, so that no name covers another. */
  function place(items: readonly TimelineItem[]): Placed[] {
    const ends: number[] = [];
    return [...items]
      .sort((a, b) => Number(a.kind !== "institution") - Number(b.kind !== "institution") || a.from - b.from || (a.id < b.id ? -1 : 1))
      .map((item) => {
        const text = clip(item.label, longest, 12);
        const size = textWidth(text, 12) + 14;
        const start = x(item.from);
        const bar = item.to === null && item.kind === "institution" ? x(to) : x(item.to ?? item.from);
        const inside = item.kind === "institution";
        const leftward = !inside && start + size > width - right;
        const span = leftward ? [start - size, Math.max(start, bar) + 8] : [start - 6, Math.max(bar + 6, start + size)];
        let row = ends.findIndex((end) => end <= span[0]);
        if (row < 0) row = ends.length;
        ends[row] = span[1] + 4;
        return { ...item, row, text, leftward };
      });
  }

  function measure(item: Placed, top: number): SVGGElement {
    const middle = top + ROW / 2;
    const start = x(item.from);
    const open = item.to === null;
    const end = x(item.to ?? (item.kind === "institution" ? to : item.from));
    const colour = item.kind === "institution" ? palette.muted : palette.scenarios[0];
    const active = item.id === data.active;
    const parts: SVGElement[] = [];
    if (active) parts.push(svg("rect", { x: start - 8, y: top + 1, width: Math.max(end - start, textWidth(item.text, 12) + 14) + 14, height: ROW - 2, rx: 4, fill: "none", stroke: palette.scenarios[1], "stroke-width": 2 }));
    if (item.kind === "institution") {
      parts.push(svg("rect", { x: start, y: top + 3, width: Math.max(3, end - start), height: ROW - 6, rx: 2, fill: palette.muted, "fill-opacity": 0.16, stroke: palette.muted, "stroke-opacity": 0.4, "stroke-width": 0.8 }));
      if (!open) parts.push(svg("line", { x1: end, x2: end, y1: top + 2, y2: top + ROW - 2, stroke: palette.muted, "stroke-width": 1.6 }));
    } else {
      if (end > start) parts.push(svg("line", { x1: start, x2: end, y1: middle, y2: middle, stroke: colour, "stroke-width": 3, "stroke-opacity": 0.45 }));
      const hollow = item.kind === "plan" || item.off;
      parts.push(
        item.kind === "plan"
          ? svg("path", { d: `M${start - 5} ${middle}L${start} ${middle - 5}L${start + 5} ${middle}L${start} ${middle + 5}Z`, fill: palette.paper, stroke: colour, "stroke-width": 1.6 })
          : svg("circle", { cx: start, cy: middle, r: 4.5, fill: hollow ? palette.paper : colour, stroke: colour, "stroke-width": 1.6 }),
      );
      if (item.off) parts.push(svg("line", { x1: start - 6, x2: start + 6, y1: middle + 6, y2: middle - 6, stroke: palette.scenarios[1], "stroke-width": 2 }));
      if (item.movedTo !== null) {
        const moved = x(item.movedTo);
        parts.push(svg("line", { x1: start, x2: moved, y1: middle, y2: middle, stroke: palette.scenarios[1], "stroke-width": 1.4, "stroke-dasharray": "3 2" }));
        parts.push(svg("rect", { x: moved - 4.5, y: middle - 4.5, width: 9, height: 9, fill: palette.scenarios[1] }));
      }
    }
    const inside = item.kind === "institution";
    const tx = inside ? Math.max(start, x(from)) + 7 : item.leftward ? start - 9 : Math.max(start, end) + 9;
    parts.push(
      svg(
        "text",
        { x: tx, y: middle + 4, "font-size": 12, fill: item.kind === "institution" ? palette.muted : palette.ink, "text-anchor": item.leftward ? "end" : "start", "text-decoration": item.off ? "line-through" : null },
        [item.text],
      ),
    );
    return svg("g", { "data-measure": item.id, cursor: "pointer" }, [
      svg("rect", { x: item.leftward ? tx - textWidth(item.text, 12) : start - 8, y: top, width: Math.max(24, textWidth(item.text, 12) + 24, end - start), height: ROW, fill: "transparent" }),
      ...parts,
    ]);
  }
}

/** Cuts a name to a width, with an ellipsis. */
function clip(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  let kept = "";
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > room) break;
    kept += character;
  }
  return kept === "" ? "" : `${kept.trimEnd()}…`;
}
