import { openChromium } from "@aihr-plugins/debian-programs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, inject, onTestFinished } from "vitest";

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
  /** Requests to other hosts. */
  readonly foreignRequests: readonly string[];
  /** Errors of scripts, and requests that failed. */
  readonly errors: readonly string[];
}

/** Opens a page of the site by its path, such as `n8n/`. It is closed when the test is over. */
export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const [foreignRequests, errors]: [string[], string[]] = [[], []];
  const { origin } = new URL(inject("siteUrl"));
  context.on("request", (request) => {
    if (!request.url().startsWith(origin) && !/^(blob|data):/.test(request.url())) foreignRequests.push(request.url());
  });
  context.on("response", (response) => {
    if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(inject("siteUrl") + path, { waitUntil: "networkidle" });
  return { page, foreignRequests, errors };
}
