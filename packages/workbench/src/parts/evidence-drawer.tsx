/** The drawer at the right: search on top, below it the record, lever, series, score or passage in view. */
import { createSearch } from "@kigyo/evidence/search";
import {
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { useSession } from "../session.tsx";
import type { Subject } from "../state/view.ts";
import { Icon } from "./icon.tsx";
import {
  LeverPanel,
  PassagesPanel,
  ScorePanel,
  SeriesPanel,
  SourcePanel,
} from "./evidence-panels.tsx";
import { RecordDetail } from "./record-detail.tsx";
import { RecordList } from "./record-row.tsx";

/** Records listed for one search. */
const SHOWN = 30;

export function EvidenceDrawer(): ReactNode {
  const { t, view, open } = useSession();
  const subject = view.evidence;
  const [trail, setTrail] = useState<readonly Subject[]>([]);
  const within = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  const searching = subject?.type === "search";

  const isOpen = subject !== null;
  // Before any field takes the focus, so that closing can give it back.
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    opener.current = document.activeElement;
    return () => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected)
        opener.current.focus();
    };
  }, [isOpen]);

  useEffect(() => {
    if (within.current) within.current = false;
    else setTrail([]);
    // A search keeps the focus in its field; everything else starts at the heading.
    if (subject && subject.type !== "search") heading.current?.focus({ preventScroll: true });
    document.querySelector(".drawer-body")?.scrollTo({ top: 0 });
  }, [subject]);

  if (!subject) return null;
  const follow = (next: Subject): void => {
    within.current = true;
    setTrail([...trail, subject]);
    open(next);
  };
  const back = (): void => {
    const previous = trail.at(-1);
    if (!previous) return;
    within.current = true;
    setTrail(trail.slice(0, -1));
    open(previous);
  };
  return (
    <aside className="drawer" aria-labelledby="drawer-title">
      <div className="drawer-head">
        {trail.length > 0 ? (
          <button type="button" className="icon-button" aria-label={t.evidence.back} onClick={back}>
            <Icon name="back" />
          </button>
        ) : null}
        <h2 id="drawer-title" ref={heading} tabIndex={-1}>
          {t.evidence.title}
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label={t.close}
          onClick={() => open(null)}
        >
          <Icon name="close" />
        </button>
      </div>
      <SearchField subject={subject} autoFocus={searching} />
      <div className="drawer-body">
        <Content subject={subject} follow={follow} />
      </div>
    </aside>
  );
}

function SearchField({
  subject,
  autoFocus,
}: {
  readonly subject: Subject;
  readonly autoFocus: boolean;
}): ReactNode {
  const { t, open } = useSession();
  const field = useRef<HTMLInputElement>(null);
  const query = subject.type === "search" ? subject.query : "";
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  return (
    <div className="drawer-search" role="search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        value={query}
        aria-label={t.evidence.searchLabel}
        placeholder={t.evidence.searchHint}
        onChange={(event) => open({ type: "search", query: event.target.value })}
      />
    </div>
  );
}

function Content({
  subject,
  follow,
}: {
  readonly subject: Subject;
  readonly follow: (subject: Subject) => void;
}): ReactNode {
  const { t, index } = useSession();
  switch (subject.type) {
    case "record": {
      const source = index.sourceById.get(subject.id);
      if (source) return <SourcePanel source={source} follow={follow} />;
      const record = index.byId.get(subject.id);
      return record ? (
        <RecordDetail record={record} follow={follow} />
      ) : (
        <p>{t.evidence.nothing}</p>
      );
    }
    case "lever":
      return <LeverPanel id={subject.id} follow={follow} />;
    case "series":
      return <SeriesPanel id={subject.id} follow={follow} />;
    case "score":
      return <ScorePanel dimension={subject.dimension} follow={follow} />;
    case "passages":
      return <PassagesPanel passages={subject.passages} follow={follow} />;
    case "search":
      return <SearchResults query={subject.query} follow={follow} />;
  }
}

function SearchResults({
  query,
  follow,
}: {
  readonly query: string;
  readonly follow: (subject: Subject) => void;
}): ReactNode {
  const { t, f, index } = useSession();
  const search = useMemo(() => createSearch(index.catalogue), [index]);
  const asked = useDeferredValue(query);
  const found = useMemo(() => {
    if (asked.trim() === "") return [];
    // Codings stand with the record that they judge; alone they are listed only when asked for.
    const all = asked.includes("kind:");
    return search(asked, 2000).filter(({ record }) => all || record.kind !== "coding");
  }, [search, asked]);
  if (asked.trim() === "") return <p className="note">{t.evidence.empty}</p>;
  return (
    <>
      <p className="note" role="status">
        {found.length === 0 ? t.evidence.nothing : t.evidence.results(f.number(found.length))}
        {found.length > SHOWN ? ` ${t.evidence.showing(f.number(SHOWN))}` : ""}
      </p>
      <RecordList
        records={found.slice(0, SHOWN).map(({ record }) => record)}
        onOpen={(id) => follow({ type: "record", id })}
      />
    </>
  );
}
