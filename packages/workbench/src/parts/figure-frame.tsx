/**
 * The frame of every chart: title, sentence, plot, legend, source line, action row.
 * The plot is an image to a screen reader; the sentence, the table and the keyboard walk
 * carry the same content.
 */
import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import type { FigureStyle } from "@kigyo/figures/element";
import { figureFile } from "@kigyo/figures/svg-file";
import { useSession } from "../session.tsx";
import type { Subject } from "../state/view.ts";
import { DataTable, fileRows, type TableData } from "./data-table.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { csvOf, saveFile } from "./save-file.ts";

/** A sample of a line in the legend. */
export interface LegendEntry {
  readonly label: string;
  readonly colour?: string;
  readonly dash?: string;
  readonly shape: "line" | "band" | "dot" | "point" | "ring" | "square" | "hatch";
}

/** Points that the arrow keys walk: one list of spoken texts per line. */
export interface Walk {
  readonly lines: readonly {
    readonly years: readonly number[];
    readonly speak: (at: number) => string;
  }[];
  readonly onYear?: (year: number) => void;
  readonly onMove?: (line: number, at: number) => void;
  readonly onEnter?: (line: number, at: number) => void;
}

export interface FigureFrameProps<D> {
  /** Stable name for ids and file names. */
  readonly name: string;
  readonly title: ReactNode;
  /** The title as plain text. */
  readonly titleText: string;
  readonly sentence?: ReactNode;
  readonly data: D;
  readonly draw: (data: D, style: FigureStyle) => SVGSVGElement;
  readonly legend: readonly LegendEntry[];
  readonly source: string;
  readonly table: TableData;
  readonly evidence: Subject | null;
  readonly walk?: Walk;
  /** Heading level of the title. */
  readonly level?: 2 | 3;
  /** Dims the plot while a newer result is on its way. */
  readonly dimmed?: boolean;
  readonly onPick?: (event: {
    readonly target: Element;
    readonly x: number;
    readonly figure: SVGSVGElement;
  }) => void;
  readonly tools?: ReactNode;
  readonly wide?: boolean;
}

export function FigureFrame<D>(props: FigureFrameProps<D>): ReactNode {
  const {
    name,
    title,
    titleText,
    sentence,
    data,
    draw,
    legend,
    source,
    table,
    evidence,
    walk,
    level = 3,
    dimmed = false,
    onPick,
    tools,
    wide = false,
  } = props;
  const { t, lang, palette, open, share, announce, simulation } = useSession();
  const id = useId();
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot);
  const [shown, setShown] = useState(false);
  const place = useRef({ line: 0, at: -1 });

  useLayoutEffect(() => {
    const holder = plot.current;
    if (!holder || width === 0) return;
    holder.replaceChildren(draw(data, { palette, width, lang, id: id.replace(/[^\w]/g, "") }));
  }, [data, draw, palette, width, lang, id]);

  const step = (event: KeyboardEvent): void => {
    if (!walk || walk.lines.length === 0) return;
    const { line, at } = place.current;
    if (event.key === "Enter" && at >= 0) {
      walk.onEnter?.(line, at);
      return;
    }
    const moves: Readonly<Record<string, () => [number, number]>> = {
      ArrowRight: () => [line, at + 1],
      ArrowLeft: () => [line, at - 1],
      ArrowUp: () => [line - 1, at],
      ArrowDown: () => [line + 1, at],
      Home: () => [line, 0],
      End: () => [line, Number.MAX_SAFE_INTEGER],
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const [wantedLine, wantedAt] = move();
    const nextLine = Math.min(walk.lines.length - 1, Math.max(0, wantedLine));
    const { years, speak } = walk.lines[nextLine];
    const nextAt = Math.min(years.length - 1, Math.max(0, wantedAt));
    place.current = { line: nextLine, at: nextAt };
    if (years[nextAt] === undefined) return;
    walk.onYear?.(years[nextAt]);
    walk.onMove?.(nextLine, nextAt);
    announce(speak(nextAt));
  };

  const download = (): void => saveFile(`${name}.csv`, csvOf(fileRows(table)), "text/csv");
  const downloadForExcel = (): void =>
    saveFile(`${name}.csv`, `\ufeff${csvOf(fileRows(table))}`, "text/csv");
  const downloadSvg = (): void => {
    const figure = plot.current?.querySelector("svg");
    if (!figure) return;
    const description = figure.getAttribute("aria-label") ?? titleText;
    const file = {
      title: titleText,
      description,
      legend: legend.map((entry) => entry.label),
      source: `${source} CC BY 4.0.`,
      link: location.href,
      lang,
    };
    saveFile(`${name}.svg`, figureFile(figure, file, palette), "image/svg+xml");
  };
  const Heading = level === 2 ? "h2" : "h3";

  return (
    <figure
      className={`figure${wide ? " figure-wide" : ""}`}
      data-figure={name}
      data-evidence={evidence ? JSON.stringify(evidence) : undefined}
    >
      <div className="figure-head">
        <Heading className="figure-title" id={`${id}-title`}>
          {title}
        </Heading>
        {tools}
      </div>
      <div className="figure-sentence" id={`${id}-sentence`}>
        {sentence}
      </div>
      <div className="plot-holder">
        <div
          className={`plot${dimmed ? " plot-dimmed" : ""}`}
          ref={plot}
          role="group"
          tabIndex={0}
          aria-labelledby={`${id}-title`}
          aria-describedby={sentence === undefined ? undefined : `${id}-sentence`}
          onKeyDown={step}
          onClick={(event) => {
            const figure = plot.current?.querySelector("svg");
            if (figure)
              onPick?.({
                target: event.target as Element,
                x: event.clientX - figure.getBoundingClientRect().left,
                figure,
              });
          }}
        />
        {dimmed ? (
          <p className="updating">
            {simulation.phase === "working" ? t.states.updating : t.states.outdated}
          </p>
        ) : null}
      </div>
      <figcaption>
        <Legend entries={legend} />
        <p className="source-line">{source}</p>
      </figcaption>
      <div className="actions">
        <button
          type="button"
          className="quiet"
          data-action="table"
          aria-expanded={shown}
          aria-controls={`${id}-table`}
          aria-label={t.labelled(shown ? t.figures.hideTable : t.figures.table, titleText)}
          onClick={() => setShown(!shown)}
        >
          <Icon name="table" />
          {shown ? t.figures.hideTable : t.figures.table}
        </button>
        {evidence ? (
          <Action
            name="evidence"
            words={t.figures.evidence}
            of={titleText}
            onClick={() => open(evidence)}
          />
        ) : null}
        <Action name="csv" words={t.figures.csv} of={titleText} onClick={download} />
        <Action name="svg" words={t.figures.svg} of={titleText} onClick={downloadSvg} />
        <Action name="link" words={t.figures.link} of={titleText} onClick={share} />
      </div>
      <div id={`${id}-table`} hidden={!shown}>
        {shown ? (
          <>
            <DataTable data={table} caption={titleText} />
            <p className="table-foot">
              <button type="button" className="link" onClick={downloadForExcel}>
                {t.figures.csv} {t.figures.excel}
              </button>
            </p>
          </>
        ) : null}
      </div>
    </figure>
  );
}

