/** The worked question answered from the stored study: history against no policy after 1990, counted pair by pair. */
import { OBSERVABLES, observablePosition } from "@kigyo/model/indicators/observables";
import { useMemo, useState, type ReactNode } from "react";
import { drawable, type Study } from "../data/study.ts";
import { outcomeFigure, type OutcomeData } from "@kigyo/figures/outcome";
import { DASHES } from "@kigyo/figures/palette";
import { useSession } from "../session.tsx";
import { FIRST_VIEW } from "../state/view.ts";
import type { TableData } from "./data-table.tsx";
import { sourceLine } from "./source-line.ts";
import { FigureFrame, type LegendEntry } from "./figure-frame.tsx";
import { Icon } from "./icon.tsx";

const WITHOUT = "no-policy-after-1990";
/** Outcomes offered first; any that the study lacks is left out. */
const OFFERED = [
  "venture.investment",
  "entry.rate",
  "innovation.young-share",
  "ipo.count",
  "tenure.mean",
  "labour.midcareer-share",
  "finance.young-equity-share",
  "gdp.real",
];

export function FirstAnswer({ study }: { readonly study: Study }): ReactNode {
  const session = useSession();
  const { t, f, lang, palette, go, edit, look } = session;
  const { baseline, [WITHOUT]: without } = study.series.scenarios;
  const offered = OFFERED.filter((id) => baseline?.[id] && without?.[id]);
  const [chosen, setChosen] = useState(offered[0] ?? "");
  const series = OBSERVABLES[observablePosition(chosen) ?? 0];
  const { years } = study.series;
  const last = years[years.length - 1];
  const [to, from] = [baseline?.[chosen], without?.[chosen]];
  const title = series.title[lang];
  const observed = study.observed[chosen];
  const paired = study.paired[chosen];
  const at = paired ? paired.years.indexOf(last) : -1;
  const value = (of: typeof to): string => {
    const median = of?.median[years.length - 1];
    return median === undefined || median === null ? "–" : f.value(series.unit, median);
  };
  const sentence =
    paired && at >= 0
      ? t.start.answer(
          title,
          f.year(last),
          f.number(paired.higher[at]),
          f.number(paired.members),
          value(to),
          value(from),
        )
      : "";

  const data = useMemo((): OutcomeData | null => {
    if (!to || !from) return null;
    return {
      name: title,
      description: t.figures.description(f.year(1980), f.year(last), sentence),
      unit: f.unit(series.unit),
      lines: [
        {
          label: t.start.without,
          colour: 0,
          years,
          values: drawable(from.median),
          low: drawable(from.low),
          high: drawable(from.high),
        },
        {
          label: t.start.with,
          colour: "history",
          years,
          values: drawable(to.median),
          low: drawable(to.low),
          high: drawable(to.high),
        },
      ],
      observed: observed ? { ...observed, label: t.figures.observed } : undefined,
      range: [1980, last],
      cursor: null,
      unfitted: [],
      difference: false,
    };
  }, [to, from, title, t, f, years, last, series, observed, sentence]);
  const table = useMemo(
    (): TableData => ({
      columns: [
        t.figures.columns.year,
        t.start.with,
        t.figures.columns.low,
        t.figures.columns.high,
        t.start.without,
      ],
      rows: years.map((year, row) => [
        year,
        to?.median[row] ?? null,
        to?.low[row] ?? null,
        to?.high[row] ?? null,
        from?.median[row] ?? null,
      ]),
      show: (number, column) => (column === 0 ? String(number) : f.value(series.unit, number)),
      unit: f.unit(series.unit),
    }),
    [t, f, years, to, from, series],
  );
  if (!data) return null;
  const legend: LegendEntry[] = [
    { label: t.start.with, colour: palette.history, shape: "line" },
    {
      label: t.start.without,
      colour: palette.scenarios[0],
      dash: DASHES.scenarios[0],
      shape: "line",
    },
    { label: t.figures.bandLegend, colour: palette.scenarios[0], shape: "band" },
    ...(data.observed
      ? [{ label: t.figures.observedLegend, colour: palette.ink, shape: "dot" as const }]
      : []),
  ];
  const openIt = (): void => {
    edit({
      base: "baseline",
      title: t.whatIf.examples.none,
      changes: [{ "policies-after": "1990-12-31", off: true }],
    });
    look({
      ...FIRST_VIEW,
      charts: [chosen, ...FIRST_VIEW.charts.filter((id) => id !== chosen)].slice(0, 4),
      year: last,
    });
    go("what-if");
  };
  const chooser = (
    <label className="chooser">
      <span className="visually-hidden">{t.start.answerChoose}</span>
      <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
        {offered.map((id) => (
          <option key={id} value={id}>
            {OBSERVABLES[observablePosition(id) as number].title[lang]}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section className="answer" aria-labelledby="answer">
      <h2 id="answer">{t.start.answerTitle}</h2>
      <p className="lead-small">{t.start.answerLead}</p>
      <FigureFrame
        name={`policies-${chosen}`}
        title={title}
        titleText={title}
        sentence={<p className="counted">{sentence}</p>}
        data={data}
        draw={outcomeFigure}
        legend={legend}
        source={sourceLine(session, null, observed?.source)}
        table={table}
        evidence={{ type: "series", id: chosen }}
        tools={chooser}
        wide
      />
      <p>
        <button type="button" className="primary" onClick={openIt}>
          {t.start.answerOpen}
          <Icon name="next" />
        </button>
      </p>
    </section>
  );
}
