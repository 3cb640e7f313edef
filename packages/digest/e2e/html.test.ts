import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openChromium } from "@aihr-plugins/debian-programs";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DigestContent, digestHtml } from "../src/index.ts";
import { digestOn, nights } from "../test/recorded-digest.ts";
import { longContent } from "./long-content.ts";

const chart = { cid: "weeks@example.com", width: 560, height: 200 };
/** To look at. */
const screenshots = join(tmpdir(), "aihr-digest-screenshots");
let browser: Browser;
const contents = new Map<string, DigestContent>();

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  contents.set("short", await digestOn("2026-11-16", nights));
  contents.set("first", await digestOn("2026-11-02", nights.slice(0, 1)));
  contents.set("long", await longContent());
  browser = await openChromium();
});

afterAll(() => browser.close());

const kinds = ["short", "first", "long"] as const;
const widths = [360, 390, 800] as const;
const schemes = ["light", "dark"] as const;
/** The chart as bars of table cells, as a picture, and as a picture that a mail program does not show. */
const charts = ["bars", "picture", "blocked"] as const;
const cases = kinds.flatMap((kind) => charts.map((drawn) => [kind, drawn] as const));

describe.each(cases)("the HTML of a %s digest with its chart as %s", (kind, drawn) => {
  it.each(widths)("breaks no number, and nothing overlaps or is cut, at %i pixels, light and dark", async (width) => {
    for (const colorScheme of schemes) {
      const page = await open(kind, drawn, width, colorScheme);
      const name = [kind, drawn, width, colorScheme].join("-");
      await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
      expect(await page.evaluate(faults)).toEqual([]);
      await page.close();
    }
  });

  it.each(schemes)("has no fault that axe finds, in %s colors", async (colorScheme) => {
    const page = await open(kind, drawn, 390, colorScheme);
    await page.evaluate(axe.source);
    const found = await page.evaluate(
      `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map(({ target }) => target).join(", ")))`,
    );
    expect(found).toEqual([]);
    await page.close();
  });
});

describe("the HTML of a digest without its picture", () => {
  it("says in words what the chart shows", async () => {
    const page = await open("short", "blocked", 390, "light");
    // Chromium exposes the text to people and to assistants alike.
    const shown = await page.getByAltText(/^Completions per week\. Nov 2: 0, Nov 9: 1$/).boundingBox();
    expect(shown?.width).toBeGreaterThan(300);
    await page.close();
  });
});

async function open(
  kind: (typeof kinds)[number],
  drawn: (typeof charts)[number],
  width: number,
  colorScheme: "light" | "dark",
): Promise<Page> {
  const content = contents.get(kind);
  if (content === undefined) throw new Error("There is such a digest.");
  const html = digestHtml(content, drawn === "bars" ? {} : { chart });
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  await page.setContent(drawn === "picture" ? html.replace(`cid:${chart.cid}`, standIn) : html);
  return page;
}

/** A picture of the chart's size. */
const standIn = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="1120" height="400"><rect width="1120" height="400" fill="#fff"/></svg>')}`;

/** Runs in the page: numbers on more than one line, texts on top of each other, and what is wider than the page. */
function faults(): readonly string[] {
  const found: string[] = [];
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  if (wide > 0) found.push(`${wide} pixels too wide`);
  for (const element of document.querySelectorAll(".number")) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines = new Set(
      [...range.getClientRects()].filter(({ width }) => width > 0).map(({ bottom }) => Math.round(bottom / 8)),
    );
    const room = element.closest("td")?.getBoundingClientRect().right ?? 0;
    if (range.getBoundingClientRect().right > room + 1) found.push(`beyond its cell: ${element.textContent}`);
    if (lines.size > 1 && element.querySelector("div") === null) found.push(`broken: ${element.textContent}`);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const boxes: { readonly text: string; readonly box: DOMRect }[] = [];
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node.textContent?.trim() ?? "";
    if (text === "" || getComputedStyle(node.parentElement ?? document.body).fontSize === "0px") continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) boxes.push({ text, box });
    const { left, right } = range.getBoundingClientRect();
    if (left < 0 || right > window.innerWidth) found.push(`cut: ${text}`);
  }
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      if (one.text === other.text) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Line boxes of letters that reach high may touch.
      if (across > 1 && down > 3) found.push(`overlap: ${one.text} / ${other.text}`);
    }
  }
  return found;
}
