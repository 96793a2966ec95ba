/**
 * Counting the paragraphs of a source text, so that a place is a section and a number.
 *
 * A paragraph is a non-empty line that is neither a heading nor a page rule. The count
 * restarts at each heading; notes count where they stand; a table or figure is a section
 * of its own whose caption is its first paragraph.
 */

/** How a text shows its structure; the source record says it. */
export interface TextForm {
  /** Headings are '#' lines, or the listed lines. */
  readonly headings: "marked" | "listed";
  readonly sections?: readonly string[];
  /** A line that begins so opens a section of that name. */
  readonly captions?: readonly string[];
}

/** One counted paragraph. */
export interface Paragraph {
  readonly section: string;
  readonly paragraph: number;
  readonly text: string;
}

/** Section of the lines before the first heading. */
export const FRONT_MATTER = "Front matter";

/** Splits a text into its counted paragraphs. */
export function splitParagraphs(text: string, form: TextForm): readonly Paragraph[] {
  const listed = new Set(form.sections ?? []);
  const found: Paragraph[] = [];
  let section = FRONT_MATTER;
  let paragraph = 0;
  for (const line of text.split(/\r?\n/)) {
    const content = line.trim();
    if (content === "" || /^-{3,}$/.test(content)) continue;
    const heading = headingOf(content, form, listed);
    if (heading !== undefined) {
      section = heading;
      paragraph = 0;
      continue;
    }
    const caption = form.captions?.find((name) => content.startsWith(`${name} `));
    if (caption !== undefined) {
      section = caption;
      paragraph = 0;
    }
    paragraph += 1;
    found.push({ section, paragraph, text: content });
  }
  return found;
}

function headingOf(line: string, form: TextForm, listed: ReadonlySet<string>): string | undefined {
  if (form.headings === "listed") return listed.has(line) ? line : undefined;
  return line.startsWith("#") ? line.replace(/[#*]/g, "").trim() : undefined;
}
