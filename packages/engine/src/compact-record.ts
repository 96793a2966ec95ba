/** Names that the runtime takes at once into its compact form; more can follow one by one. */
const AT_ONCE = 120;

/**
 * Numbers by name, all 0, in the runtime's compact form: names added one by one would make the object
 * a slow dictionary from about the twelfth on, and every read of it in a loop dear.
 */
export function compactRecord(names: readonly string[]): Record<string, number> {
  // Broken numbers make fields of 64 bits, which later values of any kind fit.
  const record = JSON.parse(
    `{${names
      .slice(0, AT_ONCE)
      .map((name) => `${JSON.stringify(name)}:0.5`)
      .join(",")}}`,
  ) as Record<string, number>;
  for (const name of names.slice(AT_ONCE)) record[name] = 0.5;
  for (const name of names) record[name] = 0;
  return record;
}

/** A copy of numbers by name in the compact form. */
export function compactCopy(from: Readonly<Record<string, number>>): Record<string, number> {
  const record = compactRecord(Object.keys(from));
  for (const [name, value] of Object.entries(from)) record[name] = value;
  return record;
}
