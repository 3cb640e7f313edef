import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import axe from "axe-core";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { firstPart, sizesOf, sizesText } from "../build/sizes.ts";
import { openPage, useBrowser } from "./kit/open-page.ts";

useBrowser();

/** Kilobytes. Half of the first part is the add-on's code. */
const most = { first: { plain: 155, gzipped: 110 }, whole: { plain: 185, gzipped: 130 } };

describe("the page", () => {
  it("is one small file", () => {
    const sizes = sizesOf(readFileSync(inject("pagePath"), "utf8"));
    console.log(sizesText(sizes));
    for (const part of ["first", "whole"] as const) {
      expect(sizes[part].plain).toBeLessThan(most[part].plain);
      expect(sizes[part].gzipped).toBeLessThan(most[part].gzipped);
    }
  });

  it("shows the first table before the rest of the page is there", async () => {
    const html = readFileSync(inject("pagePath"), "utf8");
    let sendRest = () => {};
    const url = await serve((response) => {
      response.write(firstPart(html));
      sendRest = () => response.end(html.slice(firstPart(html).length));
    });
    const { page, cell, choose, errors } = await openPage({ url });
    expect(await cell(1, 1)).toBe("Learner name");
    await page.getByRole("tab", { name: "API" }).click();
    expect(await page.locator("#api-panel").getAttribute("aria-busy")).toBe("true");
    sendRest();
    await page.locator("#api-panel:not([aria-busy])").waitFor();
    await page.getByRole("tab", { name: "Sheet", exact: true }).click();
    await choose("Functions…");
    await page.frameLocator("#sidebar-frame").locator("#actions").waitFor();
    expect(errors).toEqual([]);
  });

  it("says that it is not Google Sheets and that the people are made up", async () => {
    const { page } = await openPage();
    expect(await page.locator("#top").textContent()).toMatch(/not Google Sheets, and the people are made up/);
  });

  it("sends nothing, whatever is done in it", async () => {
    const { page, choose, requests, errors } = await openPage();
    for (const item of ["Import report", "Append to history", "Dashboard", "Refresh now", "Schedule…"])
      await choose(item);
    await page.locator("#sidebar-close").click();
    await page.locator("#next-week").click();
    await page.getByRole("tab", { name: "Dashboard", exact: true }).click();
    await page.frameLocator("#dashboard-frame").getByRole("heading", { name: "Over time" }).waitFor();
    await page.getByRole("tab", { name: "API" }).click();
    await page.getByRole("button", { name: "Send" }).click();
    await expect.poll(() => page.locator("#api-status").textContent()).toMatch(/^200/);
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
    const refused = await page.evaluate("fetch('https://example.com').then(() => 'sent', (error) => error.name)");
    expect(refused).toBe("TypeError");
  });

  it("works from a plain web server, with one request", async () => {
    let served = 0;
    const url = await serve((response) => {
      served += 1;
      response.end(readFileSync(inject("pagePath")));
    });
    const { cell, requests } = await openPage({ url });
    expect(await cell(1, 1)).toBe("Learner name");
    expect({ served, requests }).toEqual({ served: 1, requests: [] });
  });

  it.each(["light", "dark"] as const)("has no fault that axe can find, %s", async (colorScheme) => {
    const { page, choose } = await openPage({ colorScheme });
    const check = async () => {
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate(
        "axe.run({ exclude: [['#sidebar-frame']] }, { resultTypes: ['violations'] })",
      )) as axe.AxeResults;
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).slice(0, 3)}`);
    };
    expect(await check()).toEqual([]);
    await choose("Import report");
    expect(await check()).toEqual([]);
    await page.getByRole("tab", { name: "API" }).click();
    expect(await check()).toEqual([]);
  });

  it("can be used with the keyboard only", async () => {
    const { page, press, cell } = await openPage();
    const focused = () => page.evaluate("document.activeElement.id || document.activeElement.textContent");
    expect(await focused()).toBe("grid");
    await press("Shift+Tab", "Shift+Tab", "Shift+Tab");
    expect(await focused()).toBe("menu-button");
    await press("Enter");
    expect(await focused()).toBe("Set up…");
    await press("ArrowDown", "Enter");
    await page.getByRole("tab", { name: "AIHR report" }).waitFor();
    expect(await focused()).toBe("grid");
    await press("Control+Home", "ArrowDown", "F2", "Escape", "Control+End", "PageDown");
    expect(await focused()).toBe("grid");
    await press("Tab");
    expect(await focused()).toBe("AIHR report");
    await press("ArrowLeft");
    await expect.poll(() => page.getByRole("tab", { name: "Sheet1" }).getAttribute("aria-selected")).toBe("true");
    await press("Shift+Tab");
    await page.keyboard.type("=1+1\n");
    await expect.poll(() => cell(1, 1)).toBe("2");
    await press("Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab");
    expect(await focused()).toMatch(/^=AIHR_/);
  });

  it("fits on a phone", async () => {
    const { page, choose } = await openPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const tooWide = () => page.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(await tooWide()).toBe(0);
    expect((await page.locator("#grid").boundingBox())?.height).toBeGreaterThan(350);
    await choose("Functions…");
    expect((await page.locator("#sidebar").boundingBox())?.width).toBe(390);
    await page.locator("#sidebar-close").click();
    await page.getByRole("tab", { name: "API" }).click();
    expect(await tooWide()).toBe(0);
    for (const button of await page.locator("button:visible").all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(28);
    }
  });
});

describe("an address", () => {
  it.each(["dashboard", "api"])("with #%s opens that tab", async (name) => {
    const { page, errors } = await openPage({ hash: `#${name}` });
    const isOpen = (tab: string) => page.locator(`#${tab}-tab`).getAttribute("aria-selected");
    expect(await isOpen(name)).toBe("true");
    await page.locator(`#${name}-panel:not([aria-busy])`).waitFor();
    await page.evaluate("location.hash = '=1%2B1'");
    await expect.poll(() => isOpen("sheet")).toBe("true");
    await expect.poll(() => page.locator("#cell-1-1").textContent()).toBe("2");
    expect(errors).toEqual([]);
  });
});

