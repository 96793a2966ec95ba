import { expect, test } from "vitest";
import { chooseLanguage, readAddress, writeAddress } from "./address.ts";
import {
  allowedStart,
  AS_IN_HISTORY,
  firstMonthOf,
  isAllowed,
  settingOf,
  statusOf,
  withLever,
  withPolicy,
} from "./scenario-edit.ts";
import { FIRST_VIEW, readView } from "./view.ts";
import { EMPTY_DRAFT, openWorkspace, reduceWorkspace } from "./workspace.ts";

test("switching a policy off and on again leaves nothing behind", () => {
  const off = withPolicy([], "angel-tax-1997", { ...AS_IN_HISTORY, off: true });
  expect(off).toEqual([{ policy: "angel-tax-1997", off: true }]);
  expect(statusOf(settingOf(off, "angel-tax-1997"))).toBe("off");
  expect(withPolicy(off, "angel-tax-1997", AS_IN_HISTORY)).toEqual([]);
});

test("an edit keeps the place of a change in the list", () => {
  const two = withPolicy(withPolicy([], "a", { ...AS_IN_HISTORY, strength: 2 }), "b", {
    ...AS_IN_HISTORY,
    from: "1985-01",
  });
  expect(withPolicy(two, "a", { ...AS_IN_HISTORY, strength: 0.5 })).toEqual([
    { policy: "a", strength: 0.5 },
    { policy: "b", from: "1985-01" },
  ]);
  expect(
    withLever(two, "labour.pension-portability", {
      lever: "labour.pension-portability",
      value: 0.8,
    }),
  ).toHaveLength(3);
});

test("a policy cannot start in or after the month of its end", () => {
  const range = allowedStart("1998-06", 2023);
  expect(range).toEqual({ from: "1948-01", to: "1998-05" });
  expect(isAllowed("1998-05", range)).toBe(true);
  expect(isAllowed("1998-06", range)).toBe(false);
  expect(isAllowed("next year", range)).toBe(false);
  expect(allowedStart(null, 2023).to).toBe("2023-12");
});

test("the first month touched is the earlier of the old and the new date", () => {
  expect(firstMonthOf([{ policy: "a", from: "1985-01" }], () => "1999-12")).toBe(37 * 12);
  expect(firstMonthOf([{ policy: "a", off: true }], () => "1999-12")).toBe(51 * 12 + 11);
  expect(firstMonthOf([], () => undefined)).toBeNull();
});

test("one drag is one step back", () => {
  const draft = (from: string) => ({ ...EMPTY_DRAFT, changes: [{ policy: "a", from }] });
  let state = openWorkspace();
  for (const from of ["1990-01", "1990-02", "1990-03"])
    state = reduceWorkspace(state, { type: "edit", draft: draft(from), gesture: "date:a" });
  state = reduceWorkspace(state, { type: "end-gesture" });
  expect(state.present.changes).toEqual([{ policy: "a", from: "1990-03" }]);
  const undone = reduceWorkspace(state, { type: "undo" });
  expect(undone.present).toEqual(EMPTY_DRAFT);
  expect(reduceWorkspace(undone, { type: "redo" }).present).toEqual(state.present);
});

test("page and language stand in the query, the rest in the fragment", () => {
  const href = writeAddress("http://127.0.0.1:4000/x/?lang=en", "what-if", "ja", "abc-_");
  expect(href).toBe("http://127.0.0.1:4000/x/?lang=ja&page=what-if#abc-_");
  expect(readAddress(href)).toEqual({
    page: "what-if",
    lang: "ja",
    link: "abc-_",
    record: null,
  });
  const pointed = readAddress("http://127.0.0.1/?page=timeline&record=angel-tax-1997");
  expect(pointed).toMatchObject({ page: "timeline", record: "angel-tax-1997" });
  expect(writeAddress(href, "start", "en", "")).toBe("http://127.0.0.1:4000/x/?lang=en");
  expect(readAddress(writeAddress(href, "start", "en", "abc")).page).toBe("start");
  expect(readAddress("http://127.0.0.1:4000/#abc").page).toBe("what-if");
});

test("the language of the address comes before that of the browser", () => {
  const none = readAddress("http://127.0.0.1/");
  expect(chooseLanguage(none, null, ["ja-JP", "en"])).toBe("ja");
  expect(chooseLanguage(none, null, ["en-GB", "ja"])).toBe("en");
  expect(chooseLanguage(none, "ja", ["en-GB"])).toBe("ja");
  expect(chooseLanguage({ ...none, lang: "en" }, "ja", ["ja"])).toBe("en");
});

test("a view survives its way through JSON, and odd parts fall back", () => {
  const view = {
    ...FIRST_VIEW,
    charts: ["entry.rate", "ipo.count"],
    evidence: { type: "record", id: "angel-tax-1997" } as const,
    year: 2005,
  };
  expect(readView(JSON.parse(JSON.stringify(view)), () => true)).toEqual(view);
  expect(
    readView(
      { charts: ["unknown"], range: "x", evidence: { type: "record" } },
      (id) => id !== "unknown",
    ),
  ).toEqual(FIRST_VIEW);
  expect(readView(undefined, () => true)).toBe(FIRST_VIEW);
});

test("a view from a link keeps to the years that are run and shows no series twice", () => {
  const known = (id: string): boolean => id.length > 1;
  for (const range of [[0, 9e9], [2023, 1960], [1990, 1990], [1960, "2023"], [1960]])
    expect(readView({ range }, known).range).toEqual(FIRST_VIEW.range);
  expect(readView({ range: [1980, 2010] }, known).range).toEqual([1980, 2010]);
  for (const year of [1947, 2024, 1e12, "1990", null])
    expect(readView({ year }, known).year).toBe(FIRST_VIEW.year);
  expect(readView({ charts: ["aa", "aa", "bb"] }, known).charts).toEqual(["aa", "bb"]);
  expect(readView({ charts: ["aa", "aa"] }, known).charts).toEqual(FIRST_VIEW.charts);
});
