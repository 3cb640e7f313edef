import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openChromium } from "@aihr-plugins/debian-programs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DigestContent, digestTeamsCard } from "../src/index.ts";
import { digestOn, nights } from "../test/recorded-digest.ts";
import { longContent } from "./long-content.ts";

const library = readFileSync(createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.min.js"), "utf8");
/** To look at. */
const screenshots = join(tmpdir(), "aihr-digest-screenshots");
let browser: Browser;

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  browser = await openChromium();
});

afterAll(() => browser.close());

describe("the Teams card, rendered by Microsoft's adaptivecards", () => {
  it.each([
    ["a short digest", () => digestOn("2026-11-16", nights)],
    ["the longest digest", longContent],
  ] as const)("shows every text of %s as it is", async (name, read) => {
    const content = await read();
    const card = digestTeamsCard(content);
    const page = await browser.newPage({ viewport: { width: 500, height: 900 } });
    await page.setContent('<body style="font-family: sans-serif"><main></main></body>');
    await page.evaluate(library);
    await page.evaluate(
      `(() => {
        const parsed = new AdaptiveCards.AdaptiveCard();
        parsed.hostConfig = new AdaptiveCards.HostConfig({ fontFamily: "sans-serif" });
        parsed.parse(${JSON.stringify(card)});
        document.querySelector("main").append(parsed.render());
      })()`,
    );
    await page.screenshot({ path: join(screenshots, `teams-${name.replaceAll(" ", "-")}.png`), fullPage: true });
    const shown = ((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
    for (const text of textsOf(content)) expect(shown).toContain(text.replace(/\s+/g, " "));
    expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
    expect(await page.locator("main b, main em, main script").count()).toBe(0);
    await page.close();
  });
});

function textsOf({ title, span, headline, tiles, programs, asOf }: DigestContent): readonly string[] {
  return [
    ...[title, span, headline, asOf],
    ...tiles.flatMap((tile) => [tile.title, tile.value, tile.standing]),
    ...programs.map(({ name }) => name),
  ];
}
