/**
 * A date handle on a time axis: drag it, move it with the keys, or type the date beside it.
 * Role slider with a spoken value such as "July 1963, 2 years earlier than in history".
 */
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { useSession } from "../session.tsx";
import { isAllowed } from "../state/scenario-edit.ts";
import { monthIndex, monthText } from "../text/months.ts";

/** First and last month of the axis. */
export interface MonthRange {
  readonly from: string;
  readonly to: string;
}

interface DateSliderProps {
  readonly label: string;
  /** "YYYY-MM" now. */
  readonly value: string;
  /** "YYYY-MM" or "YYYY" in history. */
  readonly history: string;
  readonly end: string | null;
  readonly allowed: MonthRange;
  /** Years of the axis. */
  readonly axis: readonly [number, number];
  readonly off: boolean;
  readonly onMove: (date: string) => void;
  readonly onRest: () => void;
}

/** Words for a shift of some months against history. */
export function useShift(): (months: number) => string {
  const { t } = useSession();
  const { control } = t.whatIf;
  return (months) => {
    if (months === 0) return control.asHistory;
    const span = control.span(Math.floor(Math.abs(months) / 12), Math.abs(months) % 12);
    return months < 0 ? control.earlier(span) : control.later(span);
  };
}

export function DateSlider({
  label,
  value,
  history,
  end,
  allowed,
  axis,
  off,
  onMove,
  onRest,
}: DateSliderProps): ReactNode {
  const { t, f } = useSession();
  const shiftOf = useShift();
  const track = useRef<HTMLDivElement>(null);
  const now = monthIndex(value) as number;
  const was = monthIndex(history) as number;
  const low = monthIndex(allowed.from) as number;
  const high = monthIndex(allowed.to) as number;
  const [first, last] = [(axis[0] - 1948) * 12, (axis[1] + 1 - 1948) * 12];
  const percent = (month: number): string =>
    `${(100 * Math.min(1, Math.max(0, (month - first) / (last - first)))).toFixed(2)}%`;
  const move = (month: number): void =>
    onMove(monthText(Math.min(high, Math.max(low, Math.round(month)))));

  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      PageDown: now - 12,
      PageUp: now + 12,
      Home: low,
      End: high,
    };
    const target = steps[event.key];
    if (target === undefined) return;
    event.preventDefault();
    move(target);
  };
  const fromPointer = (event: PointerEvent): void => {
    const box = track.current?.getBoundingClientRect();
    if (box) move(first + ((event.clientX - box.left) / box.width) * (last - first));
  };
  const stop = end === null ? last : (monthIndex(end) ?? last);
  return (
    <div className={`date-slider${off ? " is-off" : ""}`}>
      <div
        ref={track}
        className="date-track"
        onPointerDown={(event) => {
          if (off || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          fromPointer(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) fromPointer(event);
        }}
        onPointerUp={(event) => {
          event.currentTarget.releasePointerCapture(event.pointerId);
          onRest();
        }}
      >
        <span
          className="date-bar"
          style={{ left: percent(now), width: `calc(${percent(stop)} - ${percent(now)})` }}
        />
        <span
          className="date-history"
          style={{ left: percent(was) }}
          title={t.whatIf.control.inHistory(f.date(history))}
        />
        <span
          className="date-handle"
          style={{ left: percent(now) }}
          role="slider"
          tabIndex={off ? -1 : 0}
          aria-label={label}
          aria-valuemin={low}
          aria-valuemax={high}
          aria-valuenow={now}
          aria-valuetext={t.whatIf.control.sliderText(f.date(value), shiftOf(now - was))}
          aria-disabled={off}
          onKeyDown={onKeyDown}
          onKeyUp={onRest}
        />
      </div>
    </div>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly allowed: MonthRange;
  readonly disabled?: boolean;
  /** Shown where the field may stay empty. */
  readonly optional?: boolean;
  readonly onChange: (date: string) => void;
}

/** A typed date. What cannot be is refused in words, and the last good date stays in force. */
export function DateField({
  label,
  value,
  allowed,
  disabled = false,
  optional = false,
  onChange,
}: DateFieldProps): ReactNode {
  const { t, f } = useSession();
  const [typed, setTyped] = useState<string | null>(null);
  const { control } = t.whatIf;
  const readable = typed === null || (optional && typed === "") || monthIndex(typed) !== undefined;
  const fine = typed === null || (optional && typed === "") || isAllowed(typed, allowed);
  const accept = (text: string): void => {
    setTyped(text);
    if (optional && text === "") onChange("");
    else if (/^\d{4}(-\d{1,2})?$/.test(text) && isAllowed(text, allowed))
      onChange(monthText(monthIndex(text) as number));
  };
  const refusal = fine
    ? ""
    : readable
      ? control.dateRefused(f.date(allowed.from), f.date(allowed.to))
      : control.dateUnreadable(allowed.from, allowed.to);
  // A half-typed year is not yet a mistake.
  const unfinished = typed !== null && typed.length < 4;
  return (
    <span className="date-field">
      <input
        type="text"
        inputMode="numeric"
        size={8}
        value={typed ?? value}
        disabled={disabled}
        aria-label={label}
        aria-invalid={refusal !== "" && !unfinished}
        placeholder={optional ? control.open : control.dateHint}
        title={control.dateHint}
        onFocus={() => setTyped(value)}
        onChange={(event) => accept(event.target.value.normalize("NFKC"))}
        onBlur={() => setTyped(null)}
      />
      {refusal === "" || unfinished ? null : (
        <span className="refusal" role="alert">
          {refusal}
        </span>
      )}
    </span>
  );
}
