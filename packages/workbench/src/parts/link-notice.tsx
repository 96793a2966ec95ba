/** What is to be said about the link that was opened, and that the network is away. */
import { useEffect, useState, type ReactNode } from "react";
import { useSession } from "../session.tsx";
import type { LinkNotice } from "../state/opening.ts";
import type { Text } from "../text/en.ts";

function sentence(t: Text, notice: LinkNotice): string {
  switch (notice.type) {
    case "bad-link":
      return t.states.badLink(notice.after, notice.read, notice.of);
    case "not-a-link":
      return t.states.notALink;
    case "newer-link":
      return t.states.newerLink;
    case "renamed":
      return t.states.renamed(notice.count);
    case "same-result":
      return t.states.sameResult;
    case "other-result":
      return t.states.otherResult(notice.version);
  }
}

export function LinkNoticeBar({
  notice,
  dismiss,
}: {
  readonly notice: LinkNotice | null;
  readonly dismiss: () => void;
}): ReactNode {
  const { t } = useSession();
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const follow = (): void => setOnline(navigator.onLine);
    addEventListener("online", follow);
    addEventListener("offline", follow);
    return () => {
      removeEventListener("online", follow);
      removeEventListener("offline", follow);
    };
  }, []);
  const calm = notice?.type === "same-result" || notice?.type === "renamed";
  return (
    <>
      {online ? null : (
        <div className="notice" role="status">
          <p>{t.states.offline}</p>
        </div>
      )}
      {notice ? (
        <div
          className={`notice${calm ? "" : " notice-warn"}`}
          role={calm ? "status" : "alert"}
          data-notice={notice.type}
        >
          <p>{sentence(t, notice)}</p>
          <button type="button" onClick={dismiss}>
            {t.states.dismiss}
          </button>
        </div>
      ) : null}
    </>
  );
}
