/** The frame: top bar, rail, page, drawer, dialogs, keys. */
import { useRef, useState, type ReactNode } from "react";
import { useKeptFocus } from "./keep-focus.ts";
import { useKeyboard } from "./keyboard.ts";
import type { Study } from "./data/study.ts";
import { EvidenceDrawer } from "./parts/evidence-drawer.tsx";
import { HelpDialog } from "./parts/help-dialog.tsx";
import { LinkNoticeBar } from "./parts/link-notice.tsx";
import { LiveRegion } from "./parts/live-region.tsx";
import { TopBar } from "./parts/top-bar.tsx";
import { SessionContext, type Embedded } from "./session.tsx";
import { readSingleKeys } from "./state/autosave.ts";
import type { Opening } from "./state/opening.ts";
import type { Page } from "./state/view.ts";
import type { Language } from "./text/format.ts";
import { useKigyo } from "./use-kigyo.ts";
import { AboutPage } from "./views/about.tsx";
import { StartPage } from "./views/start.tsx";
import { TimelinePage } from "./views/timeline.tsx";
import { WhatIfPage } from "./views/what-if.tsx";

const VIEWS: Readonly<Record<Page, () => ReactNode>> = {
  start: StartPage,
  timeline: TimelinePage,
  "what-if": WhatIfPage,
  about: AboutPage,
};

interface AppProps {
  readonly embedded: Embedded;
  readonly study: Study | null;
  readonly opening: Opening;
  readonly lang: Language;
}

export function App({ embedded, study, opening, lang }: AppProps): ReactNode {
  const { session, notice, dismiss, spoken, theme } = useKigyo(embedded, study, opening, lang);
  const [help, setHelp] = useState(false);
  const [singleKeys, setSingleKeys] = useState(readSingleKeys);
  const { page, view, open, t } = session;
  const main = useRef<HTMLElement>(null);
  useKeptFocus();

  useKeyboard(session, {
    on: singleKeys,
    help: () => setHelp(true),
    replay: () => document.querySelector<HTMLButtonElement>('[data-action="replay"]')?.click(),
    escape: () => {
      if (help) setHelp(false);
      else if (document.querySelector(".rail-open"))
        document.querySelector<HTMLButtonElement>(".rail-close")?.click();
      else if (view.evidence) open(null);
      else return false;
      return true;
    },
  });

  const View = VIEWS[page];
  return (
    <SessionContext value={session}>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          // The fragment belongs to the link: move the focus without touching it.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t.skip}
      </a>
      <TopBar theme={theme} onHelp={() => setHelp(true)} />
      <LinkNoticeBar notice={notice} dismiss={dismiss} />
      <div className={`frame page-${page}${view.evidence ? " with-drawer" : ""}`}>
        <main id="main" ref={main} tabIndex={-1}>
          <View />
        </main>
        <EvidenceDrawer />
      </div>
      <HelpDialog
        open={help}
        close={() => setHelp(false)}
        singleKeys={singleKeys}
        setSingleKeys={setSingleKeys}
      />
      <LiveRegion text={spoken.text} turn={spoken.turn} />
    </SessionContext>
  );
}
