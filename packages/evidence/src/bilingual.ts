/** Text in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly ja: string;
}
