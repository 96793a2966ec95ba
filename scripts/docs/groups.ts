/** The eight groups of systems, by the first letter of their codes. */
export const GROUPS: Readonly<Record<string, string>> = {
  A: "The postwar order",
  B: "Crisis, erosion and large-firm response",
  C: "Entry, exit and small firms",
  D: "The policy machine",
  E: "Knowledge, universities and places",
  F: "Risk capital",
  G: "Flexible labour",
  H: "Start-up capitalism as a whole",
};
