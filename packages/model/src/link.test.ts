import { expect, test } from "vitest";
import {
  canonicalJson,
  encodeLink,
  LINK_SCHEMA,
  linkScenario,
  linkState,
  readLink,
} from "./link.ts";
import type { LinkState } from "./link.ts";
import type { ScenarioChange } from "./scenario.ts";
import { LEVERS } from "./levers/index.ts";

const changes: ScenarioChange[] = Array.from({ length: 17 }, (_, i) => ({
  policy: `measure-for-start-ups-${1990 + i}`,
  from: `${1985 + i}-0${(i % 9) + 1}`,
  strength: 0.5 + i / 10,
}));

const state: LinkState = {
  schema: LINK_SCHEMA,
  model: "0.1.0",
  evidence: "0123456789abcdef",
  base: "baseline",
  changes,
  seed: 7,
  scale: 1000,
  to: 2023,
  runs: 10,
  spread: ["chance", "policy"],
  title: "起業が十年早ければ",
  view: { page: "what-if", charts: ["entry.rate", "venture.investment"], range: [1985, 2023] },
  fingerprint: "00112233445566778899aabbccddeeff",
};

test("canonical JSON sorts keys and leaves out what is undefined", () => {
  expect(canonicalJson({ b: 1, a: { d: undefined, c: [2, "ü"] } })).toBe(
    '{"a":{"c":[2,"ü"]},"b":1}',
  );
});

test("a link comes back as it went, Japanese title included", async () => {
  const text = await encodeLink(state);
  expect(text).toMatch(/^kigyo[A-Za-z0-9_-]+$/);
  expect(await readLink(text)).toEqual({ ok: true, state, renamed: [] });
  expect(await readLink(`http://127.0.0.1:4000/what-if?lang=ja#${text}`)).toMatchObject({
    ok: true,
    state,
  });
});

test("a scenario survives the way through a link", async () => {
  const scenario = linkScenario(state, "mine");
  const text = await encodeLink(linkState(scenario, { model: "0.1.0", evidence: "e" }));
  const reading = await readLink(text);
  expect(reading.ok && linkScenario(reading.state, "mine")).toEqual(scenario);
});

// Kept: links written by earlier versions must open for ever.
const FORMAT_1 =
  "kigyofZK9btswFIXf5cyUI-rHkrjmMYIMlHQlEaZJgaKcGoYHd06HTn2CDh0KdGhR9HmMslBH2Mggr6gwb2RPKS37k" +
  "8uOeAWk4EsSxaGQJDM0jT062djYfg8e_CBHF3QOfsFgK8ZdKvMozsAwWq2aPQS2JKfZUcSrKgbD5B2Z3g8Q8So_sn_" +
  "J9WWSXyeLy2RynSwvk-l1JmsrpMZtfJPIqDH007chDQsrazW41kJmVNNFrnZa208nsw7KSeKWiUQUO1JHXk92MYq7z" +
  "Va6DUco266D8G4mhmmwzQYCVumIV0X6__3yXUVTJDu_dA9jiXgSpa-k_jh7EzxVuWON4z0E61ZJrQPuZJmuXroqxk3" +
  "bTUgaFTpic3OhUSgjjmPEnSNMvyfL0uirKsKinrEvumnalqgLwNa2pMPTFV-FcLjZTC_ZmhqpKWzj5TDQVkJgo_q9v" +
  "dHKbG6WRBC1EAXDV7NDqSLcTdksmG_s7lnsErH6Tw89v354-fz6fHp3enpx9fnz98Op_en98-nk9fwOAtitRBInKcN" +
  "O0QPEAaPsA_YwSB-pDsfjLwGg";

test("every kept link still opens", async () => {
  const reading = await readLink(FORMAT_1);
  expect(reading).toMatchObject({
    ok: true,
    state: { base: "baseline", seed: 7, runs: 10, to: 2023 },
  });
  expect(reading.ok && reading.state.changes).toHaveLength(10);
});

test("a cut link says after which character, and how many changes could be read", async () => {
  const text = await encodeLink(state);
  for (const share of [0.3, 0.6, 0.9]) {
    const cut = text.slice(0, Math.floor(text.length * share));
    const reading = await readLink(cut);
    if (reading.ok) throw new Error("a cut link was read as whole");
    expect(reading.reason).toBe("damaged");
    expect(reading.after).toBeLessThanOrEqual(cut.length);
    expect(reading.after).toBeGreaterThan(cut.length - 70);
    expect(reading.of).toBe(17);
    expect(reading.changes).toEqual(changes.slice(0, reading.changes.length));
  }
  const late = await readLink(text.slice(0, -3));
  expect(!late.ok && late.changes.length).toBeGreaterThan(3);
});

test("an altered character is found, wherever it stands", async () => {
  const text = await encodeLink(state);
  for (let at = 5; at < text.length; at += 7) {
    const altered = text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
    const reading = await readLink(altered);
    if (reading.ok) throw new Error(`the change at ${at} went unnoticed`);
    expect(reading.reason).toBe("damaged");
    expect(reading.after).toBeLessThanOrEqual(at);
    expect(reading.after).toBeGreaterThan(at - 67);
  }
  const foreign = await readLink(`${text.slice(0, 100)}!${text.slice(101)}`);
  expect(foreign).toMatchObject({ ok: false, reason: "damaged", after: 100 });
});

test("what is no link is called so", async () => {
  for (const text of ["", "#", "hello", "x".repeat(200_000), "%%%", "AAAA"]) {
    expect(await readLink(text)).toMatchObject({ ok: false, reason: "not-a-link" });
  }
});

test("a later format is not guessed at", async () => {
  const later = { ...state, schema: "kigyo/link/9" } as unknown as LinkState;
  expect(await readLink(await encodeLink(later))).toMatchObject({ ok: false, reason: "too-new" });
});

test("older formats are brought forward step by step", async () => {
  const { runs: _runs, ...older } = { ...state, schema: "kigyo/link/0" };
  const text = await encodeLink(older as unknown as LinkState);
  const reading = await readLink(text, [
    { from: "kigyo/link/0", to: LINK_SCHEMA, apply: (old) => ({ ...old, runs: 1 }) },
  ]);
  expect(reading).toMatchObject({ ok: true, state: { schema: LINK_SCHEMA, runs: 1 } });
});

test("renamed ids keep their aliases, and the renaming is told", async () => {
  const text = await encodeLink(state);
  const aliases = { "measure-for-start-ups-1990": "measure-1990" };
  const reading = await readLink(text, [], aliases);
  expect(reading.ok && reading.state.changes[0]).toMatchObject({ policy: "measure-1990" });
  expect(reading.ok && reading.renamed).toEqual([
    { from: "measure-for-start-ups-1990", to: "measure-1990" },
  ]);
});

test("a link that moves eighty levers stays below 2,000 characters", async () => {
  const all = LEVERS.slice(0, 80).map((lever) => ({
    lever: lever.id,
    value: lever.default,
    from: "1985-01",
    to: "1999-12",
  }));
  expect((await encodeLink({ ...state, changes: all })).length).toBeLessThan(2000);
});
