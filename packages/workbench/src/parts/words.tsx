/** Record texts, names and dates in the current language, each marked with the language it is in. */
import type { ReactNode } from "react";
import type { Reasoning } from "../data/catalogue.ts";
import { useSession } from "../session.tsx";
import { GROUPS_JA } from "../text/groups-ja.ts";

/** A bilingual text; where the Japanese side is missing the English one stands, marked as such. */
export function Words({ of }: { readonly of: Reasoning | string }): ReactNode {
  const { lang, t } = useSession();
  const words: Reasoning = typeof of === "string" ? { en: of } : of;
  if (lang === "en") return words.en;
  if (words.ja !== undefined) return words.ja;
  return (
    <span lang="en">
      {words.en} <span lang="ja">({t.evidence.englishOnly})</span>
    </span>
  );
}

/** An actor or group: a link to its record where there is one, else its name. */
export function Name({
  of,
  onOpen,
}: {
  readonly of: string;
  readonly onOpen?: (id: string) => void;
}): ReactNode {
  const { lang, index } = useSession();
  const record = index.actor(of);
  if (record) {
    const names = record.detail.names as { en: string; ja?: string };
    const text = lang === "ja" ? (names.ja ?? names.en) : names.en;
    const inLanguage = lang === "ja" && names.ja === undefined ? "en" : undefined;
    return onOpen ? (
      <button type="button" className="link" lang={inLanguage} onClick={() => onOpen(record.id)}>
        {text}
      </button>
    ) : (
      <span lang={inLanguage}>{text}</span>
    );
  }
  if (lang === "en") return of;
  const japanese = GROUPS_JA[of];
  return japanese === undefined ? <span lang="en">{of}</span> : japanese;
}

/** Several names, set apart as the language does it. */
export function Names({
  of,
  onOpen,
}: {
  readonly of: readonly string[];
  readonly onOpen?: (id: string) => void;
}): ReactNode {
  const { t } = useSession();
  return of.map((name, at) => (
    <span key={name}>
      {at === 0 ? "" : t.comma}
      <Name of={name} {...(onOpen ? { onOpen } : {})} />
    </span>
  ));
}
