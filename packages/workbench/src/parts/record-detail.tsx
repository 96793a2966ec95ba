/** One record in full. */
import type { ReactNode } from "react";
import {
  gradeOf,
  type Bilingual,
  type CatalogueRecord,
  type Reasoning,
  type RecordChange,
} from "../data/catalogue.ts";
import { statusName } from "@kigyo/evidence/status-names";
import { LEVERS, leverPosition } from "@kigyo/model/levers/index";
import { useSession } from "../session.tsx";
import type { Subject } from "../state/view.ts";
import { unitOf } from "@kigyo/figures/units";
import { GradeBadge } from "./grade-badge.tsx";
import { Locators } from "./locators.tsx";
import { RecordList } from "./record-row.tsx";
import { WeighingTable } from "./weighing-table.tsx";
import { Names, Words } from "./words.tsx";

/** Kinds that have a section of their own. */
const APART: ReadonlySet<string> = new Set(["coding", "conflict", "weighing"]);

type Follow = (subject: Subject) => void;

export function RecordDetail({
  record,
  follow,
}: {
  readonly record: CatalogueRecord;
  readonly follow: Follow;
}): ReactNode {
  const { t, lang, index } = useSession();
  const other = lang === "en" ? "ja" : "en";
  const openRecord = (id: string): void => follow({ type: "record", id });
  const codings = index.codingsOf(record.id);
  const beside = record.related.flatMap((id) => index.byId.get(id) ?? []);
  const rivals = beside.filter(({ kind }) => kind === "conflict");
  const related = beside.filter(({ kind }) => !APART.has(kind));
  return (
    <article className="record">
      <header>
        <p className="record-meta">
          <span className="kind">
            {t.kinds[record.kind as keyof typeof t.kinds] ?? record.kind}
          </span>
          <span className="status">{statusName(record.status)[lang]}</span>
          <GradeBadge grade={gradeOf(record)} />
        </p>
        <h3>{record.title[lang]}</h3>
        <p className="other-title" lang={other}>
          {record.title[other]}
        </p>
      </header>
      <p className="summary">{record.summary[lang]}</p>
      <details className="other-summary">
        <summary>{t.evidence.otherLanguage}</summary>
        <p lang={other}>{record.summary[other]}</p>
      </details>
      <Facts record={record} openRecord={openRecord} />
      <Changes record={record} follow={follow} />
      <WeighingTable id={record.id} onOpen={openRecord} />
      {rivals.length === 0 ? null : (
        <section>
          <h4>{t.evidence.rivals}</h4>
          <RecordList records={rivals} onOpen={openRecord} />
        </section>
      )}
      <section>
        <h4>{t.evidence.sources}</h4>
        {record.evidence.length === 0 ? (
          <p>{t.evidence.noSource}</p>
        ) : (
          <Locators places={record.evidence} onSource={openRecord} />
        )}
        {record.detail.reason === undefined ? null : (
          <>
            <h4>{t.evidence.reason}</h4>
            <p>
              <Words of={record.detail.reason as Reasoning} />
            </p>
          </>
        )}
      </section>
      {codings.length === 0 ? null : (
        <section>
          <h4>{t.evidence.codings}</h4>
          <p className="note">{t.evidence.codingsNote}</p>
          <ul className="codings">
            {codings.map(({ id, detail }) => (
              <li key={id}>
                <strong>{t.dimensions[detail.dimension as keyof typeof t.dimensions]}</strong>{" "}
                {t.evidence.coding(
                  String(detail.coder),
                  signed(Number(detail.direction)),
                  String(detail.strength),
                )}
                <br />
                <Words of={detail.rationale as Reasoning} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {related.length === 0 ? null : (
        <section>
          <h4>{t.evidence.related}</h4>
          <RecordList records={related} onOpen={openRecord} />
        </section>
      )}
    </article>
  );
}

/** The fields of a record's kind as pairs of name and value. */
function Facts({
  record,
  openRecord,
}: {
  readonly record: CatalogueRecord;
  readonly openRecord: (id: string) => void;
}): ReactNode {
  const { t, f } = useSession();
  const { detail } = record;
  const e = t.evidence;
  const rows: [string, ReactNode][] = [];
  const add = (name: string, value: ReactNode): void => void rows.push([name, value]);
  const bilingual = (key: string, name: string): void => {
    if (detail[key] !== undefined) add(name, <Words of={detail[key] as Reasoning} />);
  };
  const dates = datesOf(detail, e.dateKinds, f.date);
  if (dates.length > 0) {
    const known = (detail.dates as { "known-by"?: keyof typeof e.knownBy } | undefined)?.[
      "known-by"
    ];
    add(
      e.dates,
      <>
        {dates.map(([name, date]) => (
          <span className="date" key={name + date}>
            {name} {date}
          </span>
        ))}
        {known === undefined ? null : <span className="note"> ({e.knownBy[known]})</span>}
      </>,
    );
  }
  if (record.actors.length > 0)
    add(
      record.kind === "policy" ? e.actors : e.participants,
      <Names of={record.actors} onOpen={openRecord} />,
    );
  if (Array.isArray(detail.targets) && detail.targets.length > 0)
    add(e.targets, <Names of={detail.targets as string[]} onOpen={openRecord} />);
  if (record.dimensions.length > 0)
    add(
      e.dimensions,
      f.list(
        record.dimensions.map(
          (dimension) => t.dimensions[dimension as keyof typeof t.dimensions] ?? dimension,
        ),
      ),
    );
  if (typeof detail.direction === "number" && record.kind === "policy")
    add(e.directionName, e.direction(signed(detail.direction)));
  const magnitude = detail.magnitude as { printed: string; unit: string } | undefined;
  if (magnitude)
    add(e.magnitude, <span lang="en">{`${magnitude.printed} ${magnitude.unit}`}</span>);
  bilingual("statement", e.statement);
  if (typeof detail.sign === "string") add(e.expected, detail.sign);
  if (typeof detail.value === "number")
    add(e.value, <Measured value={detail.value} detail={detail} />);
  if (isPrior(detail.value))
    add(
      e.value,
      `${detail.value.central} (${e.range(String(detail.value.low), String(detail.value.high))})`,
    );
  if (typeof detail.period === "string") add(e.period, detail.period);
  bilingual("definition", e.definition);
  bilingual("inputs", e.inputs);
  bilingual("mechanism", e.mechanism);
  bilingual("outputs", e.outputs);
  bilingual("works-when", e.worksWhen);
  bilingual("assumed", e.assumed);
  bilingual("other-reading-changes", e.otherReading);
  bilingual("what", e.missing);
  if (Array.isArray(detail.readings)) {
    add(
      e.readings,
      <ul>
        {(detail.readings as { text: Bilingual }[]).map(({ text }) => (
          <li key={text.en}>
            <Words of={text} />
          </li>
        ))}
      </ul>,
    );
  }
  if (Array.isArray(detail.figures)) add(e.figures, (detail.figures as string[]).join(" · "));
  if (rows.length === 0) return null;
  return (
    <dl className="facts">
      {rows.map(([name, value], at) => (
        <div key={at}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Measured({
  value,
  detail,
}: {
  readonly value: number;
  readonly detail: Readonly<Record<string, unknown>>;
}): ReactNode {
  const unit = typeof detail.unit === "string" ? detail.unit : undefined;
  return (
    <>
      <strong>{value}</strong> {unit === undefined ? null : <span lang="en">{unit}</span>}
    </>
  );
}

/** What the record does to the model's levers. */
function Changes({
  record,
  follow,
}: {
  readonly record: CatalogueRecord;
  readonly follow: Follow;
}): ReactNode {
  const { t } = useSession();
  if (record.kind !== "policy" && record.kind !== "institution") return null;
  const changes = (record.detail.changes ?? []) as readonly RecordChange[];
  return (
    <section>
      <h4>{t.evidence.changes}</h4>
      {changes.length === 0 ? <p>{t.evidence.noChanges}</p> : null}
      <ul className="changes">
        {changes.map((change) => (
          <ChangeRow key={change.lever} change={change} follow={follow} />
        ))}
      </ul>
    </section>
  );
}

export function ChangeRow({
  change,
  follow,
}: {
  readonly change: RecordChange;
  readonly follow: Follow;
}): ReactNode {
  const { t, f, lang } = useSession();
  const position = leverPosition(change.lever);
  const lever = position === undefined ? undefined : LEVERS[position];
  const places = unitOf(lever?.unit ?? "").places + (change.mode === "multiply" ? 1 : 0);
  const { low, central, high } = change.value;
  const number = (value: number): string =>
    change.mode === "add" ? f.signed(value, places) : f.number(value, places);
  return (
    <li>
      <button
        type="button"
        className="link"
        onClick={() => follow({ type: "lever", id: change.lever })}
      >
        {lever?.title[lang] ?? change.lever}
      </button>
      <span className="change-size">
        {t.evidence.change[change.mode]} <strong>{number(central)}</strong>
        {low === high ? null : (
          <span className="note"> ({t.evidence.range(number(low), number(high))})</span>
        )}
        {t.comma}
        {t.evidence.phaseIn(change["phase-in"])}
        {lever && change.mode !== "multiply" ? (
          <span className="note"> · {f.unit(lever.unit)}</span>
        ) : null}
      </span>
      <span className="change-reason">
        <Words of={change.reason} />
      </span>
    </li>
  );
}

function datesOf(
  detail: Readonly<Record<string, unknown>>,
  names: Readonly<
    Record<"proposed" | "passed" | "in-force" | "amended" | "ended" | "from" | "to", string>
  >,
  write: (date: string) => string,
): [string, string][] {
  const dates = detail.dates as Record<string, string | string[] | null> | undefined;
  if (dates) {
    const keys = ["proposed", "passed", "in-force", "amended", "ended"] as const;
    return keys.flatMap((key) =>
      [dates[key] ?? []].flat().map((date): [string, string] => [names[key], write(date)]),
    );
  }
  const period =
    typeof detail.period === "object" && detail.period !== null
      ? (detail.period as { from?: string; to?: string | null })
      : detail;
  const { from, to, date, until } = period as {
    from?: string;
    to?: string | null;
    date?: string;
    until?: string;
  };
  return [
    ...(typeof date === "string" ? [["", write(date)] as [string, string]] : []),
    ...(typeof from === "string" ? [[names.from, write(from)] as [string, string]] : []),
    ...(typeof (to ?? until) === "string"
      ? [[names.to, write((to ?? until) as string)] as [string, string]]
      : []),
  ];
}

function isPrior(value: unknown): value is { low: number; central: number; high: number } {
  return typeof value === "object" && value !== null && "central" in value;
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace("-", "−");
}
