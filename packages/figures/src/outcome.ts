/** A yearly series of several scenarios with bands, end labels, observed points and a year cursor. */
import * as Plot from "@observablehq/plot";
import { asImage, FIGURE_FONT, hatch, spreadApart, svg, type FigureStyle } from "./element.ts";
import { DASHES } from "./palette.ts";
import { clip, textWidth } from "./text-width.ts";
import { axisTicks, NARROW, type AxisStops } from "./timeline-axis.ts";

/** One line with an optional band and optional single members. */
export interface OutcomeLine {
  readonly label: string;
  /** Place among the colours: history, or the first to third scenario. */
  readonly colour: "history" | 0 | 1 | 2;
  readonly years: readonly number[];
  readonly values: readonly number[];
  readonly low?: readonly number[];
  readonly high?: readonly number[];
  readonly members?: readonly (readonly number[])[];
}

export interface OutcomeData {
  readonly name: string;
  readonly description: string;
  readonly unit: string;
  readonly lines: readonly OutcomeLine[];
  readonly observed?:
    | {
        readonly label: string;
        readonly years: readonly number[];
        readonly values: readonly number[];
      }
    | undefined;
  readonly range: readonly [number, number];
  readonly cursor: number | null;
  /** Years shown hatched, with the reason: reconstruction, projection. */
  readonly unfitted: readonly {
    readonly from: number;
    readonly to: number;
    readonly label: string;
  }[];
  /** Draws a zero line and keeps it in view. */
  readonly difference: boolean;
  /** Last year revealed; later values are left out. */
  readonly until?: number | undefined;
  /** Margins and height that make its years stand under those of another figure; end labels are then left out. */
  readonly aligned?: {
    readonly left: number;
    readonly right: number;
    readonly height: number;
    readonly stops?: AxisStops;
  };
}

/** Size of the end labels, and how wide they come out in bold. */
const LABEL_SIZE = 11.5;
const LABEL = LABEL_SIZE * 1.1;

