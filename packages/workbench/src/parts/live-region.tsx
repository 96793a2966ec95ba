/** Speaks what changed, at most once a second, the latest first. */
import { useEffect, useRef, useState, type ReactNode } from "react";

const PAUSE = 1000;

/** A polite live region for `text`; the same text twice in a row is spoken again when `turn` changes. */
export function LiveRegion({
  text,
  turn,
}: {
  readonly text: string;
  readonly turn: number;
}): ReactNode {
  const [spoken, setSpoken] = useState("");
  const last = useRef(0);
  useEffect(() => {
    if (text === "") return undefined;
    const wait = Math.max(0, last.current + PAUSE - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      // A changing invisible mark makes readers speak the same sentence again.
      setSpoken(turn % 2 === 0 ? text : `${text}\u200b`);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, turn]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {spoken}
    </div>
  );
}
