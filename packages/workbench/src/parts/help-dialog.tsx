/** Help: every key, the chart walk, the date handles, and the switch for single keys. */
import { useEffect, useRef, type ReactNode } from "react";
import { useSession } from "../session.tsx";
import { keepSingleKeys } from "../state/autosave.ts";
import { Icon } from "./icon.tsx";

interface HelpProps {
  readonly open: boolean;
  readonly close: () => void;
  readonly singleKeys: boolean;
  readonly setSingleKeys: (on: boolean) => void;
}

export function HelpDialog({ open, close, singleKeys, setSingleKeys }: HelpProps): ReactNode {
  const { t } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={close}>
      <div className="dialog-head">
        <h2 id="help-title">{t.keys.title}</h2>
        <button type="button" className="icon-button" aria-label={t.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <p>{t.keys.intro}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => {
            keepSingleKeys(event.target.checked);
            setSingleKeys(event.target.checked);
          }}
        />
        {t.keys.on}
      </label>
      <dl className="keys">
        {t.keys.rows.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>{t.keys.charts}</p>
      <p>{t.keys.sliders}</p>
    </dialog>
  );
}
