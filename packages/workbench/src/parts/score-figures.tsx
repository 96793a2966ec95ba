/** The ten scores three times: as radars, as dots on a straight scale, as a table. */
import { useMemo, type ReactNode } from "react";
import { channelScores, DIMENSIONS, type Channel } from "../data/scores.ts";
import { intervalFigure, type IntervalData } from "@kigyo/figures/intervals";
import { radarPanels, type RadarPanels } from "@kigyo/figures/panels";
import type { RadarValue } from "@kigyo/figures/radar";
import { useSession } from "../session.tsx";
import type { TableData } from "./data-table.tsx";
import { FigureFrame, type LegendEntry } from "./figure-frame.tsx";

export function ScoreFigures(): ReactNode {
  const { t, f, lang, index, study, evidence, versions, palette, open } = useSession();
  const channels = useMemo(() => channelScores(index, study), [index, study]);
  const { start } = t;
  const names = DIMENSIONS.map((dimension) => t.dimensions[dimension]);
  const members = study ? f.number(study.members) : "–";
  const note = (channel: Channel): string =>
    channel === "simulated" ? start.channelNotes.simulated(members) : start.channelNotes[channel];
  const score = (value: RadarValue | null): string =>
    value === null ? start.absent : f.number(value.mean, Number.isInteger(value.mean) ? 0 : 1);

  const describe = (at: number): string => {
    const { channel, antecedent, startup } = channels[at];
    const rows = names.map((name, row) =>
      start.radarRow(name, score(antecedent[row]), score(startup[row])),
    );
    return start.radarDescription(t.channels[channel], f.list(rows));
  };
  const description = channels.map((_, at) => describe(at)).join(" ");

  const radars = useMemo(
    (): RadarPanels => ({
      name: start.radarTitle,
      description,
      panels: channels.map(({ channel, antecedent, startup }) => ({
        title: t.channels[channel],
        name: t.channels[channel],
        description: "",
        axes: names,
        before: { label: t.periods.antecedent, values: antecedent },
        after: { label: t.periods.startup, values: startup },
        poles: start.poles,
        missing: [...antecedent, ...startup].every((value) => value === null) ? start.absent : null,
      })),
    }),
    // The names follow from the catalogue of words.
    [channels, t, description],
  );
  const dots = useMemo(
    (): IntervalData => ({
      name: start.twinTitle,
      description,
      rows: names,
      columns: channels.map(({ channel, antecedent, startup }) => ({
        title: t.channels[channel],
        before: antecedent,
        after: startup,
      })),
      poles: start.poles,
      absent: start.absent,
    }),
    [channels, t, description],
  );
  const table = useMemo(
    (): TableData => ({
      columns: [
        start.scoreColumns.dimension,
        start.scoreColumns.channel,
        start.scoreColumns.period,
        start.scoreColumns.mean,
        start.scoreColumns.low,
        start.scoreColumns.high,
      ],
      rows: channels.flatMap(({ channel, antecedent, startup }) =>
        names.flatMap((name, row) =>
          [
            [t.periods.antecedent, antecedent[row]] as const,
            [t.periods.startup, startup[row]] as const,
          ].map(([period, value]) => [
            name,
            t.channels[channel],
            period,
            value?.mean ?? null,
            value?.low ?? null,
            value?.high ?? null,
          ]),
        ),
      ),
      show: (value) => f.number(value, 1),
    }),
    [channels, t, f],
  );
  const legend: LegendEntry[] = [
    { label: t.periods.antecedent, colour: palette.history, dash: "5 3", shape: "line" },
    { label: t.periods.startup, colour: palette.scenarios[0], shape: "line" },
    { label: start.intervalNote, colour: palette.scenarios[0], shape: "band" },
  ];
  const [before, after, band] = legend;
  const dotLegend: LegendEntry[] = [
    { ...before, shape: "ring" },
    { ...after, shape: "square" },
    band,
  ];
  const source =
    t.figures.source(versions.model, evidence) +
    (study ? ` ${t.figures.spread.study(members, f.number(study.scale))}` : "");
  const sentence = (
    <>
      <p>{start.radarLead}</p>
      <p className="uncalibrated">
        <strong>{start.uncalibrated}</strong> {start.uncalibratedText}
      </p>
      {study && study.uncalibrated.length > 0 ? (
        <details className="other-summary">
          <summary>{start.uncalibratedList}</summary>
          <ul>
            {study.uncalibrated.map((line) => (
              <li key={line.en}>{line[lang]}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
  return (
    <section className="scores" aria-label={start.radarTitle}>
      <FigureFrame
        name="scores-radar"
        title={start.radarTitle}
        titleText={start.radarTitle}
        level={2}
        sentence={sentence}
        data={radars}
        draw={radarPanels}
        legend={legend}
        source={`${source} ${start.scaleNote}`}
        table={table}
        evidence={{ type: "score", dimension: "firm-size" }}
        wide
      />
      <ul className="channel-notes">
        {channels.map(({ channel }) => (
          <li key={channel}>
            <strong>{t.channels[channel]}</strong> {note(channel)}
          </li>
        ))}
      </ul>
      <div className="score-links">
        <span>{start.openScores}</span>
        {DIMENSIONS.map((dimension, at) => (
          <button
            key={dimension}
            type="button"
            className="chip"
            data-evidence={JSON.stringify({ type: "score", dimension })}
            aria-label={start.openScore(names[at])}
            onClick={() => open({ type: "score", dimension })}
          >
            {names[at]}
          </button>
        ))}
      </div>
      <FigureFrame
        name="scores-dots"
        title={start.twinTitle}
        titleText={start.twinTitle}
        data={dots}
        draw={intervalFigure}
        legend={dotLegend}
        source={source}
        table={table}
        evidence={{ type: "score", dimension: "firm-size" }}
        wide
      />
    </section>
  );
}
