/** Line icons, drawn with the text's colour. Always beside a word or under a spoken label. */
import type { ReactNode } from "react";

const PATHS = {
  search: "M11.5 11.5 16 16M7.5 13a5.5 5.5 0 1 1 0-11 5.5 5.5 0 0 1 0 11Z",
  close: "M4 4 14 14M14 4 4 14",
  undo: "M4 7h7a4 4 0 0 1 0 8H8M4 7l3-3M4 7l3 3",
  redo: "M14 7H7a4 4 0 0 0 0 8h3M14 7l-3-3M14 7l-3 3",
  link: "M7.5 10.5 10.5 7.5M8 5l1.4-1.4a3.2 3.2 0 0 1 4.5 4.5L12.500 9.500M10 13l-1.400 1.400a3.2 3.2 0 0 1-4.500-4.500L5.500 8.500",
  help: "M6.500 6.800a2.500 2.500 0 1 1 3.600 2.300c-.8.4-1.100.9-1.100 1.700M9 14v.2M9 17A8 8 0 1 0 9 1a8 8 0 0 0 0 16Z",
  table: "M2 3.500h14v11H2ZM2 7.500h14M2 11h14M7 3.500v11",
  evidence: "M4 2h7l3 3v11H4ZM11 2v3h3M6.500 8.500h5M6.500 11h5M6.500 13.500h3",
  download: "M9 2v9M5.500 8 9 11.500 12.500 8M3 15h12",
  back: "M11 3 5 9l6 6",
  next: "M7 3l6 6-6 6",
  replay: "M5 3.500 14 9 5 14.500Z",
  stop: "M4.500 4.500h9v9h-9Z",
  plus: "M9 3v12M3 9h12",
  pin: "M9 11v5M5.500 11h7l-1.300-3V3.500h-4.400V8Z",
  theme: "M9 2a7 7 0 1 0 0 14ZM9 2a7 7 0 0 1 0 14",
  scenario: "M3 5h12M3 9h12M3 13h12M6 3.500v3M11 7.500v3M7.500 11.500v3",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg
      className="icon"
      viewBox="0 0 18 18"
      width="18"
      height="18"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
