import { expect, test } from "vitest";
import type { FigureStyle } from "./element.ts";
import { intervalFigure } from "./intervals.ts";
import { outcomeFigure, yearAt, type OutcomeData } from "./outcome.ts";
import { DARK, LIGHT } from "./palette.ts";
import { radarPanels } from "./panels.ts";
import { radarFigure, type RadarData } from "./radar.ts";
import { figureFile, wrap } from "./svg-file.ts";
import { timelineFigure, type TimelineData } from "./timeline.ts";
import { axisPosition, bentAxis, timelineMargins } from "./timeline-axis.ts";

const style: FigureStyle = { palette: LIGHT, width: 640, lang: "en", id: "test" };
const value = (mean: number) => ({ mean, low: mean - 0.4, high: mean + 0.4 });
const axes = ["Firm size", "Employment", "Finance", "Innovation", "Social purpose"];
const shape = (means: readonly number[]) => ({ label: "x", values: means.map(value) });

const radar: RadarData = {
  name: "Radar",
  description: "Five scores.",
  axes,
  before: shape([1, 1, 1, 1, 3]),
  after: shape([2, 2, 3, 3, 6.2]),
  poles: ["Mark II", "Mark I"],
};
const years = Array.from({ length: 76 }, (_, at) => 1948 + at);
const outcome: OutcomeData = {
  name: "Start-up rate",
  description: "Yearly values.",
  unit: "%",
  lines: [
    { label: "history", colour: "history", years, values: years.map((year) => year / 500) },
    {
      label: "scenario",
      colour: 0,
      years,
      values: years.map((year) => year / 450),
      low: years.map(() => 3),
      high: years.map(() => 5),
    },
  ],
  observed: { label: "observed", years: [1990], values: [4] },
  range: [1960, 2023],
  cursor: 2000,
  unfitted: [{ from: 1948, to: 1960, label: "not fitted" }],
  difference: false,
};
const timeline: TimelineData = {
  name: "Timeline",
  description: "Measures.",
  lanes: [
    {
      label: "Finance",
      items: [
        {
          id: "bank",
          label: "Main bank",
          kind: "institution",
          from: 1948,
          to: null,
          movedTo: null,
          off: false,
        },
        {
          id: "tax",
          label: "Angel tax",
          kind: "policy",
          from: 1997,
          to: 2003,
          movedTo: 1990,
          off: false,
        },
        {
          id: "goal",
          label: "A goal with a very long name that must be cut somewhere",
          kind: "plan",
          from: 2022,
          to: null,
          movedTo: null,
          off: true,
        },
      ],
    },
    { label: "Employment", items: [] },
  ],
  range: [1948, 2024],
  bend: 1985,
  bendLabel: "wider",
  eras: [{ from: 1991, to: 2024, label: "Start-up capitalism" }],
  unfitted: [],
  cursor: 2010,
  active: "tax",
  empty: "nothing matches",
};

const figures: readonly (readonly [string, (style: FigureStyle) => SVGSVGElement])[] = [
  ["radar", (at) => radarFigure(radar, at)],
  [
    "panels",
    (at) =>
      radarPanels(
        {
          name: "Three",
          description: "d",
          panels: [{ ...radar, title: "Published", missing: null }],
        },
        at,
      ),
  ],
  [
    "intervals",
    (at) =>
      intervalFigure(
        {
          name: "Dots",
          description: "d",
          rows: axes,
          columns: [{ title: "Coded", before: radar.before.values, after: radar.after.values }],
          poles: radar.poles,
          absent: "none",
        },
        at,
      ),
  ],
  ["outcome", (at) => outcomeFigure(outcome, at)],
  ["timeline", (at) => timelineFigure(timeline, at)],
];

test.each(figures)("%s is one named image, and the same each time", (_, draw) => {
  const figure = draw(style);
  expect(figure.getAttribute("role")).toBe("img");
  expect(figure.getAttribute("aria-label")).not.toBe("");
  expect(figure.querySelectorAll("[aria-label], [aria-description], [role]")).toHaveLength(0);
  expect(draw(style).outerHTML).toBe(figure.outerHTML);
});

test.each(figures)("%s fits narrow and wide, on light and dark paper, without NaN", (_, draw) => {
  for (const width of [240, 390, 1240]) {
    for (const palette of [LIGHT, DARK]) {
      const markup = draw({ ...style, width, palette }).outerHTML;
      expect(markup).not.toContain("NaN");
      expect(markup).not.toContain("undefined");
    }
  }
});

