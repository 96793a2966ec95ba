/** The left rail: name, base, undo and redo, reset, kinds of doubt, and what can be changed. */
import { useEffect, useRef, useState, type ReactNode } from "react";
import { baseName, useSession } from "../session.tsx";
import { ChangePicker } from "./change-picker.tsx";
import { Icon } from "./icon.tsx";

/** Sizes of an ensemble on offer. */
const SIZES = [10, 20, 40, 100];

export function ScenarioRail(): ReactNode {
  const session = useSession();
  const { t, f, workspace, edit, undo, redo, announce, bases } = session;
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  // On a narrow page the rail is a sheet over the charts: the keyboard goes in with it and out again.
  useEffect(() => {
    if (!open) return undefined;
    closer.current?.focus();
    return () => toggle.current?.focus();
  }, [open]);
  const { present, past, future } = workspace;
  const base = baseName(session, present.base);
  const words = t.whatIf;
  return (
    <>
      <button
        ref={toggle}
        type="button"
        className="rail-toggle"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <Icon name="scenario" />
        {t.openScenario} ({f.number(present.changes.length)})
      </button>
      <aside className={`rail${open ? " rail-open" : ""}`} aria-label={t.scenario}>
        <div className="rail-head">
          <h2>{t.scenario}</h2>
          <button
            ref={closer}
            type="button"
            className="icon-button rail-close"
            aria-label={t.close}
            onClick={() => setOpen(false)}
          >
            <Icon name="close" />
          </button>
        </div>
        <label className="field">
          <span>{words.titleLabel}</span>
          <input
            type="text"
            value={present.title}
            placeholder={words.titleHint}
            maxLength={80}
            onChange={(event) => edit({ title: event.target.value }, "title")}
          />
        </label>
        <label className="field">
          <span>{words.base}</span>
          <select value={present.base} onChange={(event) => edit({ base: event.target.value })}>
            {Object.keys(bases).map((id) => (
              <option key={id} value={id}>
                {baseName(session, id)}
              </option>
            ))}
          </select>
        </label>
        <div className="button-row">
          <button type="button" onClick={undo} disabled={past.length === 0}>
            <Icon name="undo" />
            {t.undo}
          </button>
          <button type="button" onClick={redo} disabled={future.length === 0}>
            <Icon name="redo" />
            {t.redo}
          </button>
        </div>
        <button
          type="button"
          className="reset"
          disabled={present.changes.length === 0 && present.title === ""}
          onClick={() => {
            edit({ changes: [], title: "" });
            announce(words.resetDone(base));
          }}
        >
          {words.resetTo(base)}
        </button>
        <ChangePicker />
        <Doubt />
      </aside>
    </>
  );
}

/** Which kinds of not-knowing an ensemble draws from, and how many pairs it runs. */
function Doubt(): ReactNode {
  const { t, f, settings, set } = useSession();
  const words = t.whatIf.doubt;
  const sources = ["chance", "parameters", "policy"] as const;
  const none = sources.every((source) => !settings.spread[source]);
  return (
    <details className="doubt">
      <summary>{words.title}</summary>
      {sources.map((source) => (
        <label key={source} className="check">
          <input
            type="checkbox"
            checked={settings.spread[source]}
            onChange={(event) =>
              set({ spread: { ...settings.spread, [source]: event.target.checked } })
            }
          />
          {words[source]}
        </label>
      ))}
      {none ? <p className="note">{words.none}</p> : null}
      <label className="field">
        <span>{words.members}</span>
        <select
          value={settings.members}
          onChange={(event) => set({ members: Number(event.target.value) })}
        >
          {[...new Set([...SIZES, settings.members])]
            .sort((a, b) => a - b)
            .map((size) => (
              <option key={size} value={size}>
                {f.number(size)}
              </option>
            ))}
        </select>
      </label>
    </details>
  );
}
