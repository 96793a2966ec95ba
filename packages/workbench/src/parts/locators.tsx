/** Where a record stands in its sources: source, section, paragraph, the work cited there. */
import type { ReactNode } from "react";
import type { CatalogueLocator } from "../data/catalogue.ts";
import { useSession } from "../session.tsx";

export function Locators({
  places,
  onSource,
}: {
  readonly places: readonly CatalogueLocator[];
  readonly onSource: (id: string) => void;
}): ReactNode {
  const { t, lang, index } = useSession();
  return (
    <ul className="locators">
      {places.map((place, at) => {
        const source = index.sourceById.get(place.source);
        return (
          <li key={at}>
            <button type="button" className="link" onClick={() => onSource(place.source)}>
              {source?.title[lang] ?? place.source}
            </button>
            <span className="locator-place">
              {place.section !== undefined && place.paragraph !== undefined ? (
                <LocatorPlace section={place.section} paragraph={place.paragraph} />
              ) : (
                <span lang="en">{place.locator}</span>
              )}
              {place.cites === undefined ? null : (
                <span className="cites">
                  {" · "}
                  {t.evidence.cites(place.cites)}
                </span>
              )}
            </span>
            {place.note === undefined ? null : (
              <span className="locator-note" lang="en">
                {place.note}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Section headings stay in the language in which they are printed. */
function LocatorPlace({
  section,
  paragraph,
}: {
  readonly section: string;
  readonly paragraph: number;
}): ReactNode {
  const { t } = useSession();
  const [before, after] = t.evidence.locator("\u0000", paragraph).split("\u0000");
  return (
    <>
      {before}
      <span lang="en">{section}</span>
      {after}
    </>
  );
}
