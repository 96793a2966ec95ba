/** A recorded series of the baseline study under the timeline, year under year. */
import { OBSERVABLES, observablePosition } from "@kigyo/model/indicators/observables";
import { drawable } from "../data/study.ts";
import { useMemo, useState, type ReactNode } from "react";
import type { FigureStyle } from "@kigyo/figures/element";
import { outcomeFigure, yearAt, type OutcomeData } from "@kigyo/figures/outcome";
import { bentAxis, timelineMargins } from "@kigyo/figures/timeline-axis";
import { useSession } from "../session.tsx";
import type { TableData } from "./data-table.tsx";
import { sourceLine } from "./source-line.ts";
import { FigureFrame, type LegendEntry } from "./figure-frame.tsx";

const HEIGHT = 170;

/** The strip takes the lanes' margins and bend, so that years stand under years. */
function drawAligned(
  { bend, ...data }: OutcomeData & { readonly bend: number | null },
  style: FigureStyle,
): SVGSVGElement {
  const { left, right } = timelineMargins(style.width);
  const from = Math.max(44, left);
  const stops = bentAxis([data.range[0], data.range[1] + 1], bend, from, style.width - right);
  return outcomeFigure({ ...data, aligned: { left: from, right, height: HEIGHT, stops } }, style);
}

interface OutcomeStripProps {
  readonly range: readonly [number, number];
  readonly bend: number | null;
}

export function OutcomeStrip({ range, bend }: OutcomeStripProps): ReactNode {
  const session = useSession();
  const { t, f, lang, study, palette, view, look } = session;
  const [chosen, setChosen] = useState("entry.rate");
  const band = study?.series.scenarios.baseline?.[chosen];
  const series = OBSERVABLES[observablePosition(chosen) ?? 0];
  const years = study?.series.years ?? [];
  const observed = study?.observed[chosen];
  const data = useMemo(
    (): OutcomeData & { readonly bend: number | null } => ({
      bend,
      name: series.title[lang],
      description: t.figures.description(f.year(range[0]), f.year(range[1]), ""),
      unit: f.unit(series.unit),
      lines: band
        ? [
            {
              label: t.figures.history,
              colour: "history",
              years,
              values: drawable(band.median),
              low: drawable(band.low),
              high: drawable(band.high),
            },
          ]
        : [],
      observed: observed ? { ...observed, label: t.figures.observed } : undefined,
      range,
      cursor: view.year,
      unfitted: [{ from: 1948, to: 1960, label: t.figures.reconstruction }],
      difference: false,
    }),
    [series, lang, t, f, band, years, observed, range, view.year, bend],
  );
  const table = useMemo(
    (): TableData => ({
      columns: [
        t.figures.columns.year,
        t.figures.history,
        t.figures.columns.low,
        t.figures.columns.high,
      ],
      rows: years.map((year, at) => [
        year,
        band?.median[at] ?? null,
        band?.low[at] ?? null,
        band?.high[at] ?? null,
      ]),
      show: (value, column) => (column === 0 ? String(value) : f.value(series.unit, value)),
      unit: f.unit(series.unit),
    }),
    [t, f, years, band, series],
  );
  if (!study || !band) return null;
  const legend: LegendEntry[] = [
    { label: t.figures.history, colour: palette.history, shape: "line" },
    { label: t.figures.bandLegend, colour: palette.history, shape: "band" },
    ...(observed
      ? [{ label: t.figures.observedLegend, colour: palette.ink, shape: "dot" as const }]
      : []),
  ];
  const chooser = (
    <label className="chooser">
      <span className="visually-hidden">{t.timeline.stripChoose}</span>
      <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
        {OBSERVABLES.filter(({ id }) => study.series.scenarios.baseline?.[id]).map(
          ({ id, title }) => (
            <option key={id} value={id}>
              {title[lang]}
            </option>
          ),
        )}
      </select>
    </label>
  );
  const at = years.indexOf(view.year);
  const written = (values: readonly (number | null)[], place: number): string => {
    const value = values[place] ?? null;
    return value === null ? t.unknown : f.value(series.unit, value);
  };
  const sentence =
    at < 0
      ? undefined
      : t.figures.baseOnly(
          series.title[lang],
          t.whatIf.bases.baseline,
          written(band.median, at),
          f.year(view.year),
        );
  return (
    <FigureFrame
      name={`strip-${chosen}`}
      title={`${t.timeline.stripTitle}: ${series.title[lang]}`}
      titleText={series.title[lang]}
      sentence={sentence === undefined ? undefined : <p className="counted">{sentence}</p>}
      data={data}
      draw={drawAligned}
      legend={legend}
      source={sourceLine(session, null, observed?.source)}
      table={table}
      evidence={{ type: "series", id: chosen }}
      tools={chooser}
      wide
      onPick={({ x, figure }) => look({ year: yearAt(figure, x) })}
      walk={{
        lines: [
          {
            years,
            speak: (place) =>
              t.figures.pointSpoken(
                t.figures.history,
                f.year(years[place]),
                written(band.median, place),
                t.figures.likely(written(band.low, place), written(band.high, place)),
              ),
          },
        ],
        onYear: (year) => look({ year }),
      }}
    />
  );
}
