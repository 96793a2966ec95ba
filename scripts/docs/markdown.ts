/** Markdown tables and marked places that a document's generated parts are written into. */

/** A table; cells lose line breaks, and bars are kept from splitting them. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => escaped(String(cell))).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function escaped(cell: string): string {
  return cell.replace(/\s*\n\s*/g, " ").replaceAll("|", "\\|");
}

/** A number with as many digits as a reader needs. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return "not defined";
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 2 : 4;
  return String(Number(value.toFixed(digits)));
}

/**
 * Puts generated parts into a document, each between `<!-- name -->` and `<!-- /name -->`.
 * @throws Error when a part has no place, or a place no part
 */
export function fillPlaces(document: string, parts: Readonly<Record<string, string>>): string {
  const left = new Set(Object.keys(parts));
  const filled = document.replace(
    /<!-- ([a-z-]+) -->\n[\s\S]*?<!-- \/\1 -->/g,
    (_, name: string) => {
      if (!(name in parts)) throw new Error(`Nothing is generated for the place "${name}".`);
      left.delete(name);
      return `<!-- ${name} -->\n\n${parts[name]}\n\n<!-- /${name} -->`;
    },
  );
  if (left.size > 0) throw new Error(`The document has no place for ${[...left].join(", ")}.`);
  return filled;
}
