/** A lever held at a value by the scenario. */
import { LEVERS, leverPosition } from "@kigyo/model/levers/index";
import type { LeverOverride } from "@kigyo/model/scenario";
import { useState, type ReactNode } from "react";
import { useSession } from "../session.tsx";
import { withLever } from "../state/scenario-edit.ts";
import { monthIndex, monthText } from "../text/months.ts";
import { unitOf } from "@kigyo/figures/units";
import { DateField } from "./date-slider.tsx";
import { GradeBadge } from "./grade-badge.tsx";
import { LAST_YEAR, PlainRow, RemoveButton } from "./plain-row.tsx";

/** A lever held at a value between two dates. */
export function LeverRow({
  override,
  remove,
}: {
  readonly override: LeverOverride;
  readonly remove: () => void;
}): ReactNode {
  const { t, f, lang, workspace, edit, open } = useSession();
  const [typed, setTyped] = useState<string | null>(null);
  const { control } = t.whatIf;
  const { changes } = workspace.present;
  const position = leverPosition(override.lever);
  if (position === undefined)
    return <PlainRow text={control.unknownPolicy(override.lever)} remove={remove} />;
  const lever = LEVERS[position];
  const title = lever.title[lang];
  const { places } = unitOf(lever.unit);
  const set = (change: Partial<LeverOverride>): void => {
    const { from, to, value } = { ...override, ...change };
    edit(
      {
        changes: withLever(changes, override.lever, {
          lever: override.lever,
          value,
          ...(from ? { from } : {}),
          ...(to ? { to } : {}),
        }),
      },
      `lever:${override.lever}`,
    );
  };
  const [low, high] = [f.number(lever.min, places), f.number(lever.max, places)];
  const number = typed === null ? override.value : Number(typed);
  const refused =
    !(Number.isFinite(number) && number >= lever.min && number <= lever.max) || typed === "";
  const last = `${LAST_YEAR}-12`;
  const beforeEnd =
    override.to === undefined ? last : monthText((monthIndex(override.to) as number) - 1);
  const afterStart = monthText((monthIndex(override.from ?? "1948-01") as number) + 1);
  return (
    <div data-evidence={JSON.stringify({ type: "lever", id: override.lever })}>
      <div className="change-main lever-main">
        <div className="change-name">
          <button
            type="button"
            className="link"
            onClick={() => open({ type: "lever", id: override.lever })}
          >
            {title}
          </button>
          <span className="change-meta">
            <span className="status-chip status-changed">{control.status.changed}</span>
            <GradeBadge grade="E" />
            <span className="note">{f.unit(lever.unit)}</span>
          </span>
        </div>
        <div className="lever-track">
          <input
            type="range"
            className="lever-range"
            min={lever.min}
            max={lever.max}
            step={(lever.max - lever.min) / 100}
            value={override.value}
            aria-label={control.valueLabel(title)}
            aria-valuetext={f.number(override.value, places + 1)}
            onChange={(event) => {
              setTyped(null);
              set({ value: Number(event.target.valueAsNumber.toPrecision(6)) });
            }}
          />
          <span className="lever-ends" aria-hidden="true">
            <span>{low}</span>
            <span>{high}</span>
          </span>
        </div>
        <div className="change-fields">
          <label className="strength-number">
            <span className="visually-hidden">{control.value}</span>
            <input
              type="number"
              min={lever.min}
              max={lever.max}
              step="any"
              value={typed ?? override.value}
              aria-invalid={refused}
              onChange={(event) => {
                setTyped(event.target.value);
                const value = event.target.valueAsNumber;
                if (Number.isFinite(value) && value >= lever.min && value <= lever.max)
                  set({ value });
              }}
              onBlur={() => setTyped(null)}
            />
          </label>
          <label className="date-label">
            {control.from}
            <DateField
              label={`${title}: ${control.from}`}
              value={override.from ?? "1948-01"}
              allowed={{ from: "1948-01", to: beforeEnd }}
              onChange={(from) => set({ from })}
            />
          </label>
          <label className="date-label">
            {control.until}
            <DateField
              label={`${title}: ${control.until}`}
              value={override.to ?? ""}
              optional
              allowed={{ from: afterStart, to: last }}
              onChange={(to) => set({ to: to === "" ? undefined : to })}
            />
          </label>
          <RemoveButton title={title} remove={remove} />
        </div>
      </div>
      <p className="change-words">
        {refused ? (
          <span className="refusal">{control.valueRefused(low, high)}</span>
        ) : (
          `${control.defaultValue(f.number(lever.default, places))} · ${control.valueRange(low, high)}`
        )}
      </p>
    </div>
  );
}
