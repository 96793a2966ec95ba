/** Never a blank page: says what happened, what is safe, what to do, and offers a report to copy. */
import { Component, type ErrorInfo, type ReactNode } from "react";
import { copyText } from "./parts/save-file.ts";
import { en } from "./text/en.ts";
import { ja } from "./text/ja.ts";

interface Props {
  readonly children: ReactNode;
  readonly version: string;
}

interface State {
  readonly error: Error | null;
  readonly where: string;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, where: "" };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_: Error, info: ErrorInfo): void {
    this.setState({ where: info.componentStack ?? "" });
  }

  override render(): ReactNode {
    const { error, where } = this.state;
    if (!error) return this.props.children;
    // The language may have changed since the page was opened.
    const lang = document.documentElement.lang === "ja" ? "ja" : "en";
    return <Broken error={error} where={where} lang={lang} version={this.props.version} />;
  }
}

/** The page that stands in for a broken one. */
export function Broken({
  error,
  where,
  lang,
  version,
}: {
  readonly error: Error;
  readonly where: string;
  readonly lang: "en" | "ja";
  readonly version: string;
}): ReactNode {
  const t = (lang === "ja" ? ja : en).broken;
  const report = [
    `Kigyo ${version}`,
    navigator.userAgent,
    location.href,
    error.stack ?? error.message,
    where,
  ].join("\n");
  return (
    <main className="broken" role="alert">
      <h1>{t.title}</h1>
      <h2>{t.what}</h2>
      <p>{error.message}</p>
      <h2>{t.safe}</h2>
      <p>{t.safeText}</p>
      <h2>{t.todo}</h2>
      <p>{t.todoText}</p>
      <p className="button-row">
        <button type="button" className="primary" onClick={() => location.reload()}>
          {t.reload}
        </button>
        <a className="button" href={location.href.replace(/#.*$/, "")}>
          {t.plain}
        </a>
        <button type="button" onClick={() => void copyText(report)}>
          {t.copy}
        </button>
      </p>
      <pre lang="en" tabIndex={0}>
        {report}
      </pre>
    </main>
  );
}
