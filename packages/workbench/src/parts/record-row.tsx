/** A record in a list: what it is, its title, its date, its grade. */
import type { ReactNode } from "react";
import { gradeOf, type CatalogueRecord } from "../data/catalogue.ts";
import { useSession } from "../session.tsx";
import { GradeBadge } from "./grade-badge.tsx";

export function RecordRow({
  record,
  onOpen,
  note,
}: {
  readonly record: CatalogueRecord;
  readonly onOpen: (id: string) => void;
  readonly note?: ReactNode;
}): ReactNode {
  const { t, lang, f } = useSession();
  const kind = t.kinds[record.kind as keyof typeof t.kinds] ?? record.kind;
  return (
    <li>
      <button type="button" className="record-row" onClick={() => onOpen(record.id)}>
        <span className="record-row-head">
          <span className="kind">{kind}</span>
          {record.from === null ? null : <span className="when">{f.year(record.from)}</span>}
          <GradeBadge grade={gradeOf(record)} />
        </span>
        <span className="record-row-title">{record.title[lang]}</span>
        {note === undefined ? null : <span className="record-row-note">{note}</span>}
      </button>
    </li>
  );
}

/** A list of records, cut to the first few until asked for more. */
export function RecordList({
  records,
  onOpen,
}: {
  readonly records: readonly CatalogueRecord[];
  readonly onOpen: (id: string) => void;
}): ReactNode {
  return (
    <ul className="record-list">
      {records.map((record) => (
        <RecordRow key={record.id} record={record} onOpen={onOpen} />
      ))}
    </ul>
  );
}
