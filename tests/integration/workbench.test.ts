/** A visitor's way through the workbench, by mouse, by keyboard, in both languages. */
import { join } from "node:path";
import { encodeLink, linkState } from "@kigyo/model/link";
import type { ScenarioChange } from "@kigyo/model/scenario";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kigyo, temporaryFolder } from "./cli-process.ts";
import { ARTIFACTS, openPage, openSite, seriousFindings, type Site } from "./workbench-site.ts";

const POLICY = "angel-tax-1997";
/** Paired runs of a test's ensemble: the fewest that make one. */
const RUNS = 2;
const COMPUTING = 200_000;

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 600_000);
afterAll(() => site.close());

/** A link to a what-if page that computes coarsely and little. */
async function link(changes: readonly ScenarioChange[] = [], view: object = {}): Promise<string> {
  return encodeLink(
    linkState(
      {
        schema: "kigyo/scenario/1",
        id: "test",
        base: "baseline",
        changes,
        seed: 1,
        scale: 4000,
        to: 2023,
      },
      {
        model: "0.1.0",
        evidence: "test",
        runs: RUNS,
        view: { charts: ["venture.investment", "entry.rate"], year: 2010, ...view },
      },
    ),
  );
}

async function whatIf(changes: readonly ScenarioChange[] = [], lang = "en"): Promise<string> {
  return `${site.url}?page=what-if&lang=${lang}#${await link(changes)}`;
}

/** Waits until every paired run is done. */
async function computed(page: Page): Promise<void> {
  await page.waitForSelector(`.run-status[data-phase="done"][data-done="${RUNS}"]`, {
    timeout: COMPUTING,
  });
}

function firstSentence(page: Page): Promise<string> {
  return page.locator(".charts .figure").first().locator(".counted").innerText();
}

function firstLines(page: Page): Promise<string> {
  return page.locator(".charts .figure .plot svg").first().innerHTML();
}

/** The view without the address's own parts: what a link must bring back. */
async function picture(page: Page): Promise<object> {
  return {
    title: await page.locator("h1").innerText(),
    rows: await page.locator(".change-row .change-name > button").allInnerTexts(),
    charts: await page
      .locator(".series-chooser")
      .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
    year: await page.locator(".stepper input").inputValue(),
    evidence: await page.locator(".drawer .record h3").innerText(),
    lang: await page.evaluate(() => document.documentElement.lang),
  };
}

test("a preview grows: the first years stand before the last are computed", async () => {
  const { page, faults } = await openPage(site, `${site.url}?page=what-if&lang=en`);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      const sentence = document.querySelector(".charts .counted")?.textContent ?? "";
      if (sentence !== seen.at(-1)) seen.push(sentence);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.locator(".examples button").first().click();
  await page.waitForFunction(
    () =>
      /against .* in the base/.test(document.querySelector(".charts .counted")?.textContent ?? ""),
    undefined,
    { timeout: COMPUTING },
  );
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  const years = seen.flatMap(
    (one) => /computed up to (\d{4})/.exec(one)?.slice(1).map(Number) ?? [],
  );
  expect(years.length).toBeGreaterThan(0);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
  expect(faults).toEqual([]);
  await page.close();
}, 120_000);

test("switch a policy off, see chart and count change, open its source, go Japanese, reload", async () => {
  const { page, faults } = await openPage(site, await whatIf());
  const before = { sentence: await firstSentence(page), lines: await firstLines(page) };
  await page.locator(".picker input[type=search]").fill("angel");
  await page.locator(`.option[data-evidence*="${POLICY}"] button.small`).first().click();
  await computed(page);
  expect(await firstSentence(page)).toMatch(new RegExp(`(of ${RUNS}|all ${RUNS}) paired runs`));
  expect(await firstSentence(page)).not.toBe(before.sentence);
  expect(await firstLines(page)).not.toBe(before.lines);
  await page.screenshot({ path: join(ARTIFACTS, "what-if-en.png"), fullPage: true });

  await page.locator(".change-row .small-link").click();
  expect(await page.locator(".drawer .locators").innerText()).toMatch(/paragraph \d+/);

  await page.locator("button.language").click();
  expect(await firstSentence(page)).toContain("対になる試行");
  expect(await page.locator(".drawer .locators").innerText()).toMatch(/第\d+段落/);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("ja");
  await page.screenshot({ path: join(ARTIFACTS, "what-if-ja.png"), fullPage: true });

  const shown = await picture(page);
  await page.waitForFunction(
    () => location.hash.length > 10 && location.search.includes("lang=ja"),
  );
  await page.waitForTimeout(500);
  const address = page.url();
  const second = await openPage(site, address);
  expect(await picture(second.page)).toEqual(shown);
  await second.page.waitForSelector('[data-notice="same-result"]', { timeout: COMPUTING });
  await second.page.context().close();

  // The command line computes the same bytes from the same link.
  const results = temporaryFolder();
  const checked = await kigyo(results.path, ["link", "check", address, "--json"]);
  expect(JSON.parse(checked.out).data.same).toBe(true);
  results.remove();
  expect(faults).toEqual([]);
  await page.context().close();
});

