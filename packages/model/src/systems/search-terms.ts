import { drawKey, exp, streamOf } from "@kigyo/engine";
import { firstGraduates } from "../state/demography.ts";
import type { Economy } from "../state/economy.ts";
import { cooperation } from "./renew-contract.ts";

const STREAMS = [
  "incremental",
  "radical",
  "licensing",
  "imitation",
  "step",
  "outside knowledge",
].map(streamOf);

/** Pace of taking over technology by the people who can read it: graduates among the labour force, 1 where there are enough (Nelson and Phelps 1966). */
export function engineers(graduates: number, enough: number): number {
  return Math.min(1, graduates / enough);
}

/** What search is like for every firm in one quarter. */
export type SearchTerms = ReturnType<typeof searchTerms>;

/** The quarter's terms of search, to be read once before the loop over firms. */
export function searchTerms(economy: Economy, quarter: number) {
  const { parameters, levers, aggregates, memory, outside, tally } = economy;
  const [kInc, kRad, kLic, kIm, kStep, kOpen] = STREAMS.map((stream) =>
    drawKey(economy.seed, stream, quarter),
  );
  return {
    /** Keys of the draws. */
    kInc,
    kRad,
    kLic,
    kIm,
    kStep,
    kOpen,
    pIncremental: parameters["search.incremental-ease"],
    pRadical: parameters["search.radical-ease"],
    incrementalStep: parameters["search.incremental-step"],
    radicalStep: parameters["search.radical-step"],
    imitation: parameters["search.imitation-rate"],
    /** Chance that a firm able to take over all foreign technology licenses some. */
    licensing:
      quarter < 0
        ? 0
        : parameters["search.licensing-rate"] *
          levers["knowledge.foreign-licensing"] *
          engineers(
            memory.graduates ?? firstGraduates(outside.universityShare),
            parameters["search.engineers"],
          ),
    fit: parameters["search.fit"],
    ownWay: parameters["search.generation-effort"],
    /** Part of the frontier that belongs to the new generation of technology. */
    hidden: 1 - exp(-(memory.newGeneration ?? 0)),
    drift: parameters["search.drift"],
    open: levers["knowledge.open-innovation"],
    worry: parameters["standards.worry"],
    allied: parameters["alliances.knowledge"],
    science: aggregates.sciencePool * aggregates.scienceTransfer,
    /** Ventures to learn from, 1 where there are enough. */
    ventureStock: Math.min(1, (tally.venturesAlive ?? 0) / 3000),
    deduction: levers["knowledge.small-firm-deduction"],
    pool: levers["knowledge.technology-pool"] * parameters["pool.reach"],
    team: cooperation(memory.legitimacy ?? 0.5),
    adminGain: 1 + (memory.adminGain ?? 0),
    linkGain: parameters["cluster.link-gain"],
    royalty: parameters["search.royalty"],
  };
}
