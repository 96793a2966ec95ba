/** One fault in a record file, placed where a person can mend it. */
export interface Problem {
  /** Path of the file, as it was given. */
  readonly file: string;
  /** Line and column, counted from 1. */
  readonly line: number;
  readonly column: number;
  /** Short stable name of the rule that was broken. */
  readonly code: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** "file:line:column: message (hint)", the form that editors and terminals make clickable. */
export function formatProblem(problem: Problem): string {
  const hint = problem.hint === "" ? "" : ` (${problem.hint})`;
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}${hint}`;
}

/** Orders problems by file, then by place. */
export function comparePlaces(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
