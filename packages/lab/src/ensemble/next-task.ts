/** Which task a free thread of a pool takes. */

/** Whether a thread that has just done one task should do another next, because they share work. */
export type Follows<T> = (task: T, done: T) => boolean;

/**
 * Position in `pending` of what a free thread takes, or -1 when nothing is pending: a task that
 * shares work with the one it has done; else the first that shares work with none in progress,
 * so that two threads do not both do what tasks have in common; else the first, since an idle
 * thread helps nobody.
 */
export function nextTask<T>(
  pending: readonly T[],
  done: T | undefined,
  inProgress: Iterable<T>,
  follows: Follows<T> = () => false,
): number {
  const related = done === undefined ? -1 : pending.findIndex((task) => follows(task, done));
  if (related >= 0) return related;
  const others = [...inProgress];
  const apart = pending.findIndex((task) => !others.some((other) => follows(task, other)));
  return apart >= 0 ? apart : Math.min(0, pending.length - 1);
}
