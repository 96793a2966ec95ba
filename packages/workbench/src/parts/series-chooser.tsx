/** Choosing which series a chart shows, and taking a chart away. */
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import type { ReactNode } from "react";
import { useSession } from "../session.tsx";
import { CHART_LIMITS } from "../state/view.ts";
import { Icon } from "./icon.tsx";

/** Chooses the series of a chart; series already open elsewhere are left out. */
export function SeriesChooser({
  place,
  id,
}: {
  readonly place: number;
  readonly id: string;
}): ReactNode {
  const { t, lang, view, look } = useSession();
  return (
    <select
      className="series-chooser"
      aria-label={t.whatIf.charts.choose(place + 1)}
      value={id}
      onChange={(event) =>
        look({
          charts: view.charts.map((chart, at) => (at === place ? event.target.value : chart)),
        })
      }
    >
      {OBSERVABLES.filter(
        (observable) => observable.id === id || !view.charts.includes(observable.id),
      ).map((observable) => (
        <option key={observable.id} value={observable.id}>
          {observable.title[lang]}
        </option>
      ))}
    </select>
  );
}

export function RemoveChart({
  place,
  title,
}: {
  readonly place: number;
  readonly title: string;
}): ReactNode {
  const { t, view, look } = useSession();
  if (view.charts.length <= CHART_LIMITS.fewest) return null;
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={t.whatIf.charts.removeLabel(title)}
      title={t.whatIf.charts.remove}
      onClick={() => look({ charts: view.charts.filter((_, at) => at !== place) })}
    >
      <Icon name="close" />
    </button>
  );
}
