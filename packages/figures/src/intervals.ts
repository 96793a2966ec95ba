/** The radar's twin: scores as dots with intervals on a straight scale, rows by dimension, one column per channel. */
import { asImage, FIGURE_FONT, svg, type FigureStyle } from "./element.ts";
import type { RadarValue } from "./radar.ts";

export interface IntervalColumn {
  readonly title: string;
  readonly before: readonly (RadarValue | null)[];
  readonly after: readonly (RadarValue | null)[];
}

export interface IntervalData {
  readonly name: string;
  readonly description: string;
  readonly rows: readonly string[];
  readonly columns: readonly IntervalColumn[];
  /** Words at 1 and at 5. */
  readonly poles: readonly [string, string];
  /** Shown where a channel has no value. */
  readonly absent: string;
}

/** Ends of what is drawn: a little more than the scale from 1 to 5. */
const LOWEST = 0.55;
const HIGHEST = 5.45;

/** Draws the twin. Below 560 px the columns stand one under the other. */
export function intervalFigure(data: IntervalData, style: FigureStyle): SVGSVGElement {
  const { palette, width, id } = style;
  const stacked = width < 560 && data.columns.length > 1;
  const left = width < 560 ? 108 : 128;
  const gap = 28;
  const rowHeight = 40;
  const head = data.columns.every(({ title }) => title === "") ? 12 : 34;
  const foot = 34;
  const across = stacked
    ? width - left - 14
    : (width - left - gap * (data.columns.length - 1) - 14) / data.columns.length;
  const tall = head + rowHeight * data.rows.length + foot;
  const height = stacked ? tall * data.columns.length : tall;
  const x = (value: number): number =>
    ((Math.min(HIGHEST, Math.max(LOWEST, value)) - 0.5) / 5) * across;

  const columns = data.columns.map((column, place) => {
    const offset = stacked
      ? `translate(${left},${place * tall})`
      : `translate(${left + place * (across + gap)},0)`;
    return svg("g", { transform: offset }, [
      svg("text", { x: 0, y: 14, fill: palette.ink, "font-size": 13, "font-weight": 700 }, [
        column.title,
      ]),
      ...[1, 2, 3, 4, 5].flatMap((tick) => [
        svg("line", {
          x1: x(tick),
          x2: x(tick),
          y1: head - 6,
          y2: tall - foot,
          stroke: palette.rule,
          "stroke-width": tick === 1 || tick === 5 ? 1.4 : 0.8,
        }),
        svg(
          "text",
          {
            x: x(tick),
            y: tall - foot + 14,
            fill: palette.muted,
            "font-size": 11,
            "text-anchor": "middle",
          },
          [String(tick)],
        ),
      ]),
      svg(
        "text",
        {
          x: x(1),
          y: tall - foot + 29,
          fill: palette.muted,
          "font-size": 11,
          "text-anchor": "start",
        },
        [data.poles[0]],
      ),
      svg(
        "text",
        {
          x: x(5),
          y: tall - foot + 29,
          fill: palette.muted,
          "font-size": 11,
          "text-anchor": "end",
        },
        [data.poles[1]],
      ),
      ...data.rows.flatMap((label, row) => {
        const y = head + row * rowHeight + rowHeight / 2 - 4;
        const names =
          stacked || place === 0
            ? [
                svg(
                  "text",
                  { x: -14, y: y + 4, fill: palette.ink, "font-size": 12.5, "text-anchor": "end" },
                  [label],
                ),
              ]
            : [];
        return [...names, ...pair(column.before[row], column.after[row], y)];
      }),
    ]);
  });
  const figure = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, "font-family": FIGURE_FONT },
    [
      svg("defs", {}, [
        svg(
          "marker",
          {
            id: `${id}-arrow`,
            viewBox: "0 0 8 8",
            refX: 7,
            refY: 4,
            markerWidth: 6,
            markerHeight: 6,
            orient: "auto",
          },
          [
            svg("path", {
              d: "M1 1 7 4 1 7",
              fill: "none",
              stroke: palette.muted,
              "stroke-width": 1.4,
            }),
          ],
        ),
      ]),
      ...columns,
    ],
  );
  return asImage(figure, data.name, data.description);

  function pair(before: RadarValue | null, after: RadarValue | null, y: number): SVGElement[] {
    if (!before && !after)
      return [
        svg("text", { x: x(1), y: y + 4, fill: palette.muted, "font-size": 11 }, [data.absent]),
      ];
    const [up, down] = [y - 6, y + 6];
    const move =
      before && after && Math.abs(after.mean - before.mean) > 0.3
        ? [
            svg("line", {
              x1: x(before.mean),
              y1: up,
              x2: x(after.mean) - Math.sign(after.mean - before.mean) * 7,
              y2: down,
              stroke: palette.muted,
              "stroke-width": 1,
              "marker-end": `url(#${id}-arrow)`,
            }),
          ]
        : [];
    return [
      ...move,
      ...(before ? dot(before, up, palette.history, true) : []),
      ...(after ? dot(after, down, palette.scenarios[0], false) : []),
    ];
  }

  function dot(value: RadarValue, y: number, colour: string, hollow: boolean): SVGElement[] {
    const interval =
      value.high - value.low > 0.02
        ? [
            svg("line", {
              x1: x(value.low),
              x2: x(value.high),
              y1: y,
              y2: y,
              stroke: colour,
              "stroke-width": 5,
              "stroke-opacity": 0.35,
              "stroke-linecap": "round",
            }),
          ]
        : [];
    const mark = hollow
      ? svg("circle", {
          cx: x(value.mean),
          cy: y,
          r: 4,
          fill: palette.paper,
          stroke: colour,
          "stroke-width": 1.8,
        })
      : svg("rect", { x: x(value.mean) - 3.8, y: y - 3.8, width: 7.6, height: 7.6, fill: colour });
    // What goes on beyond the scale is cut, and says so.
    const cut = [
      ...(value.low < LOWEST ? [{ at: LOWEST, sign: "‹", aside: -9 }] : []),
      ...(value.high > HIGHEST ? [{ at: HIGHEST, sign: "›", aside: 4 }] : []),
    ];
    const beyond = cut.map(({ at, sign, aside }) =>
      svg("text", { x: x(at) + aside, y: y + 4, fill: colour, "font-size": 13 }, [sign]),
    );
    return [...interval, mark, ...beyond];
  }
}
