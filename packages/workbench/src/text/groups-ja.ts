/** Japanese for groups and bodies that records name in plain English. */
export const GROUPS_JA: Readonly<Record<string, string>> = {};
