/** Above the charts: levels or difference, bands or runs, the year, replay, keeping a line. */
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useSession } from "../session.tsx";
import { firstMonthOf } from "../state/scenario-edit.ts";
import { Icon } from "./icon.tsx";

/** Milliseconds that one year takes in a replay. */
const YEAR_TIME = 90;

interface ToolbarProps {
  readonly until: number | undefined;
  readonly setUntil: (year: number | undefined) => void;
}

export function ChartToolbar({ until, setUntil }: ToolbarProps): ReactNode {
  const { t, view, look, workspace, keep, kept, dropKept } = useSession();
  const { charts } = t.whatIf;
  const changed = workspace.present.changes.length > 0;
  return (
    <div className="chart-toolbar">
      <Segmented
        label={charts.modeLabel}
        options={[
          ["levels", charts.levels],
          ["difference", charts.difference],
        ]}
        value={view.mode}
        onChange={(mode) => look({ mode })}
        disabled={!changed}
      />
      <Segmented
        label={charts.spreadLabel}
        options={[
          ["bands", charts.bands],
          ["lines", charts.lines],
        ]}
        value={view.spread}
        onChange={(spread) => look({ spread })}
      />
      <div className="stepper" role="group" aria-label={charts.year}>
        <button
          type="button"
          className="icon-button"
          aria-label={charts.earlier}
          onClick={() => look({ year: Math.max(view.range[0], view.year - 1) })}
        >
          <Icon name="back" />
        </button>
        <label>
          <span className="visually-hidden">{charts.year}</span>
          <input
            type="number"
            min={view.range[0]}
            max={view.range[1]}
            value={view.year}
            onChange={(event) => {
              const year = event.target.valueAsNumber;
              if (year >= 1948 && year <= 2023) look({ year });
            }}
          />
        </label>
        <button
          type="button"
          className="icon-button"
          aria-label={charts.later}
          onClick={() => look({ year: Math.min(view.range[1], view.year + 1) })}
        >
          <Icon name="next" />
        </button>
      </div>
      <label className="range-from">
        {charts.rangeFrom}
        <select
          value={view.range[0]}
          onChange={(event) => look({ range: [Number(event.target.value), view.range[1]] })}
        >
          {[1948, 1960, 1970, 1980, 1990, 2000].map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
      <Replay until={until} setUntil={setUntil} />
      {changed ? (
        <button type="button" className="quiet" onClick={() => keep()}>
          <Icon name="pin" />
          {charts.keep}
        </button>
      ) : null}
      {kept.length > 0 ? (
        <ul className="kept" aria-label={charts.keptTitle}>
          {kept.map(({ name }, place) => (
            <li key={name + place}>
              <span className={`kept-swatch kept-${place}`} />
              {name}
              <button
                type="button"
                className="icon-button"
                aria-label={charts.drop(name)}
                onClick={() => dropKept(place)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Draws the lines year by year from the first change on; with reduced motion, one press is one step. */
function Replay({ until, setUntil }: ToolbarProps): ReactNode {
  const { t, view, workspace, index, announce, f, look } = useSession();
  const [still] = useState(() => matchMedia("(prefers-reduced-motion: reduce)").matches);
  const timer = useRef<ReturnType<typeof setInterval> | null>(null);
  const { charts } = t.whatIf;
  const end = view.range[1];
  const halt = (): void => {
    if (timer.current !== null) clearInterval(timer.current);
    timer.current = null;
  };
  useEffect(() => halt, []);
  const first = firstMonthOf(workspace.present.changes, (id) => index.measureById.get(id)?.from);
  const start = Math.max(
    view.range[0],
    first === null ? view.range[0] : 1947 + Math.floor(first / 12),
  );
  const step = (from: number): void => {
    const next = Math.min(end, from + 5);
    setUntil(next >= end ? undefined : next);
    look({ year: next });
    announce(f.year(next));
  };
  const play = (): void => {
    if (still) return step(until ?? start);
    if (until !== undefined) {
      halt();
      setUntil(undefined);
      return;
    }
    let year = start;
    setUntil(year);
    timer.current = setInterval(() => {
      year += 1;
      if (year >= end) {
        halt();
        setUntil(undefined);
      } else setUntil(year);
    }, YEAR_TIME);
  };
  if (workspace.present.changes.length === 0) return null;
  const running = until !== undefined && !still;
  return (
    <button type="button" className="quiet" data-action="replay" onClick={play}>
      <Icon name={running ? "stop" : "replay"} />
      {running ? charts.replayStop : still ? charts.replaySteps : charts.replay}
    </button>
  );
}

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}

/** A choice of one among few, as buttons. */
export function Segmented<T extends string>({
  label,
  options,
  value,
  onChange,
  disabled = false,
}: SegmentedProps<T>): ReactNode {
  return (
    <div className="segmented" role="group" aria-label={label}>
      {options.map(([option, name]) => (
        <button
          key={option}
          type="button"
          aria-pressed={option === value}
          disabled={disabled}
          onClick={() => onChange(option)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
