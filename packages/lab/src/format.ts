/** Numbers as a terminal shows them. */

/** About four significant digits, without exponents in the usual range; a dash for no number. */
export function shortNumber(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e7 || size < 1e-4) return value.toExponential(2);
  const decimals = Math.max(0, 3 - Math.floor(Math.log10(size)));
  return size >= 1000
    ? value.toFixed(0)
    : value
        .toFixed(Math.min(decimals, 5))
        .replace(/(\.\d*?)0+$/, "$1")
        .replace(/\.$/, "");
}

/** A difference with its sign. */
export function signedNumber(value: number): string {
  return value > 0 ? `+${shortNumber(value)}` : shortNumber(value);
}
