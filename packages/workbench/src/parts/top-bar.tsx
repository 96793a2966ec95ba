/** Name, pages, search, link, language, colours, help. */
import type { ReactNode } from "react";
import { useSession } from "../session.tsx";
import type { Theme } from "../state/autosave.ts";
import { PAGES } from "../state/view.ts";
import { writeAddress } from "../state/address.ts";
import { Icon, type IconName } from "./icon.tsx";

interface TopBarProps {
  readonly theme: { readonly theme: Theme; readonly choose: (theme: Theme) => void };
  readonly onHelp: () => void;
}

export function TopBar({ theme, onHelp }: TopBarProps): ReactNode {
  const { t, lang, page, go, setLanguage, open, share, workspace } = useSession();
  const other = lang === "en" ? "ja" : "en";
  const changes = workspace.present.changes.length;
  return (
    <header className="top">
      <div className="brand">
        <span className="brand-name">Kigyo</span>
        <span className="brand-kanji" lang="ja">
          企業・起業
        </span>
        <span className="tagline">{t.tagline}</span>
      </div>
      <nav aria-label={t.pagesLabel}>
        <ul className="tabs">
          {PAGES.map((name) => (
            <li key={name}>
              <a
                href={writeAddress(location.href, name, lang, "")}
                aria-current={name === page ? "page" : undefined}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  go(name);
                }}
              >
                {t.pages[name]}
                {name === "what-if" && changes > 0 ? (
                  <span className="count">{changes}</span>
                ) : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="tools">
        <button
          type="button"
          className="search-button"
          aria-label={t.search}
          onClick={() => open({ type: "search", query: "" })}
        >
          <Icon name="search" />
          <span>{t.search}</span>
          <kbd aria-hidden="true">/</kbd>
        </button>
        <IconButton name="link" words={t.share} onClick={share} />
        <label className="theme-choice" title={t.theme.label}>
          <Icon name="theme" />
          <select
            aria-label={t.theme.label}
            value={theme.theme}
            onChange={(event) => theme.choose(event.target.value as Theme)}
          >
            <option value="system">{t.theme.system}</option>
            <option value="light">{t.theme.light}</option>
            <option value="dark">{t.theme.dark}</option>
          </select>
        </label>
        <IconButton name="help" words={t.help} onClick={onHelp} />
        <button
          type="button"
          className="language"
          lang={other}
          aria-label={`${t.otherLanguage} (${t.switchLanguage})`}
          onClick={() => setLanguage(other)}
        >
          {t.otherLanguage}
        </button>
      </div>
    </header>
  );
}

/** A button that shows an icon alone and says its words to those who ask. */
function IconButton({
  name,
  words,
  onClick,
}: {
  readonly name: IconName;
  readonly words: string;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words}
      title={words}
      onClick={onClick}
    >
      <Icon name={name} />
    </button>
  );
}