const ACTION_ICONS = {
  evidence: "evidence",
  csv: "download",
  svg: "download",
  link: "link",
} as const satisfies Readonly<Record<string, IconName>>;

/** One of the actions under a chart. */
function Action({
  name,
  words,
  of,
  onClick,
}: {
  readonly name: keyof typeof ACTION_ICONS;
  readonly words: string;
  /** The chart's title, for those who do not see it beside. */
  readonly of: string;
  readonly onClick: () => void;
}): ReactNode {
  const { t } = useSession();
  return (
    <button
      type="button"
      className="quiet"
      data-action={name}
      aria-label={t.labelled(words, of)}
      onClick={onClick}
    >
      <Icon name={ACTION_ICONS[name]} />
      {words}
    </button>
  );
}

function Legend({ entries }: { readonly entries: readonly LegendEntry[] }): ReactNode {
  const { t } = useSession();
  if (entries.length === 0) return null;
  return (
    <ul className="legend" aria-label={t.figures.legend}>
      {entries.map((entry) => (
        <li key={entry.label}>
          <svg viewBox="0 0 26 12" width="26" height="12" aria-hidden="true">
            {entry.shape === "line" ? (
              <line
                x1="1"
                x2="25"
                y1="6"
                y2="6"
                stroke={entry.colour}
                strokeWidth="2.2"
                strokeDasharray={entry.dash}
              />
            ) : null}
            {entry.shape === "band" ? (
              <rect
                x="1"
                y="1"
                width="24"
                height="10"
                fill={entry.colour}
                fillOpacity="0.2"
                stroke={entry.colour}
                strokeOpacity="0.5"
                strokeWidth="0.8"
              />
            ) : null}
            {entry.shape === "dot" ? (
              <path d="M13 2 17 6 13 10 9 6Z" fill="none" stroke={entry.colour} strokeWidth="1.3" />
            ) : null}
            {entry.shape === "ring" ? (
              <circle cx="13" cy="6" r="4" fill="none" stroke={entry.colour} strokeWidth="1.7" />
            ) : null}
            {entry.shape === "square" ? (
              <rect x="9" y="2" width="8" height="8" fill={entry.colour} />
            ) : null}
            {entry.shape === "point" ? <circle cx="13" cy="6" r="4" fill={entry.colour} /> : null}
            {entry.shape === "hatch" ? (
              <path d="M3 11 9 1M9 11 15 1M15 11 21 1" stroke={entry.colour} strokeWidth="1.2" />
            ) : null}
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  );
}

/** Width of an element in whole pixels, kept up to date; 0 before it is laid out. */
function useWidth(holder: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const measure = (): void => setWidth(Math.max(240, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [holder]);
  return width;
}
