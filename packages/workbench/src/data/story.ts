/** Where each of the six sentences of the story stands in the two texts. */
import type { Passage } from "./catalogue.ts";

const CHAPTER = "japan-chapter";
const PAPER = "whittaker-2001";
const BEFORE = "Antecedents: Japan (1948–1990)";
const CRISIS = "Japan’s Financial Crisis";
const SMALL = "New Entrepreneurial Champions?";
const AFTER = "Continuity and Change in Japan";

/** Passages behind the sentences, in their order. */
export const STORY_PASSAGES: readonly (readonly Passage[])[] = [
  [1, 3, 4].map((paragraph) => ({ source: CHAPTER, section: BEFORE, paragraph })),
  [2, 5].map((paragraph) => ({ source: CHAPTER, section: BEFORE, paragraph })),
  [
    { source: PAPER, section: CRISIS, paragraph: 1 },
    { source: PAPER, section: CRISIS, paragraph: 4 },
    { source: PAPER, section: SMALL, paragraph: 6 },
  ],
  [
    { source: CHAPTER, section: "Finance", paragraph: 2 },
    { source: CHAPTER, section: "Finance", paragraph: 3 },
    { source: CHAPTER, section: "Employment", paragraph: 2 },
    { source: CHAPTER, section: "Innovation", paragraph: 2 },
  ],
  [
    { source: CHAPTER, section: "Firm Size", paragraph: 8 },
    { source: CHAPTER, section: "Firm Size", paragraph: 10 },
    { source: CHAPTER, section: "Finance", paragraph: 11 },
  ],
  [1, 2, 5, 7, 8].map((paragraph) => ({ source: CHAPTER, section: AFTER, paragraph })),
];
