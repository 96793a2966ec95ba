/** Start: the radar in three channels, a first answer, the story, three doors, the model card, the fit. */
import type { ReactNode } from "react";
import { FirstAnswer } from "../parts/first-answer.tsx";
import { FitTable } from "../parts/fit-table.tsx";
import { Icon } from "../parts/icon.tsx";
import { ModelCard } from "../parts/model-card.tsx";
import { ScoreFigures } from "../parts/score-figures.tsx";
import { STORY_PASSAGES } from "../data/story.ts";
import { useSession } from "../session.tsx";
import { FIRST_VIEW } from "../state/view.ts";

export function StartPage(): ReactNode {
  const { t, study } = useSession();
  const { start } = t;
  return (
    <div className="page start">
      <header className="hero">
        <p className="kicker">{start.kicker}</p>
        <h1>{start.title}</h1>
        <p className="lead">{start.lead}</p>
      </header>
      <ScoreFigures />
      {study === undefined ? <p className="note">{start.loadingStudy}</p> : null}
      {study === null ? <NoStudy /> : null}
      {study ? <FirstAnswer study={study} /> : null}
      <div className="two-columns">
        <Story />
        <div>
          <Doors />
          <ModelCard />
        </div>
      </div>
      {study ? <FitTable study={study} /> : null}
    </div>
  );
}

function NoStudy(): ReactNode {
  const { t } = useSession();
  return (
    <section className="callout" aria-labelledby="no-study">
      <h2 id="no-study">{t.start.noStudyTitle}</h2>
      <p>{t.start.noStudy}</p>
      <pre>
        <code>{t.start.noStudyCommand}</code>
      </pre>
    </section>
  );
}

function Story(): ReactNode {
  const { t, open } = useSession();
  return (
    <section className="story" aria-labelledby="story">
      <h2 id="story">{t.start.storyTitle}</h2>
      <ol>
        {t.start.story.map((sentence, at) => {
          const subject = { type: "passages", passages: STORY_PASSAGES[at] } as const;
          return (
            <li key={at} data-evidence={JSON.stringify(subject)}>
              <p>
                {sentence}{" "}
                <button
                  type="button"
                  className="source-button"
                  aria-label={t.start.storySourceLabel(at + 1)}
                  onClick={() => open(subject)}
                >
                  <Icon name="evidence" />
                  {t.start.storySource}
                </button>
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Doors(): ReactNode {
  const { t, go, edit, look } = useSession();
  const { doors } = t.start;
  const askClass = (): void => {
    edit({
      base: "baseline",
      title: t.whatIf.examples.pensions,
      changes: [{ lever: "labour.pension-portability", value: 0.8, from: "1985-01" }],
    });
    look({
      ...FIRST_VIEW,
      charts: ["labour.job-to-job-rate", "entry.rate"],
      year: 2005,
      covered: true,
    });
    go("what-if");
  };
  const list = [
    { door: doors.history, enter: () => go("timeline") },
    { door: doors.whatIf, enter: () => go("what-if") },
    { door: doors.teach, enter: askClass },
  ];
  return (
    <section className="doors" aria-labelledby="doors">
      <h2 id="doors">{t.start.doorsTitle}</h2>
      <ul>
        {list.map(({ door, enter }) => (
          <li key={door.title}>
            <button type="button" className="door" onClick={enter}>
              <span className="door-title">{door.title}</span>
              <span className="door-text">{door.text}</span>
              <span className="door-action">
                {door.action}
                <Icon name="next" />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
