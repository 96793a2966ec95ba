/**
 * Asks the workers for a preview, one exact run and then the ensemble, and reports what is known.
 *
 * Every result carries the key of the question that it answers, so that nothing stale is
 * ever painted as new. A new question makes the old one's remaining steps void; a worker
 * that is busy with a void run is ended and replaced, since a run cannot be interrupted
 * from outside. Base runs are kept, so that an edit costs only the scenario's half.
 */
import { canonicalJson } from "@kigyo/model/link";
import type { Scenario, Spread } from "@kigyo/model/scenario";
import type { Pair } from "./aggregate.ts";
import type { Fault, Reply, RunJob, ScenarioCheck, YearlyPart, YearlyRun } from "./protocol.ts";

/** Scale of the preview. */
export const PREVIEW_SCALE = 4000;
/** Number of the member that the preview and the single run show. */
export const FIRST_MEMBER = 1;

/** What is asked. */
export interface Question {
  readonly base: Scenario;
  readonly scenario: Scenario;
  readonly members: number;
  readonly spread: Spread;
}

export type Stage = "preview" | "one-run" | "ensemble";

/** An answer as far as it goes. */
export interface Answer {
  /** Key of the question it answers. */
  readonly key: string;
  readonly stage: Stage;
  readonly pairs: readonly Pair[];
  readonly members: number;
  /** Last year that a preview under way has reached; values of later years are NaN. Nothing where all are known. */
  readonly reached?: number;
}

/** A member that could not be run. */
export interface FailedMember {
  readonly member: number;
  readonly fault: Fault;
}

/** Everything that the page shows of the simulation. */
export interface SimulationState {
  /** Key of the current question; an answer with another key is out of date. */
  readonly key: string;
  readonly phase: "idle" | "working" | "stopped" | "done" | "failed";
  readonly answer: Answer | null;
  readonly check: ScenarioCheck | null;
  readonly fault: Fault | null;
  readonly failed: readonly FailedMember[];
  /** Seconds that the remaining members will take, from those already run; null before two are done. */
  readonly secondsLeft: number | null;
  /** Year that the run at work has reached, or null between runs. */
  readonly year: number | null;
}

/** A worker, seen from the page: promises instead of messages. */
export interface SimulationWorker {
  run(
    job: RunJob,
    onYear: (year: number) => void,
    onPart?: (part: YearlyPart) => void,
  ): Promise<Reply<YearlyRun>>;
  check(scenario: Scenario, base: Scenario): Promise<Reply<ScenarioCheck>>;
  end(): void;
}

export interface Simulation {
  ask(question: Question): void;
  /** Runs the base's preview ahead, so that the first change finds a warm model. */
  warm(question: Question): void;
  /** Ends the ensemble after what is done. */
  stop(): void;
  /** Takes the ensemble up again. */
  resume(): void;
  dispose(): void;
}

export const IDLE: SimulationState = {
  key: "",
  phase: "idle",
  answer: null,
  check: null,
  fault: null,
  failed: [],
  secondsLeft: null,
  year: null,
};

/** Milliseconds without a new question before exact runs begin: a moving hand needs only previews. */
const SETTLING = 250;
/** An exact worker and what it is doing. */
interface Lane {
  worker: SimulationWorker | null;
  busyWith: { readonly key: string; readonly base: boolean } | null;
}

/** Runs kept for re-use; each holds about 40 kB. */
const LARGEST_CACHE = 1500;

/** Key of a question: the same content gives the same key. The number of members is no part of it. */
export function keyOf({ base, scenario, spread }: Question): string {
  return canonicalJson([base, { ...scenario, id: "", title: undefined }, spread]);
}

