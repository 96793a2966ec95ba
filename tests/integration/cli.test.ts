/** The command line: wrong input, help, browsing, both languages. No run of the model is needed here. */
import { existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, kigyo, temporaryFolder } from "./cli-process.ts";

const { path: root, remove } = temporaryFolder();
afterAll(remove);
const results = join(root, "results");
const files = join(root, "files");

const scenario = (changes: string): string =>
  `schema: kigyo/scenario/1\nid: mine\nbase: baseline\nchanges:\n${changes}\n`;

beforeAll(() => {
  mkdirSync(files);
  const bad: Record<string, string | Buffer> = {
    "unknown-policy": scenario("  - { policy: angel-tax-1979, off: true }"),
    "end-before-start": scenario("  - { policy: angel-tax-1997, from: 2001-01, to: 1999-12 }"),
    strength: scenario("  - { policy: angel-tax-1997, strength: 9 }"),
    "lever-bounds": scenario("  - { lever: labour.pension-portability, value: 7 }"),
    "parameter-bounds": scenario("  - { parameter: start.lasting-growth, value: 9 }"),
    "unknown-base": scenario("  - { policy: angel-tax-1997, off: true }").replace(
      "base: baseline",
      "base: basline",
    ),
    tab: scenario("\t- { policy: angel-tax-1997, off: true }"),
    damaged: scenario("  - { policy: angel-tax-1997, off: "),
    "not-utf-8": Buffer.concat([
      Buffer.from("# caf"),
      Buffer.from([0xe9, 0x0a]),
      Buffer.from(scenario("  []")),
    ]),
    large: "# large\n",
  };
  for (const [name, content] of Object.entries(bad))
    writeFileSync(join(files, `${name}.yaml`), content);
  truncateSync(join(files, "large.yaml"), 50_000_000);
});

test.each([
  ["unknown-policy", "unknown-policy", /angel-tax-1979/, /unknown-policy\.yaml:5:\d+$/],
  ["end-before-start", "end-before-start", /before it starts/, /end-before-start\.yaml:5:\d+$/],
  ["strength", "strength-out-of-bounds", /strength/, /strength\.yaml:5:\d+$/],
  ["lever-bounds", "lever-out-of-bounds", /bounds/, /lever-bounds\.yaml:5:\d+$/],
  ["parameter-bounds", "parameter-out-of-bounds", /0 to 0\.21/, /parameter-bounds\.yaml:5:\d+$/],
  ["unknown-base", "unknown-base-scenario", /basline/, /unknown-base\.yaml:3:1$/],
  ["tab", "tab", /tab/, /tab\.yaml:5:1$/],
  ["damaged", "damaged-yaml", /damaged/, /damaged\.yaml:\d+:\d+$/],
  ["not-utf-8", "not-utf-8", /UTF-8/, /not-utf-8\.yaml:1:6$/],
  ["large", "too-large", /50\.0 MB/, /large\.yaml$/],
])("%s: one clear message, exit 3, nothing written", async (name, code, message, where) => {
  const file = join(files, `${name}.yaml`);
  const { exit, answer } = await ask(results, ["run", file, "--scale", "4000"]);
  expect(exit).toBe(3);
  expect(answer).toMatchObject({ schema: "kigyo/answer/1", command: "run", ok: false, data: null });
  expect(answer.error?.code).toBe(code);
  expect(answer.error?.message).toMatch(message);
  expect(answer.error?.where).toMatch(where);
  expect(existsSync(results)).toBe(false);
  const { exit: checked } = await kigyo(results, ["validate", file]);
  expect(checked).toBe(3);
});

test("a damaged link: how far it is sound, exit 3, nothing written", async () => {
  const made = await ask(results, [
    "link",
    "encode",
    "no-policy-after-1990",
    "--set",
    "labour.pension-portability=0.5",
  ]);
  const { link } = made.answer.data as { link: string };
  const { exit, answer } = await ask(results, ["link", "check", link.slice(0, -30)]);
  expect(exit).toBe(3);
  expect(answer.error?.code).toBe("link-damaged");
  expect(answer.error?.message).toMatch(/damaged after character \d+\./);
  const back = await ask(results, ["link", "decode", link]);
  expect(back.answer.data.scenario).toMatchObject({
    base: "baseline",
    changes: [
      { "policies-after": "1990-12-31", off: true },
      { lever: "labour.pension-portability", value: 0.5 },
    ],
  });
  expect(existsSync(results)).toBe(false);
});

