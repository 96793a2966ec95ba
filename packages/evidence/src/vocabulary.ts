/** Names that records share with the model: levers, recorded series, outside paths. */
import type { Entry, EvidenceBase } from "./base.ts";
import { suggest } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import { is } from "./references.ts";
import type { RecordOf } from "./schema.ts";

/** What the model knows; passed in, since evidence knows nothing of the model. */
export interface Vocabulary {
  readonly levers: readonly { readonly id: string; readonly min: number; readonly max: number }[];
  readonly observables: readonly string[];
}

type Change = RecordOf<"policy">["changes"][number];

/** Records that name unknown levers, series or paths, or set a lever outside its bounds. */
export function checkVocabulary(base: EvidenceBase, vocabulary: Vocabulary): readonly Problem[] {
  const levers = new Map(vocabulary.levers.map((lever) => [lever.id, lever]));
  const observables = new Set(vocabulary.observables);
  const paths = new Set(
    base.entries.flatMap((entry) => (is(entry, "path") ? [entry.data.name] : [])),
  );
  const problems: Problem[] = [];
  const fail = (
    entry: Entry,
    path: readonly PropertyKey[],
    code: string,
    message: string,
    hint: string,
  ): void => {
    problems.push({
      file: entry.file,
      ...entry.at(path),
      code,
      message: `"${entry.id}" ${message}`,
      hint,
    });
  };
  const lever = (entry: Entry, id: string, path: readonly PropertyKey[]): boolean => {
    if (levers.has(id)) return true;
    fail(
      entry,
      path,
      "unknown-lever",
      `names the lever "${id}", which the model does not have`,
      suggest(id, levers.keys(), "see the list of levers"),
    );
    return false;
  };
  const observable = (entry: Entry, id: string, path: readonly PropertyKey[]): void => {
    if (!observables.has(id))
      fail(
        entry,
        path,
        "unknown-series",
        `names the series "${id}", which no run records`,
        suggest(id, observables, "see the list of recorded series"),
      );
  };
  const change = (entry: Entry, each: Change, path: readonly PropertyKey[]): void => {
    if (!lever(entry, each.lever, [...path, "lever"])) return;
    const { min, max } = levers.get(each.lever) as { min: number; max: number };
    const span = max - min;
    const { low, high } = each.value;
    const outside =
      each.mode === "set"
        ? low < min || high > max
        : each.mode === "add" && (low < -span || high > span);
    if (outside)
      fail(
        entry,
        [...path, "value"],
        "out-of-bounds",
        `moves "${each.lever}" by ${low} to ${high} (${each.mode}), outside ${min} to ${max}`,
        "stay within the lever's bounds",
      );
  };
  for (const entry of base.entries) {
    if (is(entry, "policy") || is(entry, "institution"))
      entry.data.changes.forEach((each, i) => change(entry, each, ["changes", i]));
    if (is(entry, "system")) {
      entry.data.levers.forEach((id, i) => lever(entry, id, ["levers", i]));
      entry.data.observables.forEach((id, i) => observable(entry, id, ["observables", i]));
    }
    if (is(entry, "claim") && entry.data.observable !== undefined)
      observable(entry, entry.data.observable, ["observable"]);
    if (is(entry, "shock") && !paths.has(entry.data.path)) {
      fail(
        entry,
        ["path"],
        "unknown-path",
        `disturbs the path "${entry.data.path}", which no record gives`,
        suggest(entry.data.path, paths, "write the path's record"),
      );
    }
  }
  return problems;
}
