/** Which stored reports a release claims: what a released section of the changelog names must hold. */

/**
 * Names of the reports that the changelog's section of a version names as `reports/<name>.json`.
 * A section that calls itself unreleased claims nothing.
 */
export function claimedReports(changelog: string, version: string): string[] {
  const sections = changelog.split(/^## /m).slice(1);
  const own = sections.find((section) => /^[^\s,]+/.exec(section)?.[0] === version);
  if (own === undefined || /unreleased/i.test(own.split("\n", 1)[0])) return [];
  return [...new Set([...own.matchAll(/reports\/([\w-]+)\.json/g)].map(([, name]) => name))].sort();
}
