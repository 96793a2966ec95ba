/** One outcome on the what-if page: scenario against base, with its counted sentence. */
import { OBSERVABLES, observablePosition } from "@kigyo/model/indicators/observables";
import { useMemo, type ReactNode } from "react";
import { drawable } from "../data/study.ts";
import { outcomeFigure, yearAt, type OutcomeData, type OutcomeLine } from "@kigyo/figures/outcome";
import { DASHES } from "@kigyo/figures/palette";
import { baseName, useSession } from "../session.tsx";
import { tell, type Telling } from "../sentences.ts";
import { FigureFrame, type LegendEntry, type Walk } from "./figure-frame.tsx";
import { lineOf, outcomeTable } from "./outcome-lines.ts";
import { sourceLine } from "./source-line.ts";
import { RemoveChart, SeriesChooser } from "./series-chooser.tsx";

const NO_YEARS: readonly number[] = [];

interface OutcomeChartProps {
  readonly place: number;
  readonly id: string;
  /** Last year revealed by a replay. */
  readonly until: number | undefined;
}

export function OutcomeChart({ place, id, until }: OutcomeChartProps): ReactNode {
  const session = useSession();
  const { t, f, lang, view, look, study, simulation, workspace, kept, palette } = session;
  const series = observablePosition(id) ?? 0;
  const { title: titles, unit } = OBSERVABLES[series];
  const title = titles[lang];
  const base = baseName(session, workspace.present.base);
  const changed = workspace.present.changes.length > 0;
  const answer = simulation.answer;
  const studyBand = study?.series.scenarios[workspace.present.base]?.[id];
  const studyYears = study?.series.years ?? NO_YEARS;
  // Where nothing is changed the stored study already holds the base.
  const shown = changed || studyBand === undefined ? answer : null;
  const stale = shown !== null && shown.key !== simulation.key;
  const scenarioName = workspace.present.title || t.figures.scenario;
  const covered = view.covered && changed;

  const telling = useMemo((): Telling | null => {
    if (shown && changed && !covered)
      return tell(t, f, {
        outcome: title,
        unit,
        year: view.year,
        series,
        stage: shown.stage,
        pairs: shown.pairs,
        reached: shown.reached,
      });
    return null;
  }, [shown, changed, covered, t, f, title, unit, view.year, series]);
  const observed = view.mode === "levels" ? study?.observed[id] : undefined;

  const lines = useMemo((): OutcomeLine[] => {
    const keptLines = kept.map(({ name, answer: old }, at): OutcomeLine =>
      lineOf(old.pairs, series, view.mode, view.spread, "scenario", name, at === 0 ? 1 : 2),
    );
    if (shown) {
      const own =
        changed && !covered
          ? [lineOf(shown.pairs, series, view.mode, view.spread, "scenario", scenarioName, 0)]
          : [];
      const history =
        view.mode === "levels"
          ? [
              lineOf(
                shown.pairs,
                series,
                view.mode,
                view.spread,
                "base",
                t.figures.history,
                "history",
              ),
            ]
          : [];
      return [...history, ...keptLines, ...own];
    }
    if (studyBand && view.mode === "levels") {
      return [
        {
          label: t.figures.history,
          colour: "history",
          years: studyYears,
          values: drawable(studyBand.median),
          low: drawable(studyBand.low),
          high: drawable(studyBand.high),
        },
        ...keptLines,
      ];
    }
    return keptLines;
  }, [
    shown,
    changed,
    covered,
    kept,
    series,
    view.mode,
    view.spread,
    studyBand,
    studyYears,
    base,
    scenarioName,
  ]);

  const baseAt = studyBand?.median[studyYears.indexOf(view.year)] ?? null;
  const sentence =
    telling?.main ??
    (baseAt === null
      ? lines.length === 0 && simulation.phase === "working"
        ? t.figures.waiting
        : ""
      : t.figures.baseOnly(title, base, f.value(unit, baseAt), f.year(view.year)));
  const heading = view.mode === "difference" ? t.figures.titleDifference(title, base) : title;
  const data = useMemo(
    (): OutcomeData => ({
      name: heading,
      description: t.figures.description(f.year(view.range[0]), f.year(view.range[1]), sentence),
      unit: f.unit(unit),
      lines,
      observed: observed ? { ...observed, label: t.figures.observed } : undefined,
      range: view.range,
      cursor: view.year,
      unfitted: [{ from: 1948, to: 1960, label: t.figures.reconstruction }],
      difference: view.mode === "difference",
      until,
    }),
    [heading, t, f, view.range, view.year, view.mode, sentence, unit, lines, observed, until],
  );
  const table = useMemo(
    () =>
      outcomeTable(
        t,
        f,
        shown,
        series,
        changed && !covered,
        unit,
        studyBand ? { years: studyYears, ...studyBand } : null,
      ),
    [t, f, shown, series, changed, covered, unit, studyBand, studyYears],
  );
  const bandColour = lines.some((line) => line.low && line.colour === 0)
    ? palette.scenarios[0]
    : palette.history;
  const legend: LegendEntry[] = [
    ...(view.mode === "levels"
      ? [
          {
            label: `${base} (${t.figures.colours[palette.name].history})`,
            colour: palette.history,
            shape: "line" as const,
          },
        ]
      : []),
    ...(lines.some((line) => line.colour === 0)
      ? [
          {
            label: `${scenarioName} (${t.figures.colours[palette.name].scenarios[0]})`,
            colour: palette.scenarios[0],
            dash: DASHES.scenarios[0],
            shape: "line" as const,
          },
        ]
      : []),
    ...kept.map(({ name }, at) => ({
      label: `${name} (${t.figures.colours[palette.name].scenarios[at + 1]})`,
      colour: palette.scenarios[at + 1],
      dash: DASHES.scenarios[at + 1],
      shape: "line" as const,
    })),
    ...(lines.some((line) => line.low)
      ? [{ label: t.figures.bandLegend, colour: bandColour, shape: "band" as const }]
      : []),
    ...(observed
      ? [{ label: t.figures.observedLegend, colour: palette.ink, shape: "dot" as const }]
      : []),
    ...(view.range[0] < 1960
      ? [{ label: t.figures.reconstruction, colour: palette.muted, shape: "hatch" as const }]
      : []),
  ];
  const source = sourceLine(session, shown, observed?.source);
  const walk: Walk = {
    lines: lines.map((line) => ({
      years: line.years,
      speak: (at) =>
        t.figures.pointSpoken(
          line.label,
          f.year(line.years[at]),
          f.value(unit, line.values[at]),
          line.low && line.high
            ? t.figures.likely(f.value(unit, line.low[at]), f.value(unit, line.high[at]))
            : "",
        ),
    })),
    onYear: (year) => look({ year }),
  };
  return (
    <FigureFrame
      name={`outcome-${id}`}
      titleText={heading}
      title={
        <span className="outcome-title">
          <span className="visually-hidden">{heading}</span>
          <SeriesChooser place={place} id={id} />
        </span>
      }
      sentence={
        covered ? (
          <p className="counted">{t.whatIf.predict.covered}</p>
        ) : (
          <div className={`telling lean-${telling?.lean ?? "open"}`}>
            <p className="counted">{sentence}</p>
            {telling && telling.apart !== "" ? <p className="apart">{telling.apart}</p> : null}
          </div>
        )
      }
      data={data}
      draw={outcomeFigure}
      legend={legend}
      source={source}
      table={table}
      evidence={{ type: "series", id }}
      walk={walk}
      dimmed={stale}
      onPick={({ x, figure }) => look({ year: yearAt(figure, x) })}
      tools={<RemoveChart place={place} title={title} />}
    />
  );
}
