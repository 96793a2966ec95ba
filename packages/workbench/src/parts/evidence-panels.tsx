/** What the evidence drawer shows for a lever, a series, a score, a passage or a source. */
import { LEVERS, leverPosition } from "@kigyo/model/levers/index";
import {
  OBSERVABLES,
  observablePosition,
  type Dimension,
} from "@kigyo/model/indicators/observables";
import type { ReactNode } from "react";
import type { CatalogueSource, Passage } from "../data/catalogue.ts";
import { useSession } from "../session.tsx";
import type { Subject } from "../state/view.ts";
import { DEFINITIONS_JA } from "@kigyo/figures/definitions-ja";
import { unitOf } from "@kigyo/figures/units";
import { CoverageMap } from "./coverage-map.tsx";
import { DataTable } from "./data-table.tsx";
import { Locators } from "./locators.tsx";
import { RecordList, RecordRow } from "./record-row.tsx";
import { SourceLinks } from "./source-links.tsx";

interface PanelProps {
  readonly follow: (subject: Subject) => void;
}

/** A lever: bounds, default, poles, and every record that moves it. */
export function LeverPanel({ id, follow }: PanelProps & { readonly id: string }): ReactNode {
  const { t, f, lang, index } = useSession();
  const position = leverPosition(id);
  if (position === undefined) return <p>{t.evidence.nothing}</p>;
  const lever = LEVERS[position];
  const { places } = unitOf(lever.unit);
  const number = (value: number): string => f.number(value, places);
  const uses = index.catalogue.levers[id] ?? [];
  const words = t.evidence;
  return (
    <article className="record">
      <p className="record-meta">
        <span className="kind">{words.lever.kind}</span>
        <code>{id}</code>
      </p>
      <h3>{lever.title[lang]}</h3>
      <p className="summary">{lever.plain[lang]}</p>
      <dl className="facts">
        <Row name={words.unit} value={f.unit(lever.unit)} />
        <Row name={words.lever.bounds} value={`${number(lever.min)} – ${number(lever.max)}`} />
        <Row name={words.lever.byDefault} value={`${number(lever.default)} (${t.assumption})`} />
        <Row
          name={words.lever.poles}
          value={
            lever.mark2 === null || lever.mark1 === null
              ? words.lever.noPoles
              : words.lever.poleText(number(lever.mark2), number(lever.mark1))
          }
        />
        <Row
          name={words.lever.readBy}
          value={lever.readBy.map((system) => (
            <code key={system}>{system} </code>
          ))}
        />
      </dl>
      <p className="note">{words.lever.assumed}</p>
      <h4>{words.lever.movedBy(f.number(uses.length))}</h4>
      <ul className="record-list">
        {uses.map((use) => {
          const record = index.byId.get(use.provision);
          if (!record) return null;
          const show = (value: number): string =>
            use.mode === "add"
              ? f.signed(value, places)
              : f.number(value, use.mode === "multiply" ? places + 1 : places);
          const size = `${words.change[use.mode]} ${show(use.value.central)}`;
          const range =
            use.value.low === use.value.high
              ? ""
              : ` (${words.range(show(use.value.low), show(use.value.high))})`;
          return (
            <RecordRow
              key={use.provision}
              record={record}
              onOpen={(record) => follow({ type: "record", id: record })}
              note={size + range}
            />
          );
        })}
      </ul>
    </article>
  );
}

