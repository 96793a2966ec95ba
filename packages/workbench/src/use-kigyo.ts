/** The page's state and everything that keeps it in step: address, storage, simulation. */
import { encodeLink } from "@kigyo/model/link";
import type { Scenario } from "@kigyo/model/scenario";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { findStudy, type Study } from "./data/study.ts";
import { copyText } from "./parts/save-file.ts";
import type { Embedded, KeptLine, Session } from "./session.tsx";
import { createSimulation, IDLE, type Question } from "./simulation/client.ts";
import { openWorker } from "./simulation/open-worker.ts";
import { readAddress, writeAddress } from "./state/address.ts";
import { keepLanguage, keepSettings, keepWorkspace } from "./state/autosave.ts";
import { linkOf, openLink, type Expected, type LinkNotice, type Opening } from "./state/opening.ts";
import { useTheme } from "./state/theme.ts";
import { FIRST_VIEW, type Page } from "./state/view.ts";
import { reduceWorkspace, type Draft } from "./state/workspace.ts";
import { en } from "./text/en.ts";
import { formatsOf, type Language } from "./text/format.ts";
import { ja } from "./text/ja.ts";

/** Milliseconds of rest before the address is brought up to date. */
const ADDRESS_REST = 250;
/** Lines that may be kept beside history and the scenario. */
const MOST_KEPT = 2;

/** Exact runs at the same time: a core stays free for the hand. */
const LANES = Math.min(4, Math.max(1, (navigator.hardwareConcurrency || 2) - 1));

export interface Kigyo {
  readonly session: Session;
  readonly notice: LinkNotice | null;
  readonly dismiss: () => void;
  readonly spoken: { readonly text: string; readonly turn: number };
  readonly theme: ReturnType<typeof useTheme>;
}

/** The scenario that a draft describes. */
export function scenarioOf(draft: Draft, base: Scenario, seed: number): Scenario {
  return {
    schema: "kigyo/scenario/1",
    id: "what-if",
    base: draft.base,
    changes: draft.changes,
    seed,
    scale: base.scale,
    to: base.to,
  };
}

