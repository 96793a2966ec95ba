/**
 * The radar: five dimensions, two periods, one channel.
 *
 * Areas of a radar mislead, so the fill is faint, intervals stand on the axes and the
 * same numbers stand beside it as dots and as a table.
 */
import { curveLinearClosed, lineRadial } from "d3-shape";
import { asImage, FIGURE_FONT, svg, type FigureStyle } from "./element.ts";
import { textWidth } from "./text-width.ts";

/** A mean with an interval; equal ends where there is none. */
export interface RadarValue {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** One period: a closed line over the axes. */
export interface RadarShape {
  readonly label: string;
  readonly values: readonly (RadarValue | null)[];
}

export interface RadarData {
  readonly name: string;
  readonly description: string;
  readonly axes: readonly string[];
  /** Drawn as history: dark and dashed. */
  readonly before: RadarShape;
  /** Drawn as the first scenario: coloured and solid. */
  readonly after: RadarShape;
  /** A third shape, where a user's scenario is compared. */
  readonly scenario?: RadarShape;
  /** Words at the two ends of every axis. */
  readonly poles: readonly [string, string];
}

const RINGS = [1, 2, 3, 4, 5];
/** How much wider a bold name is. */
const BOLD = 1.16;
/** Values outside 1 to 5 are drawn up to here and marked. */
const REACH = 5.45;

/** Draws the radar. */
export function radarFigure(data: RadarData, style: FigureStyle): SVGSVGElement {
  const { palette, width } = style;
  const height = width * 0.84;
  const radius = width * 0.31;
  const [cx, cy] = [width / 2, height * 0.54];
  const count = data.axes.length;
  const angle = (axis: number): number => (axis / count) * 2 * Math.PI;
  const reach = (value: number): number => (radius * Math.min(REACH, Math.max(0.2, value))) / 5;
  const at = (axis: number, value: number, aside = 0): [number, number] => {
    const [sin, cos] = [Math.sin(angle(axis)), Math.cos(angle(axis))];
    const r = reach(value);
    return [r * sin + aside * cos, -r * cos + aside * sin];
  };
  const rings = RINGS.map((ring) =>
    svg("path", {
      d: polygon(data.axes.map((_, axis) => at(axis, ring))),
      fill: "none",
      stroke: palette.rule,
      "stroke-width": ring === 5 ? 1.4 : 0.8,
    }),
  );
  const spokes = data.axes.map((_, axis) => {
    const [x, y] = at(axis, 5);
    return svg("line", { x1: 0, y1: 0, x2: x, y2: y, stroke: palette.rule, "stroke-width": 0.8 });
  });
  const numbers = RINGS.map((ring) => {
    const [x, y] = at(0, ring);
    return svg("text", { x: x + 4, y: y + 3.5, fill: palette.muted, "font-size": 9 }, [
      String(ring),
    ]);
  });
  const labels = data.axes.map((label, axis) => {
    const [x, y] = at(axis, 5);
    const lean = Math.abs(x) < radius * 0.1 ? "middle" : x > 0 ? "start" : "end";
    const gap = 9;
    const lines = label.split(" ");
    const leading = 14;
    const size = 12.5;
    const longest = Math.max(...lines.map((line) => textWidth(line, size) * BOLD));
    // A long name is pulled inside the frame rather than cut.
    const room = width / 2 - longest - 2;
    const tx =
      lean === "middle" ? x : lean === "start" ? Math.min(x + gap, room) : Math.max(x - gap, -room);
    const lifted = lean !== "middle" && Math.abs(tx) < Math.abs(x) + gap - 0.5 ? -leading : 0;
    const top =
      y < -radius * 0.5
        ? -gap - (lines.length - 1) * leading
        : y > radius * 0.5
          ? gap + 7
          : 4 - ((lines.length - 1) * leading) / 2 + lifted;
    return svg(
      "text",
      {
        x: tx,
        y: y + top,
        fill: palette.ink,
        "font-size": size,
        "font-weight": 600,
        "text-anchor": lean,
      },
      lines.map((line, row) => svg("tspan", { x: tx, dy: row === 0 ? 0 : leading }, [line])),
    );
  });
  const shapes = [
    ...shape(data.before, palette.history, "5 3", 0, -3.5, true),
    ...shape(data.after, palette.scenarios[0], "", 0.1, 3.5, false),
    ...(data.scenario ? shape(data.scenario, palette.scenarios[1], "2 2.5", 0.06, 9, false) : []),
  ];
  const figure = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, "font-family": FIGURE_FONT },
    [
      svg("g", { transform: `translate(${cx},${cy})` }, [
        ...rings,
        ...spokes,
        ...numbers,
        ...shapes,
        ...labels,
      ]),
    ],
  );
  return asImage(figure, data.name, data.description);

  function shape(
    period: RadarShape,
    colour: string,
    dash: string,
    fill: number,
    aside: number,
    hollow: boolean,
  ): SVGElement[] {
    const whole = period.values.every((value) => value !== null);
    const outline = whole
      ? [
          svg("path", {
            d: outlineOf(period.values as readonly RadarValue[]),
            fill: colour,
            "fill-opacity": fill,
            stroke: colour,
            "stroke-width": 2,
            "stroke-dasharray": dash || null,
            "stroke-linejoin": "round",
          }),
        ]
      : [];
    const marks = period.values.flatMap((value, axis) =>
      value === null ? [] : mark(value, axis, colour, aside, hollow),
    );
    return [...outline, ...marks];
  }

  function mark(
    value: RadarValue,
    axis: number,
    colour: string,
    aside: number,
    hollow: boolean,
  ): SVGElement[] {
    const [x, y] = at(axis, value.mean);
    const interval =
      value.high - value.low > 0.02
        ? (() => {
            const [x1, y1] = at(axis, value.low, aside);
            const [x2, y2] = at(axis, value.high, aside);
            return [
              svg("line", {
                x1,
                y1,
                x2,
                y2,
                stroke: colour,
                "stroke-width": 4,
                "stroke-opacity": 0.45,
                "stroke-linecap": "round",
              }),
            ];
          })()
        : [];
    const dot = svg("circle", {
      cx: x,
      cy: y,
      r: 3.6,
      fill: hollow ? palette.paper : colour,
      stroke: colour,
      "stroke-width": 1.8,
    });
    const beyond = value.mean > REACH || value.mean < 0.2;
    return beyond
      ? [
          ...interval,
          dot,
          svg("circle", { cx: x, cy: y, r: 7, fill: "none", stroke: colour, "stroke-width": 1 }),
        ]
      : [...interval, dot];
  }

  function outlineOf(values: readonly RadarValue[]): string {
    const line = lineRadial<RadarValue>()
      .angle((_, axis) => angle(axis))
      .radius((value) => reach(value.mean))
      .curve(curveLinearClosed)
      .digits(2);
    return line([...values]) ?? "";
  }
}

function polygon(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join("L")}Z`;
}
