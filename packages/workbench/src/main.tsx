/** Start here: reads what is embedded and what the address says, then draws the page. */
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { indexCatalogue } from "./data/catalogue.ts";
import { isStudy } from "./data/study.ts";
import { Broken, ErrorBoundary } from "./error-boundary.tsx";
import { chooseLanguage, readAddress } from "./state/address.ts";
import { readLanguage } from "./state/autosave.ts";
import { openPage } from "./state/opening.ts";
import type { Subject } from "./state/view.ts";
import "./style.css";

const address = readAddress(location.href);
const lang = chooseLanguage(address, readLanguage(), navigator.languages);
const root = createRoot(document.getElementById("root") as HTMLElement);

/** The records are the larger half of the page: they load beside the code. */
async function start(): Promise<void> {
  const [inputs, catalogue, scenarios, study, versions] = await Promise.all([
    import("virtual:kigyo/inputs"),
    import("virtual:kigyo/catalogue"),
    import("virtual:kigyo/scenarios"),
    import("virtual:kigyo/study"),
    import("virtual:kigyo/versions"),
  ]);
  const bases = scenarios.default;
  const stored = study.default;
  const provisions = new Map(
    inputs.default.provisions.map((provision) => [provision.id, provision]),
  );
  const embedded = {
    inputs: inputs.default,
    provisions,
    index: indexCatalogue(catalogue.default),
    bases,
    versions: versions.default,
  };
  const found = await openPage(address.link, (id) => Object.hasOwn(bases, id));
  const opening =
    address.record === null
      ? found
      : { ...found, view: { ...found.view, evidence: recordOrSearch(address.record) } };
  // A record of another version is looked for, so that its name is seen not to be found.
  function recordOrSearch(id: string): Subject {
    const known = embedded.index.byId.has(id) || embedded.index.sourceById.has(id);
    return known ? { type: "record", id } : { type: "search", query: id };
  }

  root.render(
    <ErrorBoundary version={versions.default.model}>
      <App
        embedded={embedded}
        study={isStudy(stored) ? stored : null}
        opening={opening}
        lang={lang}
      />
    </ErrorBoundary>,
  );
}

start().catch((error: unknown) => {
  root.render(
    <Broken
      error={error instanceof Error ? error : new Error(String(error))}
      where="start"
      lang={lang}
      version=""
    />,
  );
});