test("a damaged link says where it broke and keeps what could be read", async () => {
  const changes = Array.from({ length: 17 }, (_, at): ScenarioChange => ({
    lever: "entry.stigma",
    value: at / 20,
    from: `${1960 + at}-01`,
  }));
  const whole = await link(changes);
  const { page } = await openPage(
    site,
    `${site.url}?page=what-if&lang=en#${whole.slice(0, Math.floor(whole.length * 0.8))}`,
  );
  const words = await page.locator('[data-notice="bad-link"]').innerText();
  expect(words).toMatch(/damaged after character \d+\. \d+ of 17 changes could be read/);
  const kept = Number(/(\d+) of 17/.exec(words)?.[1]);
  expect(kept).toBeGreaterThan(0);
  expect(await page.locator(".change-row").count()).toBe(kept);
  await page.locator("button.language").click();
  expect(await page.locator('[data-notice="bad-link"]').innerText()).toContain(`17件中${kept}件`);
  await page.goto(`${site.url}?page=what-if&lang=en#not-a-link-at-all`);
  await page.reload();
  expect(await page.locator("[data-notice]").innerText()).toContain("nothing was changed");
  await page.context().close();
});

test("keyboard alone: change a policy, read the chart, open the evidence, undo", async () => {
  const { page, faults } = await openPage(site, await whatIf());
  await page.keyboard.press("?");
  expect(await page.locator("dialog.help").isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await page.locator(".picker input[type=search]").focus();
  await page.keyboard.type("angel");
  const option = page.locator(`.option[data-evidence*="${POLICY}"]`);
  await option.waitFor();
  for (
    let at = 0;
    at < 30 && !(await option.evaluate((one) => one.contains(document.activeElement)));
    at++
  ) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("e");
  expect(await page.locator(".drawer .record h3").innerText()).not.toBe("");
  await page.keyboard.press("Escape");
  expect(await option.evaluate((one) => one.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".change-row");
  await computed(page);

  const slider = page.locator(".date-handle");
  await page.locator(".switch").focus();
  await page.keyboard.press("Enter");
  await slider.focus();
  const date = await slider.getAttribute("aria-valuetext");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  expect(await slider.getAttribute("aria-valuetext")).not.toBe(date);
  expect(await slider.getAttribute("aria-valuetext")).toContain("2 years earlier than in history");
  await page.keyboard.press("Home");
  expect(await slider.getAttribute("aria-valuetext")).toContain("January 1948");

  await page.locator(".charts .plot").first().focus();
  await page.keyboard.press("End");
  await page.waitForFunction(
    () => document.querySelector(".stepper input")?.getAttribute("value") === "2023",
  );
  await page.keyboard.press("t");
  expect(await page.locator(".charts .figure").first().locator("table").count()).toBe(1);
  // Back over three moves of the date and the switch.
  for (let step = 0; step < 4; step++) await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelector(".status-off") !== null);
  await page.keyboard.press("1");
  expect(await page.locator("h1").innerText()).toContain("thirty years");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("the focus stays in the page when its control goes; a reload keeps undo and redo", async () => {
  const { page, faults } = await openPage(site, `${site.url}?page=what-if&lang=en`);
  const focused = (): Promise<string> => page.locator(":focus").innerText();
  await page.locator(".examples button").last().press("Enter");
  expect(await focused()).toBe("No policy after 1990");
  await page.getByRole("button", { name: "Stop", exact: true }).press("Enter");
  expect(await focused()).toBe("Go on");
  expect(await page.locator(".run-status .stage").innerText()).toMatch(/Stopped before|Preview/);
  await page.locator(".change-row .remove").press("Enter");
  expect(await page.locator(":focus").count()).toBe(1);
  await page.keyboard.press("Control+z");
  await page.waitForSelector(".change-row");
  await page.waitForFunction(() => location.hash.length > 10);
  await page.reload();
  await page.waitForSelector(".change-row");
  await page.keyboard.press("Control+y");
  await page.waitForSelector(".examples");
  for (const step of ["z", "z"]) await page.keyboard.press(`Control+${step}`);
  expect(await page.locator("h1").innerText()).toContain("another way");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("an impossible date is refused with the range that is allowed; what does nothing says so", async () => {
  const { page } = await openPage(site, await whatIf([{ policy: "convoy-system" }]));
  await page.waitForSelector(".no-effect", { timeout: COMPUTING });
  expect(await page.locator(".no-effect").innerText()).toContain("does nothing");
  const field = page.locator(".date-field input").first();
  await field.fill("1999-01");
  const refusal = await page.locator(".refusal").innerText();
  expect(refusal).toContain("January 1948 to May 1998");
  await field.fill("next year");
  expect(await page.locator(".refusal").innerText()).toContain("1985-04");
  await field.fill("1970-03");
  expect(await page.locator(".refusal").count()).toBe(0);
  expect(await page.locator(".date-handle").getAttribute("aria-valuetext")).toContain("March 1970");
  await page.context().close();
});

test.each(["en", "ja"])(
  "no serious finding of axe, and no sideways scroll, in %s",
  async (lang) => {
    const findings: string[] = [];
    const changed = await link([{ policy: POLICY, off: true }], {
      evidence: { type: "record", id: POLICY },
    });
    for (const name of ["start", "timeline", "what-if", "about"]) {
      const { page, faults } = await openPage(
        site,
        `${site.url}?page=${name}&lang=${lang}#${changed}`,
      );
      await page.waitForTimeout(300);
      findings.push(
        ...(await seriousFindings(page)).map((finding) => `${name}: ${finding}`),
        ...faults,
      );
      await page.screenshot({ path: join(ARTIFACTS, `${name}-${lang}-drawer.png`) });
      await page.keyboard.press("Escape");
      await page.screenshot({ path: join(ARTIFACTS, `${name}-${lang}-wide.png`), fullPage: true });
      await page.setViewportSize({ width: 390, height: 844 });
      // Without motion there is no half-way colour to be found.
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      await page.waitForTimeout(200);
      findings.push(...(await seriousFindings(page)).map((one) => `${name}, narrow, dark: ${one}`));
      await page.emulateMedia({ colorScheme: "light" });
      const overflow = await page.evaluate(
        () => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth,
      );
      if (overflow > 0) findings.push(`${name}: ${overflow} px too wide at 390 px`);
      await page.screenshot({
        path: join(ARTIFACTS, `${name}-${lang}-narrow.png`),
        fullPage: true,
      });
      await page.context().close();
    }
    expect(findings).toEqual([]);
  },
);

test("start shows the three channels with a study, and says how to make one without", async () => {
  const { page } = await openPage(site, `${site.url}?lang=en`);
  await page.waitForSelector(".fit-table");
  const label = await page
    .locator('[data-figure="scores-radar"] svg[role=img]')
    .getAttribute("aria-label");
  for (const channel of ["Published", "Coded", "Simulated"]) expect(label).toContain(channel);
  expect(label).toContain("Published: Firm size 1 before, 2 after");
  expect(await page.locator(".uncalibrated").first().innerText()).toContain("Uncalibrated");
  await page.locator(".story .source-button").first().click();
  expect(await page.locator(".drawer .record-list li").count()).toBeGreaterThan(0);
  await page.context().close();

  const bare = await openPage(site, `${site.bare}?lang=en`);
  await bare.page.waitForSelector(".callout");
  expect(await bare.page.locator(".callout").innerText()).toContain("npm start");
  expect(
    await bare.page
      .locator('[data-figure="scores-radar"] svg[role=img]')
      .getAttribute("aria-label"),
  ).toContain("Firm size 1 before, 2 after");
  await bare.page.context().close();
});

test("a page that cannot be built says what happened instead of staying white", async () => {
  const context = await site.browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.route("**/assets/catalogue-*.js", (route) => route.abort());
  await page.goto(site.url);
  await page.waitForSelector(".broken");
  expect(await page.locator(".broken").innerText()).toMatch(
    /What happened[\s\S]*What is safe[\s\S]*What to do/,
  );
  await context.close();
});

test("search finds a record in English, kanji, kana and romaji", async () => {
  const { page } = await openPage(site, `${site.url}?lang=en`);
  await page.keyboard.press("/");
  const field = page.locator(".drawer-search input");
  for (const words of ["angel tax", "エンジェル税制", "えんじぇる", "enjeru"]) {
    await field.fill(words);
    await page.waitForSelector(".drawer .record-row-title");
    expect(await page.locator(".drawer .record-row-title").allInnerTexts()).toContain(
      "Angel tax incentive",
    );
  }
  await page.context().close();
});