/** A quick worker, some exact ones, and the state machine between them. */
export function createSimulation(
  makeWorker: () => SimulationWorker,
  report: (state: SimulationState) => void,
  lanes = 1,
  now: () => number = () => performance.now(),
  pause: (milliseconds: number) => Promise<void> = (milliseconds) =>
    new Promise((go) => setTimeout(go, milliseconds)),
): Simulation {
  let state = IDLE;
  let generation = 0;
  let question: Question | null = null;
  let quick: SimulationWorker | null = null;
  /** Exact workers, one per lane, with what each is running; a base run stays useful whatever is asked next. */
  const exact: Lane[] = Array.from({ length: lanes }, () => ({ worker: null, busyWith: null }));
  let quickQueue: Promise<unknown> = Promise.resolve();
  const cache = new Map<string, YearlyRun>();
  /** Runs at work, by key. */
  const running = new Map<string, Promise<Reply<YearlyRun>>>();

  const update = (change: Partial<SimulationState>): void => {
    state = { ...state, ...change };
    report(state);
  };

  /** Work for the quick worker, one after the other; what has become void in the meantime is left out. */
  const onQuick = <T>(
    current: () => boolean,
    work: (worker: SimulationWorker) => Promise<T>,
  ): Promise<T | null> => {
    const next = quickQueue.then(() => (current() ? work((quick ??= makeWorker())) : null));
    quickQueue = next.catch(() => null);
    return next;
  };

  const runOne = async (
    worker: SimulationWorker,
    scenario: Scenario,
    member: number,
    spread: Spread,
    base: boolean,
    current: () => boolean,
    onPart?: (part: YearlyPart) => void,
  ): Promise<Reply<YearlyRun>> => {
    const lane = exact.find((one) => one.worker === worker);
    const key = canonicalJson([{ ...scenario, id: "", title: undefined }, member, spread]);
    const kept = cache.get(key);
    if (kept) return { ok: true, value: kept };
    // A base run that an earlier question began serves this one too.
    const begun = running.get(key);
    if (begun) return begun;
    if (lane) lane.busyWith = { key, base };
    const job = { scenario, member, spread };
    const run = worker.run(
      job,
      (year) => {
        if (current()) update({ year });
      },
      onPart,
    );
    running.set(key, run);
    const reply = await run.finally(() => running.delete(key));
    if (lane?.worker === worker && lane.busyWith?.key === key) lane.busyWith = null;
    if (reply.ok) {
      if (cache.size >= LARGEST_CACHE) cache.delete(cache.keys().next().value as string);
      cache.set(key, reply.value);
    }
    return reply;
  };

  /** Null where a newer question has come in between. */
  const pairOf = async (
    asked: Question,
    worker: SimulationWorker,
    member: number,
    current: () => boolean,
    scale?: number,
    onPart?: (pair: Pair, reached: number) => void,
  ): Promise<Reply<Pair> | null> => {
    const at = (scenario: Scenario): Scenario =>
      scale === undefined ? scenario : { ...scenario, scale };
    const base = await runOne(worker, at(asked.base), member, asked.spread, true, current);
    if (!current()) return null;
    if (!base.ok) return base;
    const scenario =
      asked.scenario === asked.base || asked.scenario.changes.length === 0
        ? base
        : await runOne(
            worker,
            at(asked.scenario),
            member,
            asked.spread,
            false,
            current,
            onPart &&
              ((part) =>
                onPart(
                  { member, base: base.value, scenario: { ...part, fingerprint: "" } },
                  part.reached,
                )),
          );
    return scenario.ok
      ? { ok: true, value: { member, base: base.value, scenario: scenario.value } }
      : scenario;
  };

  const work = async (asked: Question, mine: number, key: string): Promise<void> => {
    const current = (): boolean => mine === generation;
    const check = await onQuick(current, (worker) => worker.check(asked.scenario, asked.base));
    if (!check || !current()) return;
    if (!check.ok) return update({ phase: "failed", fault: check.fault, check: null });
    update({ check: check.value });
    const known = state.answer?.key === key ? state.answer : null;
    if (!known && asked.base.scale < PREVIEW_SCALE) {
      const show = (pair: Pair, reached?: number): void => {
        if (!current()) return;
        const part = reached === undefined ? {} : { reached };
        const { members } = asked;
        update({ answer: { key, stage: "preview", pairs: [pair], members, ...part } });
      };
      const preview = await onQuick(current, (worker) =>
        pairOf(asked, worker, FIRST_MEMBER, current, PREVIEW_SCALE, show),
      );
      if (!preview || !current()) return;
      if (preview.ok) show(preview.value);
    }
    await pause(SETTLING);
    if (!current()) return;
    const pairs: Pair[] = known && known.stage !== "preview" ? [...known.pairs] : [];
    const done = new Set(pairs.map((pair) => pair.member));
    const waiting = Array.from({ length: asked.members }, (_, at) => FIRST_MEMBER + at).filter(
      (member) => !done.has(member),
    );
    const failed: FailedMember[] = [];
    const started = now();
    let timed = 0;
    const takeNext = async (lane: Lane): Promise<void> => {
      for (let member = waiting.shift(); member !== undefined; member = waiting.shift()) {
        const pair = await pairOf(asked, (lane.worker ??= makeWorker()), member, current);
        if (!pair || !current()) return;
        if (pair.ok) pairs.push(pair.value);
        else failed.push({ member, fault: pair.fault });
        timed += 1;
        const left = asked.members - pairs.length - failed.length;
        const secondsLeft = timed < 2 ? null : (((now() - started) / timed) * left) / 1000;
        const stage = pairs.length > 1 ? "ensemble" : "one-run";
        const ordered = pairs.toSorted((a, b) => a.member - b.member);
        if (pairs.length > 0)
          update({
            answer: { key, stage, pairs: ordered, members: asked.members },
            failed: [...failed],
            secondsLeft,
          });
        else update({ failed: [...failed] });
      }
    };
    // The first member is shown alone, as "one run"; the rest then share the lanes.
    const rest = waiting.splice(1);
    await takeNext(exact[0]);
    waiting.push(...rest);
    await Promise.all(exact.map(takeNext));
    if (!current()) return;
    if (pairs.length === 0)
      update({ phase: "failed", fault: failed[0]?.fault ?? null, secondsLeft: null });
    else update({ phase: "done", secondsLeft: null, year: null });
  };

  const start = (asked: Question): void => {
    generation += 1;
    question = asked;
    const key = keyOf(asked);
    for (const lane of exact) {
      if (lane.busyWith === null || lane.busyWith.base) continue;
      // An ended worker never answers.
      running.delete(lane.busyWith.key);
      lane.worker?.end();
      lane.worker = null;
      lane.busyWith = null;
    }
    const answer =
      state.answer?.key === key ? { ...state.answer, members: asked.members } : state.answer;
    update({
      key,
      phase: "working",
      answer,
      fault: null,
      failed: [],
      secondsLeft: null,
      year: null,
      check: state.key === key ? state.check : null,
    });
    const mine = generation;
    work(asked, mine, key).catch((error: unknown) => {
      if (mine !== generation) return;
      update({
        phase: "failed",
        fault: {
          code: "internal",
          message: error instanceof Error ? error.message : String(error),
        },
      });
    });
  };

  return {
    ask: start,
    warm: (asked) => {
      const mine = generation;
      const current = (): boolean => mine === generation;
      onQuick(current, (worker) =>
        pairOf({ ...asked, scenario: asked.base }, worker, FIRST_MEMBER, current, PREVIEW_SCALE),
      ).catch(() => null);
    },
    stop: () => {
      generation += 1;
      update({ phase: "stopped", secondsLeft: null, year: null });
    },
    resume: () => {
      if (question) start(question);
    },
    dispose: () => {
      generation += 1;
      quick?.end();
      for (const lane of exact) lane.worker?.end();
    },
  };
}