describe("the dashboard", () => {
  it("shows the organization of the sheet, and follows its weeks", async () => {
    const { page, cell, errors } = await openPage({ hash: '#=AIHR_METRIC("stalled enrollments")' });
    const stalled = await cell(1, 1);
    await page.getByRole("tab", { name: "Dashboard", exact: true }).click();
    const dashboard = page.frameLocator("#dashboard-frame");
    const text = () => dashboard.locator("body").textContent();
    await expect.poll(text).toMatch(/Figures as of Nov 23, 2026/);
    expect(await text()).toMatch(new RegExp(`\\b${stalled} enrollments of \\d+ learners stalled\\.`));
    await dashboard.locator("#scope").selectOption({ label: "People Analytics" });
    await expect.poll(() => dashboard.locator("h1, #headline").allInnerTexts()).not.toEqual([]);
    await page.locator("#next-week").click();
    await expect.poll(text).toMatch(/Figures as of Nov 30, 2026/);
    expect(errors).toEqual([]);
  });
});

describe("the API console", () => {
  it("answers as the API does", async () => {
    const { page } = await openPage();
    await page.getByRole("tab", { name: "API" }).click();
    const send = async () => {
      await page.getByRole("button", { name: "Send" }).click();
      await page.waitForTimeout(150);
      return page.locator("#api-status").textContent();
    };
    await page.locator("#api-example").selectOption("learner");
    await expect.poll(() => page.locator("#api-body").inputValue()).toMatch(/"userIds": \[\n\s+"[\da-f-]{36}"/);
    expect(await send()).toMatch(/^200/);
    expect(JSON.parse(await page.locator("#api-reply").inputValue())).toMatchObject({ count: 1 });
    await page.locator("#api-key").selectOption("another-key");
    expect(await send()).toMatch(/^401/);
    await page.locator("#api-key").selectOption("sandbox-key");
    await page.locator("#api-body").fill('{"page": 0}');
    expect(await send()).toMatch(/^400/);
    await page.locator("#fault").selectOption("rate-limited");
    expect(await send()).toMatch(/^429/);
  });

  it("explains every field of the contract", async () => {
    const { page } = await openPage();
    await page.getByRole("tab", { name: "API" }).click();
    await page.locator("#api-panel:not([aria-busy])").waitFor();
    const names = await page.locator("#api-docs .field").allTextContents();
    expect(names).toEqual(expect.arrayContaining(["programSKUs", "pageSize", "data", "userName", "timeLeftInMinutes"]));
  });
});

/** Serves the page from a port of this machine until the test is over, and returns its address. */
async function serve(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    answer(response);
  }).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
