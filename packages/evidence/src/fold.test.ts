import { expect, test } from "vitest";
import { fold, foldRomaji, isJapanese, isKana, romajiOf } from "./fold.ts";
import { READINGS } from "./readings.ts";

test("width, case, accents and kana fold together", () => {
  expect(fold("ＭＩＴＩ")).toBe("miti");
  expect(fold("Kigyō")).toBe("kigyo");
  expect(fold("エンジェル")).toBe("えんじぇる");
  expect(fold("ｴﾝｼﾞｪﾙ")).toBe("えんじぇる");
});

test("romaji folds long vowels and spelling systems", () => {
  for (const word of ["kigyo", "kigyou", "kigyō", "kigyô", "Kigyoo"])
    expect(foldRomaji(word)).toBe("kigyo");
  expect(foldRomaji("syusin")).toBe(foldRomaji("shushin"));
  expect(foldRomaji("Tsusansho")).toBe(foldRomaji("tuusansyou"));
  expect(foldRomaji("shimbun")).toBe(foldRomaji("shinbun"));
});

test("kana become romaji", () => {
  expect(romajiOf("きぎょう")).toBe("kigyo");
  expect(romajiOf("ベンチャー")).toBe(foldRomaji("bencha"));
  expect(romajiOf("けっさい")).toBe("kessai");
  expect(romajiOf("まっちゃ")).toBe("matcha");
});

test("Japanese letters are told from others", () => {
  expect([isJapanese("年金"), isJapanese("pension"), isKana("ねんきん"), isKana("年きん")]).toEqual(
    [true, false, true, false],
  );
});

test("every reading is kana beside a word in kanji", () => {
  expect(READINGS.length).toBeGreaterThan(100);
  for (const { word, kana } of READINGS) {
    expect(isJapanese(word)).toBe(true);
    expect(/^[\u3041-\u309fー]+$/.test(kana)).toBe(true);
  }
});