interface Point {
  readonly year: number;
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** Draws the chart. Its height follows from its width. */
export function outcomeFigure(data: OutcomeData, style: FigureStyle): SVGSVGElement {
  const { palette, width, id } = style;
  const height = data.aligned?.height ?? Math.round(Math.min(300, Math.max(200, width * 0.52)));
  const [from, to] = data.range;
  const stops = data.aligned?.stops;
  const labelled = data.lines.filter((line) => line.label !== "");
  const longest = Math.max(0, ...labelled.map((line) => textWidth(line.label, LABEL)));
  const margins = {
    top: 24,
    right: data.aligned?.right ?? Math.min(width * 0.32, longest + 14),
    bottom: 26,
    left: data.aligned?.left ?? 44,
  };
  const last = Math.min(to, data.until ?? to);
  const visible = data.lines.map((line) => ({ ...line, points: pointsOf(line, from, last) }));
  const colourOf = (line: OutcomeLine): string =>
    line.colour === "history" ? palette.history : palette.scenarios[line.colour];
  const dashOf = (line: OutcomeLine): string =>
    line.colour === "history" ? DASHES.history : DASHES.scenarios[line.colour];
  const observed = (data.observed ? zip(data.observed.years, data.observed.values) : []).filter(
    ({ year }) => year >= from && year <= to,
  );
  const shown = [
    ...visible.flatMap((line) => extremes(line, line.points)),
    ...observed.map(({ value }) => value),
  ];
  const domain = domainOf(shown, data.difference);
  // A scale without values would be made up.
  const ticks = shown.some(Number.isFinite) ? 5 : [];

  const chart = Plot.plot({
    document,
    width,
    height,
    marginTop: margins.top,
    marginRight: margins.right,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    style: {
      fontFamily: FIGURE_FONT,
      fontSize: "11px",
      background: "transparent",
      color: palette.muted,
      overflow: "visible",
    },
    x: {
      // Without its type an axis of three stops would be taken for three names.
      type: "linear",
      ...(stops
        ? { domain: stops.years, range: stops.pixels, clamp: true }
        : { domain: [from, to] }),
      tickFormat: (year: number) => String(year),
      ticks: stops ? ticksUnder(stops, width) : width < 420 ? 4 : 7,
      label: null,
      line: true,
      tickSize: 4,
    },
    y: { domain, nice: true, label: null, ticks, tickSize: 0, tickFormat: tickText },
    marks: [
      Plot.gridY({ ticks, stroke: palette.rule, strokeOpacity: 1 }),
      ...data.unfitted
        .filter((zone) => zone.from < to && zone.to > from)
        .map((zone) =>
          Plot.rectX([zone], {
            x1: Math.max(zone.from, from),
            x2: Math.min(zone.to, to),
            fill: `url(#${id}-hatch)`,
            inset: 0,
          }),
        ),
      ...(data.difference ? [Plot.ruleY([0], { stroke: palette.history, strokeWidth: 1.2 })] : []),
      ...visible.flatMap((line) =>
        line.low && line.high && line.points.length > 0
          ? [
              Plot.areaY(line.points, {
                x: "year",
                y1: "low",
                y2: "high",
                fill: colourOf(line),
                fillOpacity: line.colour === "history" ? 0.1 : 0.16,
              }),
              Plot.lineY(line.points, {
                x: "year",
                y: "low",
                stroke: colourOf(line),
                strokeOpacity: 0.45,
                strokeWidth: 0.7,
              }),
              Plot.lineY(line.points, {
                x: "year",
                y: "high",
                stroke: colourOf(line),
                strokeOpacity: 0.45,
                strokeWidth: 0.7,
              }),
            ]
          : [],
      ),
      ...visible.flatMap((line) =>
        (line.members ?? []).map((member) =>
          Plot.lineY(
            zip(line.years, member).filter(({ year }) => year >= from && year <= last),
            {
              x: "year",
              y: "value",
              stroke: colourOf(line),
              strokeOpacity: 0.28,
              strokeWidth: 0.8,
            },
          ),
        ),
      ),
      ...(data.cursor !== null && data.cursor >= from && data.cursor <= to
        ? [
            Plot.ruleX([data.cursor], {
              stroke: palette.muted,
              strokeWidth: 1,
              strokeDasharray: "1 3",
            }),
          ]
        : []),
      ...visible.map((line) =>
        Plot.lineY(line.points, {
          x: "year",
          y: "value",
          stroke: colourOf(line),
          strokeWidth: line.colour === "history" ? 1.7 : 2.1,
          strokeDasharray: dashOf(line),
          strokeLinejoin: "round",
        }),
      ),
      Plot.dot(observed, {
        x: "year",
        y: "value",
        r: 2.4,
        fill: palette.paper,
        stroke: palette.ink,
        strokeWidth: 1.1,
        symbol: "diamond2",
      }),
      ...visible.flatMap((line) => {
        const here = line.points.find(({ year }) => year === data.cursor);
        return here
          ? [
              Plot.dot([here], {
                x: "year",
                y: "value",
                r: 3.4,
                fill: colourOf(line),
                stroke: palette.paper,
                strokeWidth: 1.2,
              }),
            ]
          : [];
      }),
    ],
  }) as SVGSVGElement & { scale(name: "y"): { apply(value: number): number } };
  const scaleY = chart.scale("y");
  chart.prepend(svg("defs", {}, [hatch(`${id}-hatch`, palette.rule)]));
  chart.append(
    svg("text", { x: 4, y: 12, fill: palette.muted, "font-size": 11, "text-anchor": "start" }, [
      data.unit,
    ]),
  );
  if (!data.aligned) chart.append(...endLabels());
  chart.dataset.years = JSON.stringify(stops?.years ?? [from, to]);
  chart.dataset.pixels = JSON.stringify(stops?.pixels ?? [margins.left, width - margins.right]);
  return asImage(chart, data.name, data.description);

  function endLabels(): SVGElement[] {
    const ends = visible.flatMap((line) => {
      const end = line.points.findLast(({ value }) => Number.isFinite(value));
      return end && line.label !== "" ? [{ line, y: scaleY.apply(end.value) }] : [];
    });
    const places = spreadApart(
      ends.map(({ y }) => y),
      14,
      margins.top + 4,
      height - margins.bottom - 2,
    );
    return ends.map(({ line }, index) =>
      svg(
        "text",
        {
          x: width - margins.right + 8,
          y: places[index] + 4,
          fill: line.colour === "history" ? palette.ink : colourOf(line),
          "font-size": LABEL_SIZE,
          "font-weight": 600,
          "text-anchor": "start",
        },
        [clip(line.label, margins.right - 10, LABEL)],
      ),
    );
  }
}

/** The years that the figure above labels, so that the same years stand under each other. */
function ticksUnder({ years }: AxisStops, width: number): readonly number[] {
  const bend = years.length > 2 ? years[1] : null;
  return axisTicks([years[0], years[years.length - 1]], bend, width < NARROW);
}

/** The year under a horizontal position of a drawn chart. */
export function yearAt(chart: SVGSVGElement, x: number): number {
  const years = JSON.parse(chart.dataset.years ?? "[]") as number[];
  const pixels = JSON.parse(chart.dataset.pixels ?? "[]") as number[];
  const part = pixels.length > 2 && x > pixels[1] ? 1 : 0;
  const share = Math.min(1, Math.max(0, (x - pixels[part]) / (pixels[part + 1] - pixels[part])));
  return Math.min(
    years[years.length - 1],
    Math.round(years[part] + share * (years[part + 1] - years[part])),
  );
}

function pointsOf(line: OutcomeLine, from: number, to: number): Point[] {
  return line.years
    .map((year, at) => ({
      year,
      value: line.values[at],
      low: line.low?.[at],
      high: line.high?.[at],
    }))
    .filter(({ year, value }) => year >= from && year <= to && Number.isFinite(value));
}

function zip(years: readonly number[], values: readonly number[]): Point[] {
  return years.map((year, at) => ({ year, value: values[at] }));
}

function extremes(line: OutcomeLine, points: readonly Point[]): number[] {
  const years = new Set(points.map(({ year }) => year));
  const members = (line.members ?? []).flatMap((member) =>
    member.filter((_, at) => years.has(line.years[at])),
  );
  return [
    ...points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
    ...members,
  ].filter(Number.isFinite);
}

/** From zero for positive series that come near it, else from the smallest value. */
function domainOf(values: readonly number[], difference: boolean): [number, number] {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  if (!Number.isFinite(lowest)) return [0, 1];
  if (difference) {
    const size = Math.max(Math.abs(lowest), Math.abs(highest), 1e-9);
    return [
      lowest < -0.05 * size ? lowest : -0.25 * size,
      highest > 0.05 * size ? highest : 0.25 * size,
    ];
  }
  const base = lowest > 0 && lowest < highest * 0.6 ? 0 : lowest;
  return highest === base ? [base - 1, base + 1] : [base, highest];
}

function tickText(value: number): string {
  const size = Math.abs(value);
  if (size >= 10000) return `${Math.round(value / 1000)}k`;
  return String(Number(value.toPrecision(3))).replace("-", "−");
}