test("no two names of one lane cover each other", () => {
  const figure = timelineFigure(timeline, { ...style, width: 900 });
  document.body.append(figure);
  const boxes = [...figure.querySelectorAll("[data-measure] text")].map((text) =>
    text.getBoundingClientRect(),
  );
  for (const [at, a] of boxes.entries()) {
    for (const b of boxes.slice(at + 1)) {
      const apart =
        a.bottom <= b.top + 2 || b.bottom <= a.top + 2 || a.right <= b.left || b.right <= a.left;
      expect(apart).toBe(true);
    }
  }
  figure.remove();
});

test("no two labels of the time axis cover each other", () => {
  for (const width of [390, 640, 900, 1240]) {
    const figure = timelineFigure(
      { ...timeline, bendLabel: "1985: wider scale" },
      { ...style, width },
    );
    document.body.append(figure);
    const boxes = [...figure.querySelectorAll("text[text-anchor=middle]")].map((text) =>
      text.getBoundingClientRect(),
    );
    expect(boxes.length).toBeGreaterThan(8);
    for (const [at, a] of boxes.entries()) {
      for (const b of boxes.slice(at + 1)) {
        expect(
          a.bottom <= b.top || b.bottom <= a.top || a.right <= b.left || b.right <= a.left,
        ).toBe(true);
      }
    }
    figure.remove();
  }
});

test("a series under the timeline stands year under year, bend and all", () => {
  const wide = { ...style, width: 900 };
  const { left, right } = timelineMargins(wide.width);
  const stops = bentAxis([1948, 2024], 1985, left, wide.width - right);
  const figure = outcomeFigure(
    {
      ...outcome,
      lines: outcome.lines.slice(0, 1),
      range: [1948, 2023],
      aligned: { left, right, height: 170, stops },
    },
    wide,
  );
  const line = [...figure.querySelectorAll("path")]
    .map((path) => (path.getAttribute("d") ?? "").split("L"))
    .find((points) => points.length === years.length);
  const across = (line ?? []).map((point) => Number(/[\d.]+/.exec(point)?.[0]));
  expect(across).toHaveLength(years.length);
  for (const [at, year] of years.entries())
    expect(across[at]).toBeCloseTo(axisPosition(stops, year), 1);
  const labels = [...figure.querySelectorAll("text")].map(({ textContent }) => textContent);
  for (const year of ["1950", "1980", "1990", "2005", "2020"]) expect(labels).toContain(year);
  expect(yearAt(figure, axisPosition(stops, 1970))).toBe(1970);
  expect(yearAt(figure, axisPosition(stops, 2010))).toBe(2010);
});

test("a chart that waits for its values shows no scale for them", () => {
  const numbers = (data: OutcomeData): number =>
    [...outcomeFigure(data, style).querySelectorAll("text")].filter(({ textContent }) =>
      /^[\d.]+$/.test(textContent ?? ""),
    ).length;
  const bare = { ...outcome, observed: undefined };
  const years = numbers({ ...bare, lines: [] });
  expect(years).toBeGreaterThan(3);
  expect(numbers(bare)).toBeGreaterThan(years + 2);
});

test("the year under the pointer is the year drawn there", () => {
  const figure = outcomeFigure(outcome, style);
  const [left, right] = JSON.parse(figure.dataset.pixels as string) as [number, number];
  expect(yearAt(figure, left)).toBe(1960);
  expect(yearAt(figure, right)).toBe(2023);
  expect([1991, 1992]).toContain(yearAt(figure, (left + right) / 2));
  expect(yearAt(figure, -50)).toBe(1960);
});

test("a figure's file holds its title, source and link, and needs nothing from outside", () => {
  const text = figureFile(
    outcomeFigure(outcome, style),
    {
      title: "開業率 & more",
      description: "Words",
      legend: ["history"],
      source: "Kigyo, uncalibrated.",
      link: "http://127.0.0.1/#abc",
      lang: "ja",
    },
    LIGHT,
  );
  const file = new DOMParser().parseFromString(text, "image/svg+xml");
  expect(file.querySelector("parsererror")).toBeNull();
  expect(file.querySelector("title")?.textContent).toBe("開業率 & more");
  expect(text).toContain("Kigyo, uncalibrated.");
  expect(text).toContain("http://127.0.0.1/#abc");
  expect(text).not.toContain("var(--");
  expect(text).not.toMatch(/<style/);
});

test("text is broken at spaces, and anywhere between full-width characters", () => {
  expect(wrap("one two three", 60, 12)).toEqual(["one two", "three"]);
  expect(wrap("日本経済の変化", 40, 12)).toEqual(["日本経", "済の変", "化"]);
});
