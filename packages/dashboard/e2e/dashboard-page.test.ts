import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openChromium } from "@aihr-plugins/debian-programs";
import { scopeToPrograms } from "@aihr-plugins/report";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dashboardHtml, dashboardOf } from "../src/index.ts";
import { dashboardScript } from "../src/script.ts";
import { recordedWeeks } from "../test/recorded-weeks.ts";

const folder = mkdtempSync(join(tmpdir(), "aihr-dashboard-page-"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;

beforeAll(async () => {
  const input = await recordedWeeks(30, { learners: 120, without: [20] });
  const script = await dashboardScript();
  const write = (name: string, html: string) => writeFileSync(join(folder, `${name}.html`), html);
  write("names", dashboardHtml(dashboardOf(input, { withNames: true }), script));
  write("counts", dashboardHtml(dashboardOf(input), script));
  write("present", dashboardHtml(dashboardOf({ ...input, weeks: undefined }), script));
  const learners = scopeToPrograms(input.learners, [dashboardOf(input).scopes[1]?.key ?? ""]);
  write("single", dashboardHtml(dashboardOf({ ...input, learners, weeks: undefined }, { withNames: true }), script));
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const pages = ["names", "counts", "present"] as const;

/** Opens a page as a file, and takes down what it asks for and complains about. */
async function open(name: (typeof pages)[number] | "single", options: BrowserContextOptions = {}, hash = "") {
  const context = await browser.newContext({ viewport: { width: 1180, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  const url = pathToFileURL(join(folder, `${name}.html`)).href + hash;
  await page.goto(url);
  return { page, complaints, requests, url };
}

/** What axe finds on a page. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
    ).axe.run();
    return violations.map(({ id }) => id);
  });
}

async function tile(page: Page, title: string): Promise<string> {
  const text = await page.locator(".tile", { has: page.getByText(title, { exact: true }) }).textContent();
  return (text ?? "").replace(/\s+/g, " ");
}

describe.each(pages)("the page of %s, opened as a file", (name) => {
  it("asks for nothing but itself, and has nothing to complain about", async () => {
    const { page, complaints, requests, url } = await open(name);
    await page.selectOption("#scope", "1");
    expect(complaints).toEqual([]);
    expect(requests).toEqual([url]);
  });

  it.each(["light", "dark"] as const)("has no fault that axe finds, in %s colors", async (colorScheme) => {
    // The policy of the page lets no other script in.
    const { page } = await open(name, { colorScheme, bypassCSP: true });
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each([320, 360, 390, 800, 1180])("breaks no number and hides nothing at %i pixels", async (width) => {
    const { page } = await open(name, { viewport: { width, height: 800 } });
    const found = await page.evaluate(() => {
      const lines = (element: Element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
      };
      const numbers = [...document.querySelectorAll("td.number")];
      const tiles = [...document.querySelectorAll(".tile")];
      return {
        count: numbers.length,
        broken: numbers.filter((number) => lines(number) > 1).map((number) => number.textContent),
        cut: tiles.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent),
        isWider: document.documentElement.scrollWidth > window.innerWidth,
      };
    });
    expect(found.count).toBeGreaterThan(20);
    expect(found).toMatchObject({ broken: [], cut: [], isWider: false });
  });
});

describe("the page of a single program", () => {
  it.each(["light", "dark"] as const)("has no control and no fault, in %s colors", async (colorScheme) => {
    const { page, complaints } = await open("single", { colorScheme, bypassCSP: true }, "#program=PA");
    expect(await page.locator("select").count()).toBe(0);
    expect(await page.locator("#programs button").count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe("choosing", () => {
  it("shows a program when its name is chosen, keeps the focus, and goes back when it is chosen again", async () => {
    const { page } = await open("names");
    const all = await tile(page, "Learners");
    const link = page.locator("#programs .link").first();
    const learners = await page.locator("#programs tbody tr").first().locator("td").first().textContent();
    await link.focus();
    await page.keyboard.press("Enter");
    expect(await tile(page, "Learners")).toContain(`Learners ${learners} `);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(await link.textContent());
    expect(page.url()).toContain("#program=");
    await page.keyboard.press("Enter");
    expect(await tile(page, "Learners")).toBe(all);
  });

  it("changes the time by keyboard, and a link shows the same again", async () => {
    const { page } = await open("names");
    await page.locator("#period").focus();
    await page.keyboard.press("Home");
    await expect.poll(() => page.locator(".column").count()).toBe(4);
    const headline = await page.locator("#headline").textContent();
    const { page: again } = await open("names", {}, new URL(page.url()).hash);
    expect(await again.locator("#headline").textContent()).toBe(headline);
    expect(await again.locator("#period").inputValue()).toBe("4");
  });

  it("sorts by a header and says so to screen readers", async () => {
    const { page } = await open("names");
    await page.getByRole("button", { name: "Completion rate" }).click();
    const header = page.locator("th", { hasText: "Completion rate" }).filter({ has: page.locator("button") });
    expect(await header.getAttribute("aria-sort")).toBe("descending");
    await page.keyboard.press("Space");
    expect(await header.getAttribute("aria-sort")).toBe("ascending");
  });

  it("searches learners and lists more of them", async () => {
    const { page } = await open("names");
    const rows = page.locator("#at-risk tbody tr");
    const before = await rows.count();
    const name = (await rows.first().locator("th").textContent()) ?? "";
    await page.fill("#search", name);
    await expect.poll(() => rows.count()).toBeLessThan(before);
    expect(await rows.first().locator("th").textContent()).toBe(name);
    await page.fill("#search", "no such learner");
    expect(await page.locator("#at-risk").textContent()).toContain("No learner here has this in their name.");
  });

  it("shows a week's numbers under the pointer", async () => {
    const { page } = await open("names");
    await page.locator("#trend .tip").last().hover();
    expect(await page.locator("#tip").textContent()).toMatch(/^Week of Nov 16, 2026: \d+ completions?$/);
  });
});

it("shows the whole organization without scripts", async () => {
  const { page } = await open("names", { javaScriptEnabled: false });
  expect(await page.locator(".tile").count()).toBe(8);
  expect(await page.locator("svg").count()).toBe(2);
  expect(await page.locator("form").isVisible()).toBe(false);
});

it.each(pages)("prints everything of the page of %s on A4: no control is left, and nothing is cut", async (name) => {
  // The width of A4 with margins of 1 cm, at 96 dots per inch.
  const { page } = await open(name, { viewport: { width: 718, height: 1000 } });
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("form").isVisible()).toBe(false);
  const cut = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll(".scroll, .card, .tile, figure")];
    const isCut = (each: Element) =>
      each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1;
    return boxes.filter((each) => each.clientWidth > 0 && isCut(each)).map((each) => each.textContent?.slice(0, 40));
  });
  expect(cut).toEqual([]);
});

it("says on paper and in its title which program it is of", async () => {
  const { page } = await open("names");
  await page.selectOption("#scope", "2");
  const name = await page.locator("#scope option").nth(2).textContent();
  expect(await page.title()).toBe(`Learning: ${name}`);
  expect(await page.locator("h1").textContent()).toBe(`Learning: ${name}`);
});
