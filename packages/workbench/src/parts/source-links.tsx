/** Sources by their ids, each a link to its record. */
import type { ReactNode } from "react";
import { useSession } from "../session.tsx";

/** Ids set apart by commas, as titles. */
export function SourceLinks({ of }: { readonly of: string }): ReactNode {
  const { t, lang, index, open } = useSession();
  return of.split(/,\s*/).map((id, at) => {
    const apart = at === 0 ? "" : t.comma;
    const source = index.sourceById.get(id);
    return (
      <span key={id}>
        {apart}
        {source ? (
          <button type="button" className="link" onClick={() => open({ type: "record", id })}>
            {source.title[lang]}
          </button>
        ) : (
          <span lang="en">{id}</span>
        )}
      </span>
    );
  });
}
