/** About: what stands here, how to cite it, licences, sources, access, privacy, limits. */
import { referenceLine } from "@kigyo/evidence/cite";
import type { ReactNode } from "react";
import { copyText } from "../parts/save-file.ts";
import { useSession } from "../session.tsx";

export function AboutPage(): ReactNode {
  const { t, lang, index, versions, evidence, open, announce } = useSession();
  const { about } = t;
  const citation = about.citation(versions.model, evidence);
  const copy = (): void => {
    copyText(citation)
      .then((done) => announce(done ? t.copied : citation))
      .catch(() => announce(citation));
  };
  return (
    <div className="page about">
      <header className="hero">
        <h1>{about.title}</h1>
        <p className="lead">{about.lead}</p>
      </header>
      <section aria-labelledby="parts">
        <h2 id="parts">{about.parts}</h2>
        <Pairs rows={about.partRows} />
      </section>
      <section aria-labelledby="limits">
        <h2 id="limits">{about.limitsTitle}</h2>
        <ul>
          {about.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="cite">
        <h2 id="cite">{about.citeTitle}</h2>
        <blockquote className="citation">{citation}</blockquote>
        <p>{about.citeHint}</p>
        <p>
          <button type="button" onClick={copy}>
            {about.copyCitation}
          </button>
        </p>
      </section>
      <section aria-labelledby="licences">
        <h2 id="licences">{about.licenceTitle}</h2>
        <Pairs rows={about.licences} />
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">{about.sourcesTitle}</h2>
        <ul className="source-list">
          {index.catalogue.sources.map((source) => (
            <li key={source.id}>
              <button
                type="button"
                className="link"
                onClick={() => open({ type: "record", id: source.id })}
              >
                {source.title[lang]}
              </button>
              <span className="note" lang="en">
                {referenceLine(source)}
                {source.licence === null ? "" : ` · ${source.licence}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="access">
        <h2 id="access">{about.accessTitle}</h2>
        <p>{about.access}</p>
        <h2>{about.privacyTitle}</h2>
        <p>{about.privacy}</p>
      </section>
    </div>
  );
}

function Pairs({ rows }: { readonly rows: readonly (readonly [string, string])[] }): ReactNode {
  return (
    <dl className="pairs">
      {rows.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
