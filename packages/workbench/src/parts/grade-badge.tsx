/** An evidence grade as letter and shape: never colour alone. */
import type { ReactNode } from "react";
import type { Grade } from "../data/catalogue.ts";
import { useSession } from "../session.tsx";

const SHAPES: Readonly<Record<Grade, ReactNode>> = {
  A: <circle cx="7" cy="7" r="5.5" fill="currentColor" />,
  B: <path d="M7 1 13 7 7 13 1 7Z" fill="currentColor" />,
  C: <path d="M7 1.5 13 12.5H1Z" fill="currentColor" />,
  D: (
    <rect x="2" y="2" width="10" height="10" fill="none" stroke="currentColor" strokeWidth="1.6" />
  ),
  E: (
    <circle
      cx="7"
      cy="7"
      r="5.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.2 2"
    />
  ),
};

/** The badge; its spoken name says what the letter means. */
export function GradeBadge({ grade }: { readonly grade: Grade }): ReactNode {
  const { t } = useSession();
  return (
    <span className="grade" role="img" aria-label={t.grades[grade]} title={t.grades[grade]}>
      <svg viewBox="0 0 14 14" width="12" height="12" aria-hidden="true">
        {SHAPES[grade]}
      </svg>
      {grade}
    </span>
  );
}
