/** What-if: change what was decided, and see what would have changed, when, by more than luck. */
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import type { ScenarioChange } from "@kigyo/model/scenario";
import { useState, type ReactNode } from "react";
import { ChangeRows } from "../parts/change-rows.tsx";
import { ChartToolbar } from "../parts/chart-toolbar.tsx";
import { Icon } from "../parts/icon.tsx";
import { OutcomeChart } from "../parts/outcome-chart.tsx";
import { PredictFirst } from "../parts/predict-first.tsx";
import { RunStatus } from "../parts/run-status.tsx";
import { ScenarioRail } from "../parts/scenario-rail.tsx";
import { ScenarioScore } from "../parts/scenario-score.tsx";
import { useSession } from "../session.tsx";
import { CHART_LIMITS } from "../state/view.ts";

export function WhatIfPage(): ReactNode {
  const { t, view, look, workspace } = useSession();
  const [until, setUntil] = useState<number | undefined>(undefined);
  const { charts } = t.whatIf;
  const addChart = (): void => {
    const next = OBSERVABLES.find(({ id }) => !view.charts.includes(id));
    if (next) look({ charts: [...view.charts, next.id] });
  };
  return (
    <div className="page what-if">
      <ScenarioRail />
      <div className="what-if-main">
        <header className="what-if-head">
          <h1>{workspace.present.title || t.whatIf.untitled}</h1>
          <RunStatus />
        </header>
        {workspace.present.changes.length === 0 ? <Examples /> : <ChangeRows />}
        <PredictFirst />
        <section aria-labelledby="outcomes">
          <h2 id="outcomes" className="visually-hidden">
            {charts.title}
          </h2>
          <ChartToolbar until={until} setUntil={setUntil} />
          <div className="charts">
            {view.charts.map((id, place) => (
              <OutcomeChart key={id} id={id} place={place} until={until} />
            ))}
            <ScenarioScore />
            {view.charts.length < CHART_LIMITS.most ? (
              <button type="button" className="add-chart" onClick={addChart}>
                <Icon name="plus" />
                {charts.add}
              </button>
            ) : null}
          </div>
        </section>
      </div>
    </div>
  );
}

/** Three suggestions where nothing has been changed yet. Boards are found by their market instrument and date. */
function Examples(): ReactNode {
  const { t, edit, index, provisions } = useSession();
  const { examples } = t.whatIf;
  const boards = index.measures
    .filter(
      ({ instrument, from, record }) =>
        instrument === "market" &&
        provisions.has(record.id) &&
        (from ?? "") >= "1999" &&
        (from ?? "") < "2001",
    )
    .map(({ record }): ScenarioChange => ({ policy: record.id, off: true }));
  const list: readonly (readonly [string, readonly ScenarioChange[]])[] = [
    [examples.boards, boards],
    [examples.pensions, [{ lever: "labour.pension-portability", value: 0.8, from: "1985-01" }]],
    [examples.none, [{ "policies-after": "1990-12-31", off: true }]],
  ];
  return (
    <section className="examples" aria-labelledby="examples">
      <p>{t.whatIf.noChanges}</p>
      <h2 id="examples">{t.whatIf.examplesTitle}</h2>
      <ul>
        {list
          .filter(([, changes]) => changes.length > 0)
          .map(([title, changes]) => (
            <li key={title}>
              <button type="button" onClick={() => edit({ changes, title })}>
                {title}
                <Icon name="next" />
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}
