import { expect, test } from "vitest";
import { formOf, onCalendar, systemCode, writtenDate } from "./forms.ts";

test.each(["1997", "1997-11", "1997-11-30", "2000-02-29"])("%s is a date", (text) => {
  expect(writtenDate.safeParse(text).success).toBe(true);
});

test.each(["97", "1997-13", "1997-02-30", "1999-02-29", "1987-04-31", "1990-12-32", "1997Q1"])(
  "%s is no date",
  (text) => {
    const { error } = writtenDate.safeParse(text);
    expect(formOf(error?.issues[0].message ?? "")).toBe("date");
  },
);

test("what names no day is not judged by the calendar", () => {
  expect(onCalendar("1997Q4")).toBe(true);
  expect(onCalendar("1997-02-31")).toBe(false);
});

test("a form is named by its issue, other messages name none", () => {
  expect(formOf(systemCode.safeParse("A66").error?.issues[0].message ?? "")).toBe("system");
  expect(formOf("Invalid input")).toBeUndefined();
});
