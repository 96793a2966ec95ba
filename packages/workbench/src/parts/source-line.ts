/** The line under a figure: model, evidence, runs, observed data. */
import type { Session } from "../session.tsx";
import type { Answer } from "../simulation/client.ts";

type Needed = Pick<
  Session,
  "t" | "f" | "lang" | "study" | "settings" | "versions" | "evidence" | "index"
>;

/** What a figure of model results rests on; without an answer it rests on the stored study. `observed` lists ids of sources. */
export function sourceLine(
  { t, f, lang, study, settings, versions, evidence, index }: Needed,
  answer: Answer | null,
  observed?: string,
): string {
  const { figures } = t;
  const titles = (observed ?? "")
    .split(/,\s*/)
    .filter((id) => id !== "")
    .map((id) => index.sourceById.get(id)?.title[lang] ?? id);
  const scale = f.number(settings.scale);
  const runs = (): string => {
    if (answer?.stage === "preview") return figures.spread.preview;
    if (answer?.stage === "one-run") return figures.spread["one-run"](scale);
    if (answer) return figures.ensemble(f.number(answer.pairs.length), scale);
    return study ? figures.spread.study(f.number(study.members), f.number(study.scale)) : "";
  };
  const parts = [
    figures.source(versions.model, evidence),
    runs(),
    titles.length === 0 ? "" : figures.observedSource(f.list(titles)),
  ];
  return parts.filter((part) => part !== "").join(" ");
}
