/** Which paragraphs of a text have records: a cell for each, in reading order, that opens what rests on it. */
import type { ReactNode } from "react";
import coverage from "virtual:kigyo/coverage";
import { useSession } from "../session.tsx";
import type { Subject } from "../state/view.ts";

interface CoverageMapProps {
  readonly source: string;
  readonly follow: (subject: Subject) => void;
}

export function CoverageMap({ source, follow }: CoverageMapProps): ReactNode {
  const { t, f } = useSession();
  const sections = coverage[source];
  if (!sections) return null;
  const words = t.evidence.coverage;
  const all = sections.flatMap(({ paragraphs }) => paragraphs);
  const covered = all.filter(({ records, explained }) => records > 0 && !explained).length;
  const explained = all.filter((each) => each.explained).length;
  return (
    <section>
      <h4>{words.title}</h4>
      <p className="note">
        {words.sum(f.number(covered), f.number(explained), f.number(all.length))}
      </p>
      {sections.map(({ section, paragraphs }) => (
        <div key={section} className="coverage-section">
          <h5 lang="en">{section}</h5>
          <ul className="coverage">
            {paragraphs.map((each) => (
              <li key={each.paragraph}>
                <button
                  type="button"
                  className={`coverage-cell ${shade(each.records, each.explained)}`}
                  aria-label={
                    each.explained
                      ? words.explained(each.paragraph)
                      : words.cell(each.paragraph, f.number(each.records))
                  }
                  onClick={() =>
                    follow({
                      type: "passages",
                      passages: [{ source, section, paragraph: each.paragraph }],
                    })
                  }
                >
                  {each.explained ? "·" : f.number(each.records)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function shade(records: number, explained: boolean): string {
  if (explained || records === 0) return "bare";
  if (records < 4) return "some";
  return records < 12 ? "many" : "most";
}
