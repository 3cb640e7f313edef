import { pathToFileURL } from "node:url";
import { openChromium } from "@aihr-plugins/debian-programs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, inject, onTestFinished } from "vitest";

/** When the organization's clock begins in the tests. */
const noon = new Date("2026-11-23T12:00:00Z");

let browser: Browser;

/** Starts the browser for the tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
  });
}

/** An open page, and what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Requests that the page made, but for its own file. */
  readonly requests: readonly string[];
  /** Errors, those of the content security policy among them. */
  readonly errors: readonly string[];
  /** What a cell shows. */
  cell(row: number, column: number): Promise<string>;
  /** Chooses an item of the add-on's menu and returns what it said. */
  choose(caption: string): Promise<string>;
  /** Presses keys, one after the other. */
  press(...keys: readonly string[]): Promise<void>;
}

export interface PageOptions extends BrowserContextOptions {
  /** Part of the address after `#`. */
  readonly hash?: string;
  readonly url?: string;
  /** Lets the page have the machine's clock, and measure with it. */
  readonly isMeasured?: boolean;
}

/** Opens the page from its file, and waits for the first table. It is closed when the test is over. */
export async function openPage({ hash = "", url, isMeasured, ...options }: PageOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  if (!isMeasured) await page.clock.setFixedTime(noon);
  const address = url ?? pathToFileURL(inject("pagePath")).href;
  const [requests, errors]: string[][] = [[], []];
  context.on("request", (request) => {
    const isOwn = request.url().startsWith(address) || /^(blob|data|about):/.test(request.url());
    if (!isOwn) requests?.push(request.url());
  });
  page.on("pageerror", (error) => errors?.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors?.push(message.text());
  });
  // The sheet starts before all of the page is there.
  await page.goto(address + hash, { waitUntil: "commit" });
  await page.locator("body[data-ready]").waitFor();
  return {
    page,
    requests: requests ?? [],
    errors: errors ?? [],
    cell: async (row, column) => (await page.locator(`#cell-${row}-${column}`).textContent()) ?? "",
    async choose(caption) {
      await page.locator("#menu-button").click();
      await page.getByRole("menuitem", { name: caption }).click();
      await page.locator("#sheet-panel:not([aria-busy])").waitFor();
      return (await page.locator("#toast-text").textContent()) ?? "";
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
  };
}
