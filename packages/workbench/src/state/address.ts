/**
 * The address bar: page and language in the query, scenario and view in the fragment.
 * A static host serves it all from one file, and no server log sees a scenario.
 */
import type { Language } from "../text/format.ts";
import { PAGES, type Page } from "./view.ts";

/** What the query says. */
export interface Address {
  readonly page: Page;
  readonly lang: Language | null;
  /** Text of a link, or empty. */
  readonly link: string;
  /** Id of a record that a document points to, or null; whether it exists is for the page to say. */
  readonly record: string | null;
}

/** Reads an address such as "https://host/?page=what-if&lang=ja#…", or "…?page=timeline&record=angel-tax-1997". */
export function readAddress(href: string): Address {
  const url = new URL(href);
  const page = url.searchParams.get("page");
  const lang = url.searchParams.get("lang");
  const link = url.hash.replace(/^#/, "");
  return {
    // A bare link, such as the command line writes, is there to show its scenario.
    page: PAGES.find((known) => known === page) ?? (link === "" ? "start" : "what-if"),
    lang: lang === "en" || lang === "ja" ? lang : null,
    link,
    record: url.searchParams.get("record"),
  };
}

/** The address of a page in a language with a link, keeping the host and path of another. */
export function writeAddress(href: string, page: Page, lang: Language, link: string): string {
  const url = new URL(href);
  if (page === "start" && link === "") url.searchParams.delete("page");
  else url.searchParams.set("page", page);
  url.searchParams.set("lang", lang);
  // From here on the view travels in the link.
  url.searchParams.delete("record");
  url.hash = link;
  return url.href.replace(/#$/, "");
}

/** The language of a first visit: that of the address, of an earlier visit, of the browser. */
export function chooseLanguage(
  address: Address,
  kept: string | null,
  preferred: readonly string[],
): Language {
  if (address.lang) return address.lang;
  if (kept === "en" || kept === "ja") return kept;
  return preferred.some((lang) => lang.toLowerCase().startsWith("ja")) &&
    !preferred[0]?.toLowerCase().startsWith("en")
    ? "ja"
    : "en";
}
