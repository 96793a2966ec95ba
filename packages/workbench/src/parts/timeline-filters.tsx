/** Filters of the timeline: dimension, decade, instrument, text, institutions. */
import type { ReactNode } from "react";
import { decadesOf } from "../data/measures.ts";
import { DIMENSIONS } from "../data/scores.ts";
import { useSession } from "../session.tsx";
import { NO_FILTER, type TimelineFilter } from "../state/view.ts";

/** A list with a value put in or taken out. */
function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((entry) => entry !== value) : [...list, value];
}

export function TimelineFilters({ shown }: { readonly shown: number }): ReactNode {
  const { t, f, index, view, look } = useSession();
  const { timeline: words } = t;
  const filter = view.timeline;
  const set = (change: Partial<TimelineFilter>): void =>
    look({ timeline: { ...filter, ...change } });
  const instruments = [
    ...new Set(index.measures.flatMap(({ instrument }) => instrument ?? [])),
  ].sort();
  const active =
    filter.dimensions.length +
    filter.decades.length +
    filter.instruments.length +
    (filter.text === "" ? 0 : 1);
  return (
    <section className="filters" aria-label={words.filters}>
      <Choice
        label={words.dimension}
        options={DIMENSIONS.map((value) => ({ value: value as string, name: t.dimensions[value] }))}
        chosen={filter.dimensions}
        onToggle={(value) => set({ dimensions: toggled(filter.dimensions, value) })}
      />
      <Choice
        label={words.decade}
        options={decadesOf(index.measures).map((value) => ({ value, name: words.decadeOf(value) }))}
        chosen={filter.decades}
        onToggle={(value) => set({ decades: toggled(filter.decades, value) })}
      />
      <Choice
        label={words.instrument}
        options={instruments.map((value) => ({
          value,
          name: t.instruments[value as keyof typeof t.instruments] ?? value,
        }))}
        chosen={filter.instruments}
        onToggle={(value) => set({ instruments: toggled(filter.instruments, value) })}
      />
      <div className="filter-text">
        <label>
          <span>{words.text}</span>
          <input
            type="search"
            value={filter.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={filter.institutions}
            onChange={(event) => set({ institutions: event.target.checked })}
          />
          {words.institutions}
        </label>
        <p className="note" role="status">
          {shown === 0
            ? words.nothing
            : words.shown(f.number(shown), f.number(index.measures.length))}
        </p>
        {active > 0 ? (
          <button
            type="button"
            onClick={() => look({ timeline: { ...NO_FILTER, institutions: filter.institutions } })}
          >
            {words.clear}
          </button>
        ) : null}
      </div>
    </section>
  );
}

interface ChoiceProps<T> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly chosen: readonly T[];
  readonly onToggle: (value: T) => void;
}

function Choice<T extends string | number>({
  label,
  options,
  chosen,
  onToggle,
}: ChoiceProps<T>): ReactNode {
  return (
    <div className="choice" role="group" aria-label={label}>
      <span className="choice-label" aria-hidden="true">
        {label}
      </span>
      {options.map(({ value, name }) => (
        <button
          key={value}
          type="button"
          className="chip"
          aria-pressed={chosen.includes(value)}
          onClick={() => onToggle(value)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