/** A recorded series: definition, fit, and the records that speak of it. */
export function SeriesPanel({ id, follow }: PanelProps & { readonly id: string }): ReactNode {
  const { t, f, lang, index, study } = useSession();
  const position = observablePosition(id);
  if (position === undefined) return <p>{t.evidence.nothing}</p>;
  const series = OBSERVABLES[position];
  const about = index.aboutSeries(id);
  const fit = (study?.fit ?? []).filter((row) => row.observable === id);
  const observed = study?.observed[id];
  const words = t.evidence;
  return (
    <article className="record">
      <p className="record-meta">
        <span className="kind">{words.series.kind}</span>
        <code>{id}</code>
      </p>
      <h3>{series.title[lang]}</h3>
      <p className="summary">
        {lang === "ja"
          ? (DEFINITIONS_JA[series.definition] ?? series.definition)
          : series.definition}
      </p>
      <dl className="facts">
        <Row name={words.unit} value={f.unit(series.unit)} />
        {series.dimension === null ? null : (
          <Row
            name={words.dimensions}
            value={words.series.scores(t.dimensions[series.dimension])}
          />
        )}
      </dl>
      <p className="note">{words.series.modelled}</p>
      {observed ? (
        <p className="note">
          {t.figures.observedLegend}: <SourceLinks of={observed.source} />
        </p>
      ) : null}
      {fit.length === 0 ? null : (
        <>
          <h4>{words.series.fit}</h4>
          <ul className="fit-short">
            {fit.map((row) => (
              <li key={row.id}>
                {row.title[lang]}
                {t.comma}
                {f.years(row.window[0], row.window[1])}:{" "}
                {row.inBand === null
                  ? t.start.noData
                  : row.inBand
                    ? t.start.inBand
                    : t.start.outOfBand}
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{words.series.records(f.number(about.length))}</h4>
      <RecordList records={about} onOpen={(record) => follow({ type: "record", id: record })} />
    </article>
  );
}

/** A dimension's score in its three channels. */
export function ScorePanel({
  dimension,
  follow,
}: PanelProps & { readonly dimension: Dimension }): ReactNode {
  const { t, f, lang, index, study } = useSession();
  const openRecord = (id: string): void => follow({ type: "record", id });
  const published = index.ofKind("score").filter(({ detail }) => detail.dimension === dimension);
  const codings = index.ofKind("coding").filter(({ detail }) => detail.dimension === dimension);
  const items = [...new Set(codings.map(({ detail }) => String(detail.item)))].flatMap(
    (id) => index.byId.get(id) ?? [],
  );
  const row = study?.scores.find((score) => score.dimension === dimension);
  const words = t.evidence.score;
  return (
    <article className="record">
      <p className="record-meta">
        <span className="kind">{words.kind}</span>
      </p>
      <h3>{t.dimensions[dimension]}</h3>
      <h4>{words.published}</h4>
      <RecordList records={published} onOpen={openRecord} />
      <h4>{words.simulated}</h4>
      {row?.simulated.observables ? (
        <>
          <DataTable
            caption={words.simulated}
            data={{
              columns: [
                words.simulatedColumns.series,
                words.simulatedColumns.markII,
                words.simulatedColumns.scenario,
                words.simulatedColumns.markI,
              ],
              rows: row.simulated.observables.map((one) => [
                titleOf(one.id) + (one.dropped ? ` (${words.dropped})` : ""),
                one.poleII,
                one.mean,
                one.poleI,
              ]),
              show: (value, _, at) =>
                f.value(unitNamed(row.simulated.observables?.[at]?.id), value),
            }}
          />
          <ul className="inline-links">
            {row.simulated.observables.map(({ id }) => (
              <li key={id}>
                <button
                  type="button"
                  className="link"
                  onClick={() => follow({ type: "series", id })}
                >
                  {titleOf(id)}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="note">{words.noStudy}</p>
      )}
      <h4>{words.coded}</h4>
      <p className="note">{`${words.codedNote(f.number(codings.length))} ${t.evidence.codingsNote}`}</p>
      <RecordList records={items} onOpen={openRecord} />
    </article>
  );

  function unitNamed(id = ""): string {
    return OBSERVABLES[observablePosition(id) ?? 0].unit;
  }

  function titleOf(id: string): string {
    const position = observablePosition(id);
    return position === undefined ? id : OBSERVABLES[position].title[lang];
  }
}

/** Passages of a text and the records that rest on them. */
export function PassagesPanel({
  passages,
  follow,
}: PanelProps & { readonly passages: readonly Passage[] }): ReactNode {
  const { t, f, index } = useSession();
  const records = index.citing(passages);
  const words = t.evidence.passages;
  return (
    <article className="record">
      <p className="record-meta">
        <span className="kind">{words.kind}</span>
      </p>
      <Locators places={passages} onSource={(id) => follow({ type: "record", id })} />
      <h4>{records.length === 0 ? words.none : words.records(f.number(records.length))}</h4>
      <RecordList records={records} onOpen={(id) => follow({ type: "record", id })} />
    </article>
  );
}

/** A source: bibliography, rights, gaps, and which of its paragraphs have records. */
export function SourcePanel({
  source,
  follow,
}: PanelProps & { readonly source: CatalogueSource }): ReactNode {
  const { t, f, lang, index } = useSession();
  const other = lang === "en" ? "ja" : "en";
  const citing = index.catalogue.records.filter(({ evidence }) =>
    evidence.some((place) => place.source === source.id),
  ).length;
  const { URL: address } = source.csl as { URL?: string };
  return (
    <article className="record">
      <p className="record-meta">
        <span className="kind">{t.kinds.source}</span>
        <code>{source.id}</code>
      </p>
      <h3>{source.title[lang]}</h3>
      <p className="other-title" lang={other}>
        {source.title[other]}
      </p>
      <p className="summary">{source.summary[lang]}</p>
      <dl className="facts">
        <Row
          name={t.evidence.rights}
          value={source.rights[lang] + (source.licence === null ? "" : ` (${source.licence})`)}
        />
        {source.gaps.length === 0 ? null : (
          <Row
            name={t.evidence.gaps}
            value={
              <ul>
                {source.gaps.map((gap) => (
                  <li key={gap.en}>{gap[lang]}</li>
                ))}
              </ul>
            }
          />
        )}
      </dl>
      {address ? (
        <p>
          <a href={address} rel="noreferrer">
            {address}
          </a>
        </p>
      ) : null}
      <p className="note">{t.evidence.citedBy(f.number(citing))}</p>
      <CoverageMap source={source.id} follow={follow} />
    </article>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
