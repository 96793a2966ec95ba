/** What speaks for a mechanism, against it, or not at all: rows side by side, never summed. */
import type { ReactNode } from "react";
import type { Bilingual, CatalogueLocator } from "../data/catalogue.ts";
import { useSession } from "../session.tsx";
import { Locators } from "./locators.tsx";

type Weight = "supports" | "weakens" | "neutral" | "absent";

interface WeighingRow {
  readonly weight: Weight;
  readonly record?: string;
  readonly evidence?: readonly CatalogueLocator[];
  readonly reason: Bilingual;
}

/** A sign beside each word, so that no weight is told by colour alone. */
const SIGNS: Readonly<Record<Weight, string>> = {
  supports: "+",
  weakens: "−",
  neutral: "○",
  absent: "?",
};

interface WeighingTableProps {
  /** A system, or a weighing table itself. */
  readonly id: string;
  readonly onOpen: (id: string) => void;
}

export function WeighingTable({ id, onOpen }: WeighingTableProps): ReactNode {
  const { t, lang, index } = useSession();
  const table = index.weighingOf(id);
  if (!table) return null;
  const rows = table.detail.rows as readonly WeighingRow[];
  return (
    <section>
      <h4>{t.evidence.weighing}</h4>
      <p className="note">{t.evidence.weighingNote}</p>
      <ul className="weighing">
        {rows.map((row, at) => {
          const record = row.record === undefined ? undefined : index.byId.get(row.record);
          return (
            <li key={at} className={`weight-${row.weight}`}>
              <span className="weight">
                <span aria-hidden="true">{SIGNS[row.weight]}</span> {t.evidence.weights[row.weight]}
              </span>
              <div>
                {record ? (
                  <button type="button" className="link" onClick={() => onOpen(record.id)}>
                    {record.title[lang]}
                  </button>
                ) : null}
                <p>{row.reason[lang]}</p>
                {row.evidence ? <Locators places={row.evidence} onSource={onOpen} /> : null}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
