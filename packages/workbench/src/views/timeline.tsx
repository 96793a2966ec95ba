/** Timeline: what was decided when, in swim-lanes; below it what the economy did, and the list twin. */
import { useMemo, useState, type ReactNode } from "react";
import { DIMENSIONS } from "../data/scores.ts";
import { filterMeasures, isPlan, startYear, decimalYear } from "../data/measures.ts";
import type { Measure } from "../data/catalogue.ts";
import { timelineFigure, type TimelineData } from "@kigyo/figures/timeline";
import type { TimelineItem } from "@kigyo/figures/timeline-marks";
import type { TableData } from "../parts/data-table.tsx";
import { FigureFrame, type LegendEntry } from "../parts/figure-frame.tsx";
import { MeasureList } from "../parts/measure-list.tsx";
import { OutcomeStrip } from "../parts/outcome-strip.tsx";
import { TimelineFilters } from "../parts/timeline-filters.tsx";
import { useSession } from "../session.tsx";
import { settingOf, statusOf } from "../state/scenario-edit.ts";

/** Year from which the axis of the whole period widens. */
const BEND = 1985;

export function TimelinePage(): ReactNode {
  const { t, f, lang, index, view, workspace, palette, evidence, open } = useSession();
  const { timeline } = t;
  const { changes } = workspace.present;
  const [active, setActive] = useState<string | null>(null);
  const [range, setRange] = useState<readonly [number, number]>([1948, 2024]);
  // Most policies are young: the earlier years are drawn narrower, and the figure says so.
  const bend = range[0] < BEND ? BEND : null;
  const shown = useMemo(
    () => filterMeasures(index.measures, view.timeline, index),
    [index, view.timeline],
  );

  const lanes = useMemo(() => {
    const itemOf = (measure: Measure): TimelineItem[] => {
      const from = startYear(measure);
      if (from === undefined) return [];
      const setting = settingOf(changes, measure.record.id);
      const off = statusOf(setting) === "off";
      return [
        {
          id: measure.record.id,
          label: measure.record.title[lang],
          kind:
            measure.kind === "institution" ? "institution" : isPlan(measure) ? "plan" : "policy",
          from,
          to: measure.to === null ? null : decimalYear(measure.to),
          movedTo: setting.from === undefined || off ? null : decimalYear(setting.from),
          off,
        },
      ];
    };
    const laneOf = ({ record }: Measure): string => record.dimensions[0] ?? "other";
    const named = [
      ...DIMENSIONS.map((dimension) => [dimension, t.dimensions[dimension]] as const),
      ["other", t.lanes.other] as const,
    ];
    return named
      .map(([key, label]) => ({
        label,
        items: shown.filter((measure) => laneOf(measure) === key).flatMap(itemOf),
      }))
      .filter(({ items, label }) => items.length > 0 || label !== t.lanes.other);
  }, [shown, changes, lang, t]);

  const data = useMemo(
    (): TimelineData => ({
      name: timeline.chartName,
      description: timeline.chartDescription(
        f.number(shown.length),
        f.year(range[0]),
        f.year(Math.min(2023, range[1])),
      ),
      lanes,
      range,
      bend,
      bendLabel: timeline.bend,
      eras: [
        { from: 1948, to: 1991, label: timeline.eras.antecedent },
        { from: 1991, to: 2024, label: timeline.eras.startup },
      ],
      unfitted: [{ from: 1948, to: 1960 }],
      cursor: view.year,
      active,
      empty: timeline.laneEmpty,
    }),
    [timeline, f, shown.length, lanes, range, bend, view.year, active],
  );
  const stripRange = useMemo((): readonly [number, number] => [range[0], 2023], [range]);
  const sorted = useMemo(
    () => lanes.map(({ items }) => [...items].sort((a, b) => a.from - b.from)),
    [lanes],
  );
  const filled = useMemo(
    () =>
      sorted
        .map((items, lane) => ({ items, label: lanes[lane].label }))
        .filter(({ items }) => items.length > 0),
    [sorted, lanes],
  );
  const dateOf = (item: TimelineItem): string => f.year(Math.floor(item.from));
  const table = useMemo(
    (): TableData => ({
      columns: [
        timeline.columns.date,
        timeline.columns.title,
        timeline.columns.dimension,
        timeline.columns.instrument,
      ],
      rows: shown.map(({ record, from, kind, instrument }) => [
        from ?? timeline.planned,
        record.title[lang],
        record.dimensions
          .map((dimension) => t.dimensions[dimension as keyof typeof t.dimensions])
          .join(" / "),
        kind === "institution"
          ? timeline.institution
          : (t.instruments[instrument as keyof typeof t.instruments] ?? ""),
      ]),
    }),
    [timeline, shown, lang, t],
  );
  const legend: LegendEntry[] = [
    { label: t.kinds.institution, colour: palette.muted, shape: "band" },
    { label: t.kinds.policy, colour: palette.scenarios[0], shape: "point" },
    { label: timeline.planned, colour: palette.scenarios[0], shape: "dot" },
    { label: t.figures.reconstruction, colour: palette.muted, shape: "hatch" },
  ];
  const ranges = [
    { label: timeline.rangeAll, value: [1948, 2024] as const },
    { label: timeline.rangeRecent, value: [1985, 2024] as const },
  ];
  const tools = (
    <div className="segmented" role="group" aria-label={timeline.rangeLabel}>
      {ranges.map(({ label, value }) => (
        <button
          key={label}
          type="button"
          aria-pressed={value[0] === range[0]}
          onClick={() => setRange(value)}
        >
          {label}
        </button>
      ))}
    </div>
  );
  return (
    <div className="page timeline">
      <header className="hero">
        <h1>{timeline.title}</h1>
        <p className="lead">{timeline.lead}</p>
      </header>
      <TimelineFilters shown={shown.length} />
      <FigureFrame
        name="timeline"
        title={timeline.chartName}
        titleText={timeline.chartName}
        level={2}
        sentence={<p className="note">{timeline.keyHint}</p>}
        data={data}
        draw={timelineFigure}
        legend={legend}
        source={t.figures.recordsSource(evidence)}
        table={table}
        evidence={
          active ? { type: "record", id: active } : { type: "search", query: "kind:policy" }
        }
        tools={tools}
        wide
        onPick={({ target }) => {
          const id = target.closest("[data-measure]")?.getAttribute("data-measure");
          if (!id) return;
          setActive(id);
          open({ type: "record", id });
        }}
        walk={{
          lines: filled.map(({ items, label }) => ({
            years: items.map(({ from }) => Math.floor(from)),
            speak: (at) => timeline.itemSpoken(items[at].label, dateOf(items[at]), label),
          })),
          onMove: (line, at) => setActive(filled[line].items[at].id),
          onEnter: (line, at) => open({ type: "record", id: filled[line].items[at].id }),
        }}
      />
      <OutcomeStrip range={stripRange} bend={bend} />
      <MeasureList measures={shown} />
    </div>
  );
}
