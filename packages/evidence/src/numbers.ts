/** The numbers in a text, digits and words alike, in one comparable form. */

const WORDS = new Set(
  (
    "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion " +
    "one first second third fourth fifth sixth seventh eighth ninth tenth half quarter dozen twice double triple tenfold twofold threefold"
  ).split(" "),
);

/** Forms that stand for another word of the list. */
const FORMS: Readonly<Record<string, string>> = {
  halve: "half",
  halved: "half",
  halves: "half",
  halving: "half",
  thirds: "third",
  quarters: "quarter",
  hundreds: "hundred",
  thousands: "thousand",
  millions: "million",
  billions: "billion",
  trillions: "trillion",
  dozens: "dozen",
  tens: "ten",
  doubled: "double",
  doubles: "double",
  doubling: "double",
  tripled: "triple",
  tripling: "triple",
};

/** Number words so common, or only the unit of a number before them, that they count only when a record names them. */
const FAINT = new Set(
  "one first second third quarter hundred thousand million billion trillion".split(" "),
);

/**
 * The numbers of a text in order: digits without thousands commas ("50,000" is "50000",
 * "1990s" is "1990"), words in lower case and basic form ("halving" is "half").
 */
export function numbersIn(text: string): readonly string[] {
  const found: string[] = [];
  const pattern = /\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[A-Za-z]+/g;
  for (const [token] of text.normalize("NFKC").replaceAll("\\", "").matchAll(pattern)) {
    const noted = /^((?:18|19|20)\d{2})\.(\d{1,2})$/.exec(token);
    if (noted !== null) {
      // A year at the end of a sentence with a note mark behind the stop, not a decimal.
      found.push(noted[1], noted[2]);
    } else if (/^\d/.test(token)) {
      found.push(token.replaceAll(",", ""));
    } else {
      const word = FORMS[token.toLowerCase()] ?? token.toLowerCase();
      if (WORDS.has(word)) found.push(word);
    }
  }
  return found;
}

/** Whether a number must be recorded or explained when a source prints it. */
export function isWeighty(number: string): boolean {
  return !FAINT.has(number);
}

/**
 * Replaces by spaces what prints digits without stating a figure: note marks, numbers of
 * figures and pages, and the years of cited works.
 */
export function withoutApparatus(text: string): string {
  return text
    .replace(/<sup>\d+<\/sup>/g, " ")
    .replace(/(?<=[\p{L})”"][.,;]?)\d{1,2}(?=\s|$)/gu, " ")
    .replace(/(?<=\b(?:18|19|20)\d{2}\.)\d{1,2}(?=\s|$)/g, " ")
    .replace(
      /\((?:(?:e\.g\.,?|see|cf\.|authors?[’']? interview,?|\p{Lu})[^()]*?)?\b(?:18|19|20)\d{2}[a-z]?(?:[,:;][^()]*)?\)/gu,
      " ",
    )
    .replace(/\b(?:figure|fig\.|table) \d+(?:\.\d+)?/gi, " ")
    .replace(/\bpp?\. ?\d+(?:[-–]\d+)?/g, " ");
}
