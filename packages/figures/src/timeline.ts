/** Swim-lanes of dated measures: institutions as pale bars, policies as points or bars with their names. */
import { asImage, FIGURE_FONT, hatch, svg, type FigureStyle } from "./element.ts";
import { axisPosition, axisTicks, bentAxis, NARROW, timelineMargins } from "./timeline-axis.ts";
import { clip } from "./text-width.ts";
import { measureMark, movedMark, placeItems, ROW, type TimelineItem } from "./timeline-marks.ts";

export interface TimelineLane {
  readonly label: string;
  readonly items: readonly TimelineItem[];
}

export interface TimelineData {
  readonly name: string;
  readonly description: string;
  readonly lanes: readonly TimelineLane[];
  readonly range: readonly [number, number];
  /** Year up to which the axis is drawn narrower, or null for one scale throughout. */
  readonly bend: number | null;
  /** Says at the bend that the scale changes. */
  readonly bendLabel: string;
  readonly eras: readonly { readonly from: number; readonly to: number; readonly label: string }[];
  /** Years that are shown hatched. */
  readonly unfitted: readonly { readonly from: number; readonly to: number }[];
  readonly cursor: number | null;
  /** The measure under the keyboard, or null. */
  readonly active: string | null;
  readonly empty: string;
}

const LANE_PAD = 8;
const TOP = 44;
/** Longest name of a point, wide and narrow. */
const LONGEST = { wide: 210, narrow: 150 } as const;

/** Draws the lanes. Each measure's group carries `data-measure` with its id. */
export function timelineFigure(data: TimelineData, style: FigureStyle): SVGSVGElement {
  const { palette, width, id } = style;
  const narrow = width < NARROW;
  const { left, right } = timelineMargins(width);
  const [from, to] = data.range;
  const stops = bentAxis(data.range, data.bend, left, width - right);
  const x = (year: number): number => axisPosition(stops, year);
  const inView = (zone: { readonly from: number; readonly to: number }): boolean =>
    zone.from < to && zone.to > from;
  const laneHead = narrow ? 18 : 0;
  let bottom = TOP;
  const lanes = data.lanes.map(({ label, items }) => {
    const placed = placeItems(items, stops, narrow ? LONGEST.narrow : LONGEST.wide);
    const top = bottom;
    bottom += laneHead + Math.max(1, ...placed.map((item) => item.row + 1)) * ROW + LANE_PAD * 2;
    return { label, placed, top };
  });
  // The note on the bend has a row of its own: the labelled years on both sides leave it no room.
  const height = bottom + (data.bend === null ? 24 : 40);
  const down = (
    year: number,
    from: number,
    rest: Readonly<Record<string, string | number>>,
  ): SVGElement => svg("line", { x1: x(year), x2: x(year), y1: from, y2: bottom, ...rest });
  const across = (y: number, thickness: number): SVGElement =>
    svg("line", {
      x1: 0,
      x2: width,
      y1: y,
      y2: y,
      stroke: palette.rule,
      "stroke-width": thickness,
    });

  const eras = data.eras.filter(inView).flatMap((era) => [
    ...(era.from > from
      ? [
          down(era.from, 8, {
            stroke: palette.muted,
            "stroke-width": 0.8,
            "stroke-dasharray": "2 3",
          }),
        ]
      : []),
    svg(
      "text",
      { x: x(era.from) + 6, y: 18, fill: palette.muted, "font-size": 12, "font-weight": 600 },
      [clip(era.label, x(Math.min(to, era.to)) - x(era.from) - 8, 12)],
    ),
  ]);
  const zones = data.unfitted.filter(inView).map((zone) =>
    svg("rect", {
      x: x(zone.from),
      y: TOP - 8,
      width: x(zone.to) - x(zone.from),
      height: bottom - TOP + 8,
      fill: `url(#${id}-hatch)`,
      opacity: 0.6,
    }),
  );
  const label = (year: number, y: number, text: string): SVGElement =>
    svg("text", { x: x(year), y, fill: palette.muted, "font-size": 11, "text-anchor": "middle" }, [
      text,
    ]);
  const ticks = axisTicks(data.range, data.bend, narrow).flatMap((year) => [
    down(year, TOP - 8, { stroke: palette.rule, "stroke-width": 0.8 }),
    label(year, TOP - 13, String(year)),
    label(year, bottom + 16, String(year)),
  ]);
  const rows = lanes.flatMap(({ label: name, placed, top }, at) => [
    across(top, at === 0 ? 1.4 : 1),
    svg(
      "text",
      {
        x: narrow ? left : 0,
        y: top + LANE_PAD + (narrow ? 8 : 14),
        fill: palette.ink,
        "font-size": 13,
        "font-weight": 700,
      },
      [name],
    ),
    ...(placed.length === 0
      ? [
          svg(
            "text",
            {
              x: left + 6,
              y: top + laneHead + LANE_PAD + 15,
              fill: palette.muted,
              "font-size": 12,
            },
            [data.empty],
          ),
        ]
      : []),
    ...placed.flatMap((item) => {
      const y = top + laneHead + LANE_PAD + item.row * ROW;
      const mark = measureMark(item, y, palette, item.id === data.active);
      return item.movedTo === null
        ? [mark]
        : [mark, ...movedMark(item.start, x(item.movedTo), y, palette)];
    }),
  ]);
  const bend =
    data.bend === null
      ? []
      : [
          svg("path", {
            d: `M${x(data.bend) - 3} ${TOP - 6}l3 -5l3 5M${x(data.bend) - 3} ${TOP - 1}l3 -5l3 5`,
            fill: "none",
            stroke: palette.muted,
            "stroke-width": 1.2,
          }),
          label(data.bend, bottom + 32, data.bendLabel),
        ];
  const cursor =
    data.cursor === null || data.cursor < from || data.cursor > to
      ? []
      : [
          down(data.cursor + 0.5, TOP - 8, {
            stroke: palette.ink,
            "stroke-width": 1,
            "stroke-dasharray": "1 3",
          }),
        ];
  const figure = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, "font-family": FIGURE_FONT },
    [
      svg("defs", {}, [hatch(`${id}-hatch`, palette.rule)]),
      ...eras,
      ...zones,
      ...ticks,
      ...rows,
      across(bottom, 1.4),
      ...bend,
      ...cursor,
    ],
  );
  return asImage(figure, data.name, data.description);
}
