/** Finding what to change: policies, institutions, levers and shocks by words and facets. */
import { fold } from "@kigyo/evidence/fold";
import { LEVERS } from "@kigyo/model/levers/index";
import { useDeferredValue, useMemo, useState, type ReactNode } from "react";
import { gradeOf, type Measure } from "../data/catalogue.ts";
import { decadesOf, matchesText, searchText, startYear } from "../data/measures.ts";
import { DIMENSIONS } from "../data/scores.ts";
import { useSession } from "../session.tsx";
import {
  AS_IN_HISTORY,
  isLeverOverride,
  settingOf,
  statusOf,
  withLever,
  withPolicy,
} from "../state/scenario-edit.ts";
import type { Subject } from "../state/view.ts";
import { GradeBadge } from "./grade-badge.tsx";

const TABS = ["policies", "institutions", "levers", "shocks"] as const;
type Tab = (typeof TABS)[number];

export function ChangePicker(): ReactNode {
  const { t, f, index, provisions } = useSession();
  const [tab, setTab] = useState<Tab>("policies");
  const [typed, setTyped] = useState("");
  const [dimension, setDimension] = useState("");
  const [decade, setDecade] = useState("");
  const words = useDeferredValue(typed);
  const { pick } = t.whatIf;
  const texts = useMemo(
    () => new Map(index.measures.map((measure) => [measure.record.id, searchText(measure, index)])),
    [index],
  );
  const kind = tab === "policies" ? "policy" : "institution";
  const measures = useMemo(
    () =>
      index.measures.filter((measure) => {
        if (measure.kind !== kind || !provisions.has(measure.record.id)) return false;
        if (dimension !== "" && !measure.record.dimensions.includes(dimension)) return false;
        if (decade !== "" && Math.floor((startYear(measure) ?? 0) / 10) * 10 !== Number(decade))
          return false;
        return words.trim() === "" || matchesText(texts.get(measure.record.id) ?? "", words);
      }),
    [index, provisions, kind, dimension, decade, words, texts],
  );
  const levers = LEVERS.filter(
    ({ id, title, plain }) =>
      words.trim() === "" ||
      matchesText(fold([id, title.en, title.ja, plain.en, plain.ja].join("\n")), words),
  );
  const shocks = index
    .ofKind("shock")
    .filter(
      ({ id, title }) =>
        words.trim() === "" || matchesText(fold([id, title.en, title.ja].join("\n")), words),
    );
  const count =
    tab === "levers" ? levers.length : tab === "shocks" ? shocks.length : measures.length;
  return (
    <section className="picker" aria-labelledby="picker">
      <h2 id="picker">{pick.title}</h2>
      <div className="segmented" role="group" aria-labelledby="picker">
        {TABS.map((name) => (
          <button key={name} type="button" aria-pressed={name === tab} onClick={() => setTab(name)}>
            {pick[name]}
          </button>
        ))}
      </div>
      <input
        type="search"
        value={typed}
        aria-label={pick.search}
        placeholder={pick.search}
        onChange={(event) => setTyped(event.target.value)}
      />
      {tab === "policies" || tab === "institutions" ? (
        <div className="picker-facets">
          <select
            aria-label={t.timeline.dimension}
            value={dimension}
            onChange={(event) => setDimension(event.target.value)}
          >
            <option value="">{t.timeline.dimension}</option>
            {DIMENSIONS.map((value) => (
              <option key={value} value={value}>
                {t.dimensions[value]}
              </option>
            ))}
          </select>
          <select
            aria-label={t.timeline.decade}
            value={decade}
            onChange={(event) => setDecade(event.target.value)}
          >
            <option value="">{t.timeline.decade}</option>
            {decadesOf(index.measures).map((value) => (
              <option key={value} value={value}>
                {t.timeline.decadeOf(value)}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <p className="note" role="status">
        {count === 0 ? pick.nothing : pick.count(f.number(count))}
      </p>
      <ul className="picker-list">
        {tab === "levers"
          ? levers.map((lever) => <LeverOption key={lever.id} lever={lever} />)
          : tab === "shocks"
            ? shocks.map(({ id }) => <ShockOption key={id} id={id} />)
            : measures.map((measure) => (
                <MeasureOption key={measure.record.id} measure={measure} />
              ))}
      </ul>
    </section>
  );
}

/** The name of what can be changed, which opens what is known of it. */
function OptionTitle({
  title,
  opens,
}: {
  readonly title: string;
  readonly opens: Subject;
}): ReactNode {
  const { open } = useSession();
  return (
    <button type="button" className="link option-title" onClick={() => open(opens)}>
      {title}
    </button>
  );
}

/** Switches a record of history off, and on again. */
function OptionSwitch({
  title,
  off,
  turn,
}: {
  readonly title: string;
  readonly off: boolean;
  readonly turn: () => void;
}): ReactNode {
  const { t } = useSession();
  const { pick } = t.whatIf;
  const words = off ? pick.switchedOff : pick.switchOff;
  return (
    <button
      type="button"
      className="small"
      aria-label={t.labelled(words, title)}
      aria-pressed={off}
      onClick={turn}
    >
      {words}
    </button>
  );
}

function MeasureOption({ measure }: { readonly measure: Measure }): ReactNode {
  const { t, f, lang, workspace, edit } = useSession();
  const { pick } = t.whatIf;
  const { record, from } = measure;
  const { changes } = workspace.present;
  const title = record.title[lang];
  const setting = settingOf(changes, record.id);
  const listed = changes.some((change) => "policy" in change && change.policy === record.id);
  const off = statusOf(setting) === "off";
  return (
    <li className="option" data-evidence={JSON.stringify({ type: "record", id: record.id })}>
      <span className="option-when">
        {from === undefined ? "" : f.year(Number(from.slice(0, 4)))}
      </span>
      <OptionTitle title={title} opens={{ type: "record", id: record.id }} />
      <GradeBadge grade={gradeOf(record)} />
      <span className="option-actions">
        <OptionSwitch
          title={title}
          off={off}
          turn={() =>
            edit({
              changes: withPolicy(
                changes,
                record.id,
                off ? AS_IN_HISTORY : { ...AS_IN_HISTORY, off: true },
              ),
            })
          }
        />
        {listed ? null : (
          <button
            type="button"
            className="small"
            aria-label={t.labelled(pick.edit, title)}
            onClick={() => edit({ changes: withPolicy(changes, record.id, AS_IN_HISTORY, true) })}
          >
            {pick.edit}
          </button>
        )}
      </span>
    </li>
  );
}

function LeverOption({ lever }: { readonly lever: (typeof LEVERS)[number] }): ReactNode {
  const { t, lang, workspace, edit } = useSession();
  const { pick } = t.whatIf;
  const { changes } = workspace.present;
  const held = changes.some((change) => isLeverOverride(change) && change.lever === lever.id);
  const title = lever.title[lang];
  return (
    <li className="option" data-evidence={JSON.stringify({ type: "lever", id: lever.id })}>
      <OptionTitle title={title} opens={{ type: "lever", id: lever.id }} />
      <span className="option-text">{lever.plain[lang]}</span>
      <span className="option-actions">
        <button
          type="button"
          className="small"
          aria-label={t.labelled(pick.hold, title)}
          aria-pressed={held}
          onClick={() =>
            edit({
              changes: withLever(
                changes,
                lever.id,
                held ? null : { lever: lever.id, value: lever.default, from: "1985-01" },
              ),
            })
          }
        >
          {pick.hold}
        </button>
      </span>
    </li>
  );
}

function ShockOption({ id }: { readonly id: string }): ReactNode {
  const { f, lang, index, workspace, edit } = useSession();
  const { changes } = workspace.present;
  const record = index.byId.get(id);
  if (!record) return null;
  const off = changes.some((change) => "shock" in change && change.shock === id);
  const title = record.title[lang];
  return (
    <li className="option" data-evidence={JSON.stringify({ type: "record", id })}>
      <span className="option-when">{record.from === null ? "" : f.year(record.from)}</span>
      <OptionTitle title={title} opens={{ type: "record", id }} />
      <GradeBadge grade={gradeOf(record)} />
      <span className="option-actions">
        <OptionSwitch
          title={title}
          off={off}
          turn={() =>
            edit({
              changes: off
                ? changes.filter((change) => !("shock" in change && change.shock === id))
                : [...changes, { shock: id, off: true }],
            })
          }
        />
      </span>
    </li>
  );
}
