/** How far the computation is: preview, one run, ensemble; stop, go on, and what went wrong. */
import { LEVERS, leverPosition } from "@kigyo/model/levers/index";
import { quarterIndex, yearOf } from "@kigyo/model/calendar";
import { useEffect, useRef, type ReactNode } from "react";
import { useSession } from "../session.tsx";
import { allEqual } from "../simulation/aggregate.ts";

/** Levers named before the rest is only counted. */
const NAMED_LEVERS = 3;

export function RunStatus(): ReactNode {
  const { t, f, simulation, workspace, study, stop, resume, settings, announce } = useSession();
  const words = t.whatIf.status;
  const changed = workspace.present.changes.length > 0;
  const { phase, answer, secondsLeft, year, fault, failed, key } = simulation;
  const current = answer?.key === key ? answer : null;
  const done = current && current.stage !== "preview" ? current.pairs.length : 0;

  // Progress is spoken at every tenth of the way.
  const spokenTenth = useRef(-1);
  useEffect(() => {
    if (!current) {
      spokenTenth.current = -1;
      return;
    }
    const tenth = Math.floor((10 * done) / settings.members);
    if (tenth === spokenTenth.current) return;
    spokenTenth.current = tenth;
    if (done === 0 || done === settings.members) announce(t.states.updated);
    else announce(t.states.progressSpoken(done, settings.members));
  }, [current, done, settings.members, announce, t]);

  if (!changed && study) return <p className="run-status">{words.historyOnly}</p>;
  const stage = (): string => {
    if (phase === "failed" && !current) return words.failed;
    if (phase === "stopped" && current?.stage !== "preview")
      return words.stopped(done, f.number(done));
    if (!current) return answer ? t.states.updating : words.waiting;
    if (current.stage === "preview") return words.preview;
    const scale = f.number(settings.scale);
    return current.stage === "one-run"
      ? words.oneRun(scale)
      : words.ensemble(f.number(done), scale);
  };
  const stoppable = phase === "working" && settings.members > 1;
  const seconds = secondsLeft === null ? "" : f.number(Math.max(1, Math.ceil(secondsLeft)));
  return (
    <div
      className="run-status"
      data-phase={phase}
      data-stage={current?.stage ?? "none"}
      data-done={done}
    >
      <span className={`stage stage-${current?.stage ?? "none"}`}>{stage()}</span>
      {stoppable ? (
        <>
          <progress
            max={settings.members}
            value={done}
            aria-label={t.states.progressSpoken(done, settings.members)}
          />
          <span className="note">{t.states.progress(done, settings.members, seconds)}</span>
          {year === null ? null : <span className="note">{words.atYear(f.year(year))}</span>}
        </>
      ) : null}
      {stoppable || phase === "stopped" ? (
        // One button for both, so that it keeps the focus.
        <button type="button" className="small" onClick={stoppable ? stop : resume}>
          {stoppable ? words.stop : words.resume}
        </button>
      ) : null}
      {phase === "failed" && fault ? (
        <div className="fault" role="alert">
          <p lang="en">{fault.message}</p>
          {fault.hint === undefined ? null : <p lang="en">{fault.hint}</p>}
          <p>{words.failedSafe}</p>
        </div>
      ) : null}
      {phase !== "failed" && failed.length > 0 ? (
        <ul className="fault">
          {failed.map(({ member, fault: reason }) => (
            <li key={member}>{words.memberFailed(member, reason.message, f.number(done))}</li>
          ))}
        </ul>
      ) : null}
      <Effect />
    </div>
  );
}

/** Which levers a scenario moves and from when, or that it does nothing and why. */
function Effect(): ReactNode {
  const { t, f, lang, simulation, workspace } = useSession();
  const words = t.whatIf.status;
  const { check, answer, key } = simulation;
  if (!check || workspace.present.changes.length === 0) return null;
  const same = answer?.key === key && answer.stage !== "preview" && allEqual(answer.pairs);
  if (check.movedLevers.length === 0 || check.firstQuarter === null || same) {
    return (
      <div className="no-effect" role="status">
        <strong>{words.noEffect}.</strong>{" "}
        {same && check.movedLevers.length > 0 ? words.noEffectSame : words.noEffectLevers}
        {check.notices.map((notice) => (
          <span key={notice.code + notice.subject}> {notice.text[lang]}</span>
        ))}
      </div>
    );
  }
  const names = check.movedLevers.flatMap((id) => {
    const position = leverPosition(id);
    return position === undefined ? [] : [LEVERS[position].title[lang]];
  });
  const shown =
    names.length > NAMED_LEVERS
      ? [...names.slice(0, NAMED_LEVERS), words.moreLevers(f.number(names.length - NAMED_LEVERS))]
      : names;
  const year = yearOf(check.firstQuarter);
  const month = String((check.firstQuarter - quarterIndex(year)) * 3 + 1).padStart(2, "0");
  return (
    <p className="note moves">
      {words.movesLevers(f.list(shown), f.date(`${year}-${month}`))}
      {check.notices.map((notice) => (
        <span key={notice.code + notice.subject}> {notice.text[lang]}</span>
      ))}
    </p>
  );
}
