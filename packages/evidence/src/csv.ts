/** Comma-separated values after RFC 4180: quoted fields, doubled quotes, line breaks inside quotes. */

/** Rows of a CSV text as arrays of fields. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  const content = text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  for (let i = 0; i < content.length; i++) {
    const letter = content[i];
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (content[i + 1] === '"') field += content[++i];
      else quoted = false;
    } else if (letter === '"') {
      quoted = true;
    } else if (letter === ",") {
      row.push(field);
      field = "";
    } else if (letter === "\n") {
      rows.push([...row, field]);
      row = [];
      field = "";
    } else {
      field += letter;
    }
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}

/** Rows of a CSV text as objects keyed by the header. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header = [], ...rows] = csvRows(text);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}

/** One CSV line; fields with commas, quotes or line breaks are quoted. */
export function csvLine(fields: readonly (string | number | null | undefined)[]): string {
  return fields
    .map((field) => {
      const text = field === null || field === undefined ? "" : String(field);
      return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",");
}
