/** The radar that moves: simulated score of base and scenario on the runs done so far. */
import { useMemo, type ReactNode } from "react";
import { DIMENSIONS } from "../data/scores.ts";
import { scoresOf, SCORED_YEARS } from "../data/scenario-score.ts";
import { intervalFigure, type IntervalData } from "@kigyo/figures/intervals";
import { radarFigure, type RadarData, type RadarValue } from "@kigyo/figures/radar";
import { baseName, useSession } from "../session.tsx";
import type { TableData } from "./data-table.tsx";
import { sourceLine } from "./source-line.ts";
import { FigureFrame, type LegendEntry } from "./figure-frame.tsx";

export function ScenarioScore(): ReactNode {
  const session = useSession();
  const { t, f, study, simulation, workspace, palette, view } = session;
  const words = t.whatIf.score;
  const changed = workspace.present.changes.length > 0;
  const answer =
    changed && simulation.answer && simulation.answer.stage !== "preview"
      ? simulation.answer
      : null;
  const base = baseName(session, workspace.present.base);
  const scenario = workspace.present.title || t.figures.scenario;
  const fromStudy = useMemo((): readonly (RadarValue | null)[] | null => {
    if (!study || workspace.present.base !== "baseline") return null;
    return DIMENSIONS.map(
      (dimension) =>
        study.scores.find((row) => row.dimension === dimension)?.simulated.startup ?? null,
    );
  }, [study, workspace.present.base]);
  const scores = useMemo(() => {
    if (!study || !answer || view.covered) return null;
    return {
      base: scoresOf(
        answer.pairs.map((pair) => pair.base),
        study,
      ),
      scenario: scoresOf(
        answer.pairs.map((pair) => pair.scenario),
        study,
      ),
    };
  }, [study, answer, view.covered]);
  const before = scores?.base ?? fromStudy;
  const names = DIMENSIONS.map((dimension) => t.dimensions[dimension]);
  const number = (value: RadarValue | null | undefined): string =>
    value ? f.number(value.mean, 1) : t.unknown;
  const sentence = before
    ? scores
      ? f.list(
          names.map((name, at) =>
            t.start.radarRow(name, number(scores.base[at]), number(scores.scenario[at])),
          ),
        )
      : words.pending
    : words.waiting;
  const radar = useMemo(
    (): RadarData => ({
      name: words.name,
      description: sentence,
      axes: names,
      before: { label: base, values: before ?? names.map(() => null) },
      after: { label: scenario, values: scores?.scenario ?? names.map(() => null) },
      poles: t.start.poles,
    }),
    [words, sentence, base, before, scenario, scores, t],
  );
  const dots = useMemo(
    (): IntervalData => ({
      name: words.name,
      description: sentence,
      rows: names,
      columns: [
        {
          title: "",
          before: before ?? names.map(() => null),
          after: scores?.scenario ?? names.map(() => null),
        },
      ],
      poles: t.start.poles,
      absent: t.start.absent,
    }),
    [words, sentence, before, scores, t],
  );
  const table = useMemo(
    (): TableData => ({
      columns: [
        t.start.scoreColumns.dimension,
        base,
        t.start.scoreColumns.low,
        t.start.scoreColumns.high,
        scenario,
      ],
      rows: names.map((name, at) => [
        name,
        before?.[at]?.mean ?? null,
        before?.[at]?.low ?? null,
        before?.[at]?.high ?? null,
        scores?.scenario[at]?.mean ?? null,
      ]),
      show: (value) => f.number(value, 2),
    }),
    [t, f, base, before, scenario, scores],
  );
  if (!study) return null;
  const legend: LegendEntry[] = [
    { label: base, colour: palette.history, dash: "5 3", shape: "line" },
    ...(scores ? [{ label: scenario, colour: palette.scenarios[0], shape: "line" as const }] : []),
    {
      label: t.start.intervalNote,
      colour: scores ? palette.scenarios[0] : palette.history,
      shape: "band",
    },
  ];
  const dotLegend = legend.map((entry, at): LegendEntry =>
    entry.shape === "line" ? { ...entry, shape: at === 0 ? "ring" : "square" } : entry,
  );
  const common = {
    titleText: words.title,
    legend,
    source: `${sourceLine(session, answer)} ${f.years(...SCORED_YEARS)}`,
    table,
    evidence: { type: "score", dimension: "firm-size" } as const,
    dimmed: changed && simulation.answer !== null && simulation.answer.key !== simulation.key,
  };
  return (
    <>
      <FigureFrame
        {...common}
        name="scenario-score"
        title={words.title}
        sentence={<p className="counted">{scores ? words.lead : sentence}</p>}
        data={radar}
        draw={radarFigure}
      />
      <FigureFrame
        {...common}
        name="scenario-score-dots"
        legend={dotLegend}
        title={t.start.twinTitle}
        sentence={<p className="note">{t.start.radarLead}</p>}
        data={dots}
        draw={intervalFigure}
      />
    </>
  );
}
