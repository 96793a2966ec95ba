/** What the model covers, where it fails, and which version it is, in six lines. */
import type { ReactNode } from "react";
import { useSession } from "../session.tsx";

export function ModelCard(): ReactNode {
  const { t, f, study, index, versions, evidence, go } = useSession();
  const { card } = t.start;
  const rows = (study?.fit ?? []).filter((row) => row.inBand !== null);
  const missed = rows.filter((row) => row.inBand === false).length;
  const failures = study ? t.start.failuresText(missed, rows.length) : t.start.failuresNone;
  const version = [
    t.start.versionText(versions.model, evidence, f.number(index.catalogue.records.length)),
    study
      ? t.start.studyText(
          f.number(study.members),
          f.number(study.scale),
          study.fingerprint.slice(0, 12),
        )
      : "",
  ].join(" ");
  const lines: readonly (readonly [string, ReactNode])[] = [
    card.covers,
    card.coversNot,
    card.validated,
    [card.failures[0], failures],
    [card.version[0], version],
    [
      card.cite[0],
      <>
        {card.cite[1]}{" "}
        <button type="button" className="link" onClick={() => go("about")}>
          {t.pages.about}
        </button>
      </>,
    ],
  ];
  return (
    <section className="model-card" aria-labelledby="model-card">
      <h2 id="model-card">{t.start.cardTitle}</h2>
      <dl>
        {lines.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
