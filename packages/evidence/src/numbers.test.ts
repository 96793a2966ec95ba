import { expect, test } from "vitest";
import { isWeighty, numbersIn, withoutApparatus } from "./numbers.ts";

test("numbers are read as digits and as words", () => {
  expect(numbersIn("Some 50,000 students, 18.6 percent in the 1990s")).toEqual([
    "50000",
    "18.6",
    "1990",
  ]);
  expect(numbersIn("Three of the fourth, halving two thirds; tenfold and doubled")).toEqual([
    "three",
    "fourth",
    "half",
    "two",
    "third",
    "tenfold",
    "double",
  ]);
  expect(numbersIn("US$7 billion, two-nanometer, 1-2 percent, \\$20")).toEqual([
    "7",
    "billion",
    "two",
    "1",
    "2",
    "20",
  ]);
});

test("a note mark behind a year is no decimal", () => {
  expect(numbersIn("in December 2021.9 Then")).toEqual(["2021", "9"]);
  expect(numbersIn("a share of 21.1 percent")).toEqual(["21.1"]);
});

test("note marks, pages, figure numbers and years of cited works state no figures", () => {
  const text =
    "Shares fell 40 percent.<sup>2</sup> It rose (Vogel 2018, 87), see pp. 12-14 and figure 2.1 (Aoki et al. 2007).1 In 1999 it ended.";
  expect(numbersIn(withoutApparatus(text))).toEqual(["40", "1999"]);
});

test("common words weigh nothing by themselves", () => {
  expect(["seven", "1999", "half"].every(isWeighty)).toBe(true);
  expect(["one", "first", "billion"].some(isWeighty)).toBe(false);
});
