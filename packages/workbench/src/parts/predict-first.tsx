/** A question to a class: predict, then uncover. */
import { OBSERVABLES, observablePosition } from "@kigyo/model/indicators/observables";
import { useState, type ReactNode } from "react";
import { useSession } from "../session.tsx";

const GUESSES = ["higher", "same", "lower"] as const;

export function PredictFirst(): ReactNode {
  const { t, f, lang, view, look } = useSession();
  const [guess, setGuess] = useState<(typeof GUESSES)[number] | null>(null);
  const { predict } = t.whatIf;
  const outcome = OBSERVABLES[observablePosition(view.charts[0]) ?? 0].title[lang];
  if (!view.covered) {
    return guess === null ? null : (
      <p className="predict-verdict" role="status">
        {predict.verdict(predict[guess])}
      </p>
    );
  }
  return (
    <section className="callout predict" aria-labelledby="predict">
      <h2 id="predict">{predict.title}</h2>
      <fieldset>
        <legend>{predict.question(outcome, f.year(view.year))}</legend>
        {GUESSES.map((option) => (
          <label key={option} className="check">
            <input
              type="radio"
              name="guess"
              checked={guess === option}
              onChange={() => setGuess(option)}
            />
            {predict[option]}
          </label>
        ))}
      </fieldset>
      <button type="button" className="primary" onClick={() => look({ covered: false })}>
        {predict.reveal}
      </button>
    </section>
  );
}
