/** A changed policy or institution on the common time axis. */
import { useState, type ReactNode } from "react";
import { gradeOf, type Measure } from "../data/catalogue.ts";
import { useSession } from "../session.tsx";
import {
  allowedStart,
  settingOf,
  statusOf,
  withPolicy,
  type PolicySetting,
} from "../state/scenario-edit.ts";
import { monthIndex, monthText } from "../text/months.ts";
import { DateField, DateSlider, useShift } from "./date-slider.tsx";
import { GradeBadge } from "./grade-badge.tsx";
import { LAST_YEAR, RemoveButton } from "./plain-row.tsx";
import { LeverEffects, StrengthField } from "./strength-field.tsx";

/** A policy or institution: switch, date handle, typed date, strength, effects, evidence, reset. */
export function PolicyRow({
  measure,
  remove,
}: {
  readonly measure: Measure;
  readonly remove: () => void;
}): ReactNode {
  const { t, f, lang, view, workspace, edit, endGesture, open, provisions, index } = useSession();
  const [details, setDetails] = useState(false);
  const shiftOf = useShift();
  const { record, changes: effects } = measure;
  const { changes } = workspace.present;
  const { control } = t.whatIf;
  const setting = settingOf(changes, record.id);
  const status = statusOf(setting);
  const title = record.title[lang];
  const history = measure.from as string;
  const now = setting.from ?? monthText(monthIndex(history) as number);
  const end = setting.to ?? measure.to;
  const allowed = allowedStart(end, LAST_YEAR);
  const endedBy = provisions.get(record.id)?.endedBy ?? "";
  const ending = index.byId.get(endedBy)?.title[lang];
  const set = (change: Partial<PolicySetting>, gesture?: string): void =>
    edit({ changes: withPolicy(changes, record.id, { ...setting, ...change }, true) }, gesture);
  const move = (date: string, gesture?: string): void =>
    set({ from: monthIndex(date) === monthIndex(history) ? undefined : date }, gesture);
  const shift = (monthIndex(now) as number) - (monthIndex(history) as number);
  return (
    <div data-evidence={JSON.stringify({ type: "record", id: record.id })}>
      <div className="change-main">
        <div className="change-name">
          <button
            type="button"
            className="link"
            aria-expanded={details}
            onClick={() => setDetails(!details)}
          >
            {title}
          </button>
          <span className="change-meta">
            <span className={`status-chip status-${status}`}>{control.status[status]}</span>
            <GradeBadge grade={gradeOf(record)} />
            <button
              type="button"
              className="link small-link"
              aria-label={t.labelled(control.evidence, title)}
              onClick={() => open({ type: "record", id: record.id })}
            >
              {control.evidence}
            </button>
          </span>
        </div>
        <DateSlider
          label={control.dateLabel(title)}
          value={now}
          history={history}
          end={end}
          allowed={allowed}
          axis={view.range}
          off={setting.off}
          onMove={(date) => move(date, `date:${record.id}`)}
          onRest={endGesture}
        />
        <div className="change-fields">
          <DateField
            label={control.dateLabel(title)}
            value={now}
            allowed={allowed}
            disabled={setting.off}
            onChange={(date) => move(date, `date:${record.id}`)}
          />
          <StrengthField
            title={title}
            value={setting.strength}
            disabled={setting.off}
            onChange={(strength) => set({ strength }, `strength:${record.id}`)}
          />
          <button
            type="button"
            role="switch"
            className="switch"
            aria-checked={!setting.off}
            aria-label={control.switchLabel(title)}
            onClick={() => set({ off: !setting.off })}
          >
            <span aria-hidden="true">{setting.off ? control.offState : control.on}</span>
          </button>
          <RemoveButton title={title} remove={remove} />
        </div>
      </div>
      <p className="change-words">
        {setting.off ? control.status.off : control.sliderText(f.date(now), shiftOf(shift))}
        {shift === 0 && !setting.off ? "" : ` · ${control.inHistory(f.date(history))}`}
        {end === null
          ? ""
          : ` · ${control.endsBy(f.date(end))}${ending === undefined ? "" : ` (${ending})`}`}
      </p>
      {details ? (
        <LeverEffects changes={effects} strength={setting.off ? 0 : setting.strength} />
      ) : null}
    </div>
  );
}
