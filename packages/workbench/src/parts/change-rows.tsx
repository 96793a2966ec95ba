/** The scenario's changes as rows on one time axis, directly above the charts. */
import type { ScenarioChange } from "@kigyo/model/scenario";
import type { ReactNode } from "react";
import type { Measure } from "../data/catalogue.ts";
import { useSession } from "../session.tsx";
import { isLeverOverride, isPolicyChange, without } from "../state/scenario-edit.ts";
import { LeverRow } from "./lever-row.tsx";
import { PlainRow } from "./plain-row.tsx";
import { PolicyRow } from "./policy-row.tsx";

export function ChangeRows(): ReactNode {
  const { t, f, view, workspace, edit, index, provisions } = useSession();
  const { changes } = workspace.present;
  if (changes.length === 0) return null;
  const [from, to] = view.range;
  const ticks = Array.from(
    { length: Math.floor(to / 10) - Math.ceil(from / 10) + 1 },
    (_, at) => (Math.ceil(from / 10) + at) * 10,
  );
  // A lever's value slides over its own bounds: years above it would be read as its scale.
  const dated = changes.some(isPolicyChange);
  const remove = (at: number): void => edit({ changes: without(changes, at) });
  return (
    <section className="change-rows" aria-labelledby="changes">
      <h2 id="changes">{t.whatIf.changes(f.number(changes.length))}</h2>
      {dated ? (
        <div className="change-axis" aria-hidden="true">
          <span />
          <span className="change-axis-track">
            {ticks.map((year) => (
              <span key={year} style={{ left: `${(100 * (year - from)) / (to + 1 - from)}%` }}>
                {year}
              </span>
            ))}
          </span>
        </div>
      ) : null}
      <ul>
        {changes.map((change, at) => (
          <li key={keyOf(change)} className="change-row">
            {isPolicyChange(change) ? (
              index.measureById.has(change.policy) && provisions.has(change.policy) ? (
                <PolicyRow
                  measure={index.measureById.get(change.policy) as Measure}
                  remove={() => remove(at)}
                />
              ) : (
                <PlainRow
                  text={t.whatIf.control.unknownPolicy(change.policy)}
                  remove={() => remove(at)}
                />
              )
            ) : isLeverOverride(change) ? (
              <LeverRow override={change} remove={() => remove(at)} />
            ) : (
              <PlainChange change={change} remove={() => remove(at)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf(change: ScenarioChange): string {
  if ("policy" in change) return change.policy;
  if ("lever" in change) return change.lever;
  return JSON.stringify(change);
}

/** A change that has neither date nor strength to edit. */
function PlainChange({
  change,
  remove,
}: {
  readonly change: ScenarioChange;
  readonly remove: () => void;
}): ReactNode {
  const { t, f, lang, index } = useSession();
  const { control } = t.whatIf;
  const text = (): string => {
    if ("policies-after" in change) return control.policiesAfter(f.date(change["policies-after"]));
    if ("ideal-type" in change) return control.idealType[change["ideal-type"]];
    if ("shock" in change)
      return control.shockOff(index.byId.get(change.shock)?.title[lang] ?? change.shock);
    if ("system" in change) return control.systemOff(change.system);
    if ("parameter" in change)
      return control.parameterHeld(change.parameter, f.number(change.value));
    return keyOf(change);
  };
  return <PlainRow text={text()} remove={remove} />;
}