export function useKigyo(
  embedded: Embedded,
  embeddedStudy: Study | null,
  opening: Opening,
  firstLanguage: Language,
): Kigyo {
  const { bases, inputs, versions, index } = embedded;
  const [workspace, dispatch] = useReducer(reduceWorkspace, opening.workspace);
  const [view, setView] = useState(opening.view);
  const [settings, setSettings] = useState(opening.settings);
  const [page, setPage] = useState<Page>(() => readAddress(location.href).page);
  const [lang, setLang] = useState(firstLanguage);
  const [study, setStudy] = useState<Study | null | undefined>(embeddedStudy ?? undefined);
  const [simulation, setSimulation] = useState(IDLE);
  const [kept, setKept] = useState<readonly KeptLine[]>([]);
  const [notice, setNotice] = useState(opening.notice);
  const [spoken, setSpoken] = useState({ text: "", turn: 0 });
  const expected = useRef<Expected | null>(opening.expected);
  const theme = useTheme();

  const t = lang === "ja" ? ja : en;
  const f = useMemo(() => formatsOf(lang), [lang]);
  const announce = useCallback(
    (text: string): void => setSpoken(({ turn }) => ({ text, turn: turn + 1 })),
    [],
  );
  const evidence = index.catalogue.evidenceHash.slice(0, 12);
  const draft = workspace.present;
  const base = useMemo(
    () => ({
      ...(bases[draft.base] ?? bases.baseline),
      seed: settings.seed,
      scale: settings.scale,
    }),
    [bases, draft.base, settings.seed, settings.scale],
  );
  const scenario = useMemo(
    () => scenarioOf(draft, base, settings.seed),
    [draft, base, settings.seed],
  );

  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `${t.pages[page]} · Kigyo`;
    keepLanguage(lang);
  }, [lang, page, t]);

  useEffect(() => {
    let gone = false;
    if (study === undefined)
      findStudy(null)
        .then((found) => !gone && setStudy(found))
        .catch(() => setStudy(null));
    return () => {
      gone = true;
    };
  }, [study]);

  const client = useMemo(
    () => createSimulation(() => openWorker(inputs, bases), setSimulation, LANES),
    [inputs, bases],
  );
  useEffect(() => () => client.dispose(), [client]);

  const running = page === "what-if" && study !== undefined;
  const knownFromStudy =
    draft.changes.length === 0 && study?.series.scenarios[draft.base] !== undefined;
  useEffect(() => {
    if (!running) return;
    const question: Question = {
      base,
      scenario,
      members: settings.members,
      spread: settings.spread,
    };
    if (knownFromStudy) client.warm(question);
    else client.ask(question);
  }, [client, running, knownFromStudy, base, scenario, settings.members, settings.spread]);

  useEffect(() => keepWorkspace(workspace), [workspace]);
  useEffect(() => keepSettings(settings), [settings]);

  const answer = simulation.answer?.key === simulation.key ? simulation.answer : null;
  const fingerprint =
    answer && answer.stage !== "preview" && draft.changes.length > 0
      ? answer.pairs[0]?.scenario.fingerprint
      : undefined;
  useEffect(() => {
    if (fingerprint === undefined || expected.current === null) return;
    const { fingerprint: wanted, model } = expected.current;
    expected.current = null;
    setNotice(
      wanted === fingerprint ? { type: "same-result" } : { type: "other-result", version: model },
    );
  }, [fingerprint]);

  const pristine =
    draft.changes.length === 0 &&
    draft.title === "" &&
    draft.base === "baseline" &&
    JSON.stringify(view) === JSON.stringify(FIRST_VIEW);
  const written = useRef(readAddress(location.href).link);
  const addressNow = useCallback(async (): Promise<string> => {
    const link = pristine
      ? ""
      : await encodeLink(
          linkOf(
            draft,
            scenario,
            view,
            settings,
            { model: versions.model, evidence: index.catalogue.evidenceHash },
            fingerprint,
          ),
        );
    written.current = link;
    return writeAddress(location.href, page, lang, link);
  }, [pristine, draft, scenario, view, settings, versions.model, index, fingerprint, page, lang]);

  // The link's promise would be broken by an address that lags for long, or by one that flickers while a hand moves.
  useEffect(() => {
    const timer = setTimeout(() => {
      addressNow()
        .then((href) => history.replaceState(null, "", href))
        .catch(() => undefined);
    }, ADDRESS_REST);
    return () => clearTimeout(timer);
  }, [addressNow]);

  const known = useCallback((id: string): boolean => Object.hasOwn(bases, id), [bases]);
  useEffect(() => {
    const arrive = (): void => {
      const address = readAddress(location.href);
      setPage(address.page);
      if (address.lang) setLang(address.lang);
      if (address.link === written.current || address.link === "") return;
      openLink(address.link, known)
        .then((opened) => {
          if (!opened) return;
          written.current = address.link;
          setNotice(opened.notice);
          if (opened.notice?.type === "not-a-link" || opened.notice?.type === "newer-link") return;
          expected.current = opened.expected;
          dispatch({ type: "open", draft: opened.draft });
          setView(opened.view);
          setSettings(opened.settings);
        })
        .catch(() => undefined);
    };
    addEventListener("popstate", arrive);
    addEventListener("hashchange", arrive);
    return () => {
      removeEventListener("popstate", arrive);
      removeEventListener("hashchange", arrive);
    };
  }, [known]);

  const session: Session = {
    ...embedded,
    t,
    f,
    lang,
    palette: theme.palette,
    study,
    evidence,
    page,
    view,
    workspace,
    settings,
    simulation,
    kept,
    announce,
    go: (next) => {
      if (next === page) return;
      history.pushState(null, "", writeAddress(location.href, next, lang, written.current));
      setPage(next);
      window.scrollTo({ top: 0 });
    },
    setLanguage: setLang,
    look: (change) => setView((now) => ({ ...now, ...change })),
    open: (subject) => setView((now) => ({ ...now, evidence: subject })),
    edit: (change, gesture) =>
      dispatch({
        type: "edit",
        draft: { ...draft, ...change },
        ...(gesture === undefined ? {} : { gesture }),
      }),
    endGesture: () => dispatch({ type: "end-gesture" }),
    undo: () => {
      if (workspace.past.length === 0) return;
      dispatch({ type: "undo" });
      announce(t.undone);
    },
    redo: () => {
      if (workspace.future.length === 0) return;
      dispatch({ type: "redo" });
      announce(t.redone);
    },
    set: (change) => setSettings((now) => ({ ...now, ...change })),
    stop: () => client.stop(),
    resume: () => client.resume(),
    keep: () => {
      if (!answer || answer.stage === "preview") return announce(t.whatIf.charts.noResult);
      if (kept.length >= MOST_KEPT) return announce(t.whatIf.charts.keptFull);
      const name = t.whatIf.charts.keptName(draft.title || t.figures.scenario, kept.length + 1);
      setKept([...kept, { name, answer }]);
      announce(t.whatIf.charts.kept(name));
    },
    dropKept: (place) => setKept(kept.filter((_, at) => at !== place)),
    share: () => {
      addressNow()
        .then(async (href) => {
          history.replaceState(null, "", href);
          announce((await copyText(href)) ? t.shared : t.shareByHand);
        })
        .catch(() => announce(t.shareByHand));
    },
  };
  return { session, notice, dismiss: () => setNotice(null), spoken, theme };
}