test("wrong usage: exit 2 and the word that was meant", async () => {
  const cases: [string[], RegExp][] = [
    [["run", "baseline", "--sede", "7"], /--seed/],
    [["rn"], /"run"/],
    [["run", "baseline", "--runs", "many"], /--runs/],
    [["run", "baseline", "--set", "angel-tax-1997.form=1995"], /"from"/],
    [["list", "policy"], /policies/],
  ];
  for (const [words, expected] of cases) {
    const { exit, out, messages } = await kigyo(results, words);
    expect([words, exit]).toEqual([words, 2]);
    expect(messages).toMatch(expected);
    expect(out).toBe("");
  }
  const { exit, messages } = await kigyo(results, ["run", "basline"]);
  expect([exit, messages]).toEqual([3, expect.stringContaining('"baseline"')]);
});

test("help without arguments is short, in both languages; nothing shows a stack", async () => {
  const english = await kigyo(results, []);
  expect(english.exit).toBe(0);
  expect(english.out.split("\n").length).toBeLessThan(10);
  expect((await kigyo(results, ["--lang", "ja"])).out).toContain("コマンド");
  const help = await kigyo(results, ["run", "--help", "--lang", "ja"]);
  expect([help.exit, help.out]).toEqual([0, expect.stringContaining("オプション:")]);
  const japanese = await kigyo(results, [
    "run",
    "baseline",
    "--without",
    "angel-tax-1979",
    "--lang",
    "ja",
  ]);
  expect(japanese.messages).toContain("はありません");
  for (const { messages } of [english, help, japanese]) expect(messages).not.toMatch(/\n\s+at /);
});

test("whatever has a name can be listed, shown and explained", async () => {
  for (const what of [
    "policies",
    "institutions",
    "shocks",
    "levers",
    "observables",
    "systems",
    "sources",
    "scenarios",
  ]) {
    const { exit, answer } = await ask(results, ["list", what]);
    const all = answer.data as { id: string; title: { en: string; ja: string } }[];
    expect([what, exit, all.length > 0]).toEqual([what, 0, true]);
  }
  const shown = await ask(results, ["show", "policies", "angel-tax-1997"]);
  expect(shown.answer.data).toMatchObject({ id: "angel-tax-1997", kind: "policy" });
  const policies = (await ask(results, ["list", "policies"])).answer.data as unknown[];
  expect(policies.length).toBeGreaterThanOrEqual(25);
  const { answer } = await ask(results, ["explain", "lever", "labour.pension-portability"]);
  expect(answer.data.movedBy.length).toBeGreaterThan(0);
  expect(answer.data.movedBy[0].places[0].en).toMatch(/paragraph \d+/);
  expect(answer.data.path.length).toBeGreaterThan(1);
  expect((await kigyo(results, ["show", "policies", "angel"])).messages).toContain(
    '"angel-tax-1997"',
  );
});

test("the evidence base answers, scores and validates", async () => {
  expect((await ask(results, ["validate"])).answer.data.problems).toEqual([]);
  const found = await ask(results, ["evidence", "ask", "エンジェル"]);
  expect((found.answer.data as { id: string }[]).map(({ id }) => id)).toContain("angel-tax-1997");
  const { data } = (await ask(results, ["evidence", "score"])).answer;
  expect((data.rows as { published: unknown }[]).map(({ published }) => published)).toEqual([
    { antecedent: 1, startup: 2 },
    { antecedent: 1, startup: 2 },
    { antecedent: 1, startup: 3 },
    { antecedent: 1, startup: 3 },
    { antecedent: 3, startup: 3 },
  ]);
  expect((await ask(results, ["evidence", "coverage"])).answer.data.length).toBeGreaterThan(1);
});

test("all named scenarios are sound; a dry run writes nothing", async () => {
  const { path } = { path: new URL("../../scenarios", import.meta.url) };
  const names = readdirSync(path).map((name) => join(path.pathname, name));
  const { exit } = await kigyo(results, ["validate", ...names]);
  expect(exit).toBe(0);
  const { answer } = await ask(results, ["run", "baseline", "--runs", "3", "--dry-run"]);
  expect(answer.data.runs).toBe(3);
  expect(existsSync(results)).toBe(false);
});

test("a policy moved beyond the horizon is told to have no effect", async () => {
  const { answer } = await ask(results, [
    "run",
    "baseline",
    "--set",
    "angel-tax-1997.from=2030-01",
    "--dry-run",
  ]);
  expect(answer.warnings).toEqual([expect.stringContaining("no effect")]);
});
