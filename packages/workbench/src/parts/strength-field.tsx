/** Strength as named steps and a number, with what it makes of each lever in the lever's own unit. */
import { LEVERS, leverPosition } from "@kigyo/model/levers/index";
import type { ReactNode } from "react";
import type { RecordChange } from "../data/catalogue.ts";
import { useSession } from "../session.tsx";
import { unitOf } from "@kigyo/figures/units";

const STEPS = [
  { key: "none", value: 0 },
  { key: "half", value: 0.5 },
  { key: "history", value: 1 },
  { key: "more", value: 1.5 },
  { key: "double", value: 2 },
] as const;

/** Largest strength that the model takes. */
const LARGEST = 3;

interface StrengthFieldProps {
  readonly title: string;
  readonly value: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

export function StrengthField({ title, value, disabled, onChange }: StrengthFieldProps): ReactNode {
  const { t } = useSession();
  const { control } = t.whatIf;
  return (
    <div className="strength" role="group" aria-label={control.strengthLabel(title)}>
      <select
        aria-label={control.strengthLabel(title)}
        value={STEPS.find((step) => step.value === value)?.key ?? ""}
        disabled={disabled}
        onChange={(event) => {
          const step = STEPS.find(({ key }) => key === event.target.value);
          if (step) onChange(step.value);
        }}
      >
        {STEPS.some((step) => step.value === value) ? null : <option value="">×{value}</option>}
        {STEPS.map(({ key }) => (
          <option key={key} value={key}>
            {control.steps[key]}
          </option>
        ))}
      </select>
      <label className="strength-number">
        <span aria-hidden="true">×</span>
        <input
          type="number"
          min={0}
          max={LARGEST}
          step={0.1}
          value={value}
          disabled={disabled}
          aria-label={`${control.strengthLabel(title)} (${control.times})`}
          onChange={(event) => {
            const number = event.target.valueAsNumber;
            if (Number.isFinite(number) && number >= 0 && number <= LARGEST)
              onChange(Math.round(number * 100) / 100);
          }}
        />
      </label>
    </div>
  );
}

/** What a measure makes of its levers at a strength, in each lever's unit, with the prior it is drawn from. */
export function LeverEffects({
  changes,
  strength,
}: {
  readonly changes: readonly RecordChange[];
  readonly strength: number;
}): ReactNode {
  const { t, f, lang, open } = useSession();
  const { control } = t.whatIf;
  return (
    <ul className="lever-effects">
      {changes.map(({ lever, mode, value, "phase-in": phaseIn }) => {
        const position = leverPosition(lever);
        if (position === undefined) return null;
        const { title, unit, default: start } = LEVERS[position];
        const places = unitOf(unit).places + 1;
        const number = (size: number): string =>
          mode === "add" ? f.signed(size, places) : f.number(size, places);
        const at = (size: number): number =>
          mode === "add"
            ? size * strength
            : mode === "multiply"
              ? 1 + (size - 1) * strength
              : start + (size - start) * strength;
        const words = {
          set: control.effectSet,
          add: control.effectAdd,
          multiply: control.effectMultiply,
        }[mode];
        const prior =
          value.low === value.high
            ? ""
            : ` (${control.prior(number(at(value.low)), number(at(value.high)))})`;
        return (
          <li key={lever}>
            <button
              type="button"
              className="link"
              onClick={() => open({ type: "lever", id: lever })}
            >
              {title[lang]}
            </button>{" "}
            <span className="note">
              {words(number(at(value.central)))}
              {prior}
              {t.comma}
              {control.phaseIn(phaseIn)} · {f.unit(unit)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
