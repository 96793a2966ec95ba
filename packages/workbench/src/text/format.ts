/** Numbers, dates and units as each language writes them. */
import { monthIndex } from "./months.ts";
import { unitOf } from "@kigyo/figures/units";

export type Language = "en" | "ja";

/** Everything that turns a number into words. */
export interface Formats {
  readonly number: (value: number, places?: number) => string;
  readonly signed: (value: number, places?: number) => string;
  /** A value with its unit in short form: "3.4%", "12.5 years", "0.20". */
  readonly value: (unit: string, value: number) => string;
  /** A difference with its sign: "+0.3 points" for shares in per cent. */
  readonly difference: (unit: string, value: number) => string;
  readonly unit: (unit: string) => string;
  readonly year: (year: number) => string;
  readonly years: (from: number, to: number) => string;
  /** "July 1963" of "1963-07"; "1963" stays a year. */
  readonly date: (date: string) => string;
  readonly list: (parts: readonly string[]) => string;
}

const MINUS = "−";

/** Decimals for a value: small percentages keep two significant digits. */
export function placesOf(unit: string, value: number): number {
  const { percent, places } = unitOf(unit);
  const size = Math.abs(value);
  if (!percent || size >= 0.995 || size < 1e-6) return places;
  return size >= 0.0995 ? 2 : 3;
}

/** Formats of one language. */
export function formatsOf(lang: Language): Formats {
  const locale = lang === "ja" ? "ja-JP" : "en-GB";
  const cache = new Map<number, Intl.NumberFormat>();
  const plain = (value: number, places: number): string => {
    let format = cache.get(places);
    if (!format) {
      format = new Intl.NumberFormat(locale, {
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      });
      cache.set(places, format);
    }
    return format.format(value).replace("-", MINUS);
  };
  const number = (value: number, places = 0): string => {
    const text = plain(value, places);
    return /^−0(\.0*)?$/.test(text) ? text.slice(1) : text;
  };
  const signed = (value: number, places = 0): string => {
    const text = number(value, places);
    return value > 0 && !/^0(\.0*)?$/.test(text) ? `+${text}` : text;
  };
  const months = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const year = (value: number): string => (lang === "ja" ? `${value}年` : String(value));
  const short = (unit: string): string => {
    const { percent, en, ja } = unitOf(unit);
    if (percent) return "%";
    if (en.startsWith("index") || en.startsWith("share") || en === "log points") return "";
    if (en.startsWith("trillion")) return lang === "ja" ? "兆円" : " trillion yen";
    return lang === "ja" ? ja.replace(/\(.*\)$/, "").replace("/年", "") : ` ${en}`;
  };
  return {
    number,
    signed,
    value: (unit, value) => number(value, placesOf(unit, value)) + short(unit),
    difference: (unit, value) => {
      const points = lang === "ja" ? "ポイント" : " points";
      return signed(value, placesOf(unit, value)) + (unitOf(unit).percent ? points : short(unit));
    },
    unit: (unit) => unitOf(unit)[lang],
    year,
    years: (from, to) => {
      if (from === to) return year(from);
      return lang === "ja" ? `${from}~${to}年` : `${from}–${to}`;
    },
    date: (date) => {
      const index = monthIndex(date);
      if (index === undefined) return date;
      if (/^\d{4}$/.test(date)) return year(Number(date));
      return months.format(new Date(Date.UTC(1948, index, 1)));
    },
    list: (parts) => lists.format(parts),
  };
}
