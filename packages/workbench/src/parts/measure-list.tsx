/** The measures of the timeline as a list: the same content for readers, fingers and screen readers. */
import { LEVERS, leverPosition } from "@kigyo/model/levers/index";
import { useState, type ReactNode } from "react";
import { gradeOf, type Measure } from "../data/catalogue.ts";
import { useSession } from "../session.tsx";
import { AS_IN_HISTORY, settingOf, statusOf, withPolicy } from "../state/scenario-edit.ts";
import { GradeBadge } from "./grade-badge.tsx";
import { TableHead } from "./table-head.tsx";
import { Names } from "./words.tsx";

/** Rows shown before the rest is asked for. */
const FIRST_ROWS = 30;

export function MeasureList({ measures }: { readonly measures: readonly Measure[] }): ReactNode {
  const { t, f } = useSession();
  const [all, setAll] = useState(false);
  const { columns, listTitle, showAll, showFewer } = t.timeline;
  const shown = all ? measures : measures.slice(0, FIRST_ROWS);
  return (
    <section className="measures" aria-labelledby="measures">
      <h2 id="measures">{listTitle}</h2>
      <div className="table-scroll" role="group" aria-labelledby="measures" tabIndex={0}>
        <table className="data-table measure-table">
          <TableHead
            columns={[
              columns.date,
              columns.title,
              columns.dimension,
              columns.instrument,
              columns.actors,
              columns.levers,
              columns.action,
            ]}
          />
          <tbody>
            {shown.map((measure) => (
              <MeasureRow key={measure.record.id} measure={measure} />
            ))}
          </tbody>
        </table>
      </div>
      {measures.length > FIRST_ROWS ? (
        <p className="table-foot">
          <button type="button" onClick={() => setAll(!all)}>
            {all ? showFewer : showAll(f.number(measures.length))}
          </button>
        </p>
      ) : null}
    </section>
  );
}

function MeasureRow({ measure }: { readonly measure: Measure }): ReactNode {
  const { t, f, lang, open, go, edit, workspace, provisions } = useSession();
  const { record, from, to, kind, instrument, changes } = measure;
  const { timeline: words } = t;
  const title = record.title[lang];
  const status = statusOf(settingOf(workspace.present.changes, record.id));
  const levers = changes.map(({ lever }) => {
    const position = leverPosition(lever);
    return position === undefined ? lever : LEVERS[position].title[lang];
  });
  const tryWithout = (): void => {
    edit({
      changes: withPolicy(workspace.present.changes, record.id, { ...AS_IN_HISTORY, off: true }),
    });
    go("what-if");
  };
  return (
    <tr data-evidence={JSON.stringify({ type: "record", id: record.id })}>
      <td className="when">
        {from === undefined ? words.planned : f.date(from)}
        {to === null ? null : <span className="note">{words.until(f.date(to))}</span>}
      </td>
      <th scope="row">
        <button
          type="button"
          className="link"
          onClick={() => open({ type: "record", id: record.id })}
        >
          {title}
        </button>{" "}
        <GradeBadge grade={gradeOf(record)} />
        {status === "off" ? <span className="chip-small">{words.off}</span> : null}
        {status === "changed" ? <span className="chip-small">{words.moved}</span> : null}
      </th>
      <td>
        {f.list(
          record.dimensions.map(
            (dimension) => t.dimensions[dimension as keyof typeof t.dimensions] ?? dimension,
          ),
        )}
      </td>
      <td>
        {kind === "institution"
          ? words.institution
          : t.instruments[instrument as keyof typeof t.instruments]}
      </td>
      <td>
        <Names of={record.actors} />
      </td>
      <td>
        {levers.length === 0 ? (
          <span className="note">{t.whatIf.pick.noLevers}</span>
        ) : (
          f.list(levers)
        )}
      </td>
      <td>
        {provisions.has(record.id) ? (
          <button
            type="button"
            className="small"
            aria-label={t.labelled(words.tryWithout, title)}
            onClick={tryWithout}
          >
            {words.tryWithout}
          </button>
        ) : null}
      </td>
    </tr>
  );
}
