/** A change that can only be taken out again. */
import type { ReactNode } from "react";
import { useSession } from "../session.tsx";
import { Icon } from "./icon.tsx";

/** Last year of history. */
export const LAST_YEAR = 2023;

export function PlainRow({
  text,
  remove,
}: {
  readonly text: string;
  readonly remove: () => void;
}): ReactNode {
  return (
    <div className="change-main">
      <span className="change-name">{text}</span>
      <RemoveButton title={text} remove={remove} />
    </div>
  );
}

export function RemoveButton({
  title,
  remove,
}: {
  readonly title: string;
  readonly remove: () => void;
}): ReactNode {
  const { t } = useSession();
  const label = t.whatIf.control.removeLabel(title);
  return (
    <button
      type="button"
      className="icon-button remove"
      aria-label={label}
      title={t.whatIf.control.remove}
      onClick={remove}
    >
      <Icon name="close" />
    </button>
  );
}
