import { describe, expect, it } from "vitest";
import { openPage, useBrowser } from "./kit/open-page.ts";

useBrowser();

describe("the add-on's menu", () => {
  it("imports the report twice and leaves a user's own column as it is", async () => {
    const { page, choose, cell, press, errors } = await openPage();
    expect(await choose("Import report")).toMatch(/^Wrote \d+ rows of 250 learners into the sheet "AIHR report"\.$/);
    expect(await page.getByRole("tab", { name: "AIHR report" }).getAttribute("aria-selected")).toBe("true");
    await page.locator("#cell-1-1").click();
    await press("Control+ArrowRight", "ArrowRight");
    await page.keyboard.type("My note\n");
    await page.keyboard.type("call her\n");
    const column = Number(
      await page
        .locator("#cell-name")
        .textContent()
        .then((name) => (name ?? "A").charCodeAt(0) - 64),
    );
    await expect.poll(() => cell(2, column)).toBe("call her");
    const learner = await page.evaluate("document.querySelector('[data-row=\"2\"]').textContent");
    await page.locator("#next-week").click();
    await expect.poll(() => page.locator("#today").textContent()).toBe("Mon, Nov 30, 2026");
    expect(await choose("Import report")).toMatch(/learners/);
    expect(await cell(1, column)).toBe("My note");
    expect(await cell(2, column)).toBe("call her");
    expect(await page.evaluate("document.querySelector('[data-row=\"2\"]').textContent")).toBe(learner);
    expect(errors).toEqual([]);
  });

  it("builds the dashboard, with charts", async () => {
    const { page, choose, cell } = await openPage();
    expect(await choose("Dashboard")).toBe('The sheet "AIHR dashboard" shows 250 learners.');
    expect(await cell(1, 1)).toBe("Learning at AIHR");
    expect(await page.locator("#grid-drawings svg").count()).toBe(2);
    await page.locator("#grid").evaluate((grid) => grid.scrollTo(600, 600));
    await expect.poll(() => page.locator(".bar").count()).toBeGreaterThan(5);
  });

  it("writes a history that grows from week to week", async () => {
    const { page, choose, cell } = await openPage();
    expect(await choose("Append to history")).toMatch(/^Added \d+ changes of 2026-11-23/);
    await page.locator("#next-week").click();
    await expect
      .poll(() => page.locator("#toast-text").textContent())
      .toMatch(/^A week has passed\. The add-on's sheets/);
    expect(await choose("Append to history")).toMatch(/^Nothing has changed since/);
    await choose("Dashboard");
    await expect.poll(() => page.locator("#grid-drawings svg").count()).toBe(3);
    expect(await cell(2, 1)).toMatch(/as of Nov 30, 2026/);
  });

  it("opens the sidebar, which reaches the script", async () => {
    const { page, choose, errors } = await openPage();
    await choose("Set up…");
    const sidebar = page.frameLocator("#sidebar-frame");
    await expect.poll(() => sidebar.locator("#baseUrl").inputValue()).toBe("https://sandbox.example");
    await sidebar.locator("#set-up > summary").click();
    await sidebar.locator("#test").click();
    await expect.poll(() => sidebar.locator("#said").textContent()).toBe("It works: the API knows 250 learners.");
    await page.locator("#sidebar-close").click();
    expect(await page.locator("#sidebar").isHidden()).toBe(true);
    expect(errors).toEqual([]);
  });

  it("asks a question before it changes what others use", async () => {
    const { page, choose } = await openPage();
    await choose("Set up…");
    const sidebar = page.frameLocator("#sidebar-frame");
    await sidebar.locator("#set-up > summary").click();
    for (const answer of ["No", "Yes"] as const) {
      await sidebar.locator("input[value=user]").click();
      await sidebar.locator("#apiKey").fill("sandbox-key");
      await sidebar.locator("#settings button[type=submit]").click();
      await expect
        .poll(() => page.locator("#dialog-text").textContent())
        .toMatch(/^Remove the key that everyone shares\?/);
      await page.getByRole("button", { name: answer, exact: true }).click();
      await expect
        .poll(() => sidebar.locator("#said").textContent())
        .toBe(answer === "No" ? "Nothing was changed." : "Saved.");
    }
  });
});

describe("the fault switch", () => {
  it.each([
    ["rate-limited", "#ERROR!", /^The API asks to wait 60 s \(429\)/],
    ["key-rejected", "#ERROR!", /^The API key was rejected \(401\)/],
  ])("%s: the cell says what happened, and works again afterwards", async (fault, shown, note) => {
    const { page, cell } = await openPage();
    await page.locator("#fault").selectOption(fault);
    await expect.poll(() => cell(1, 1)).toBe(shown);
    expect(await page.locator("#note").textContent()).toMatch(note);
    await page.locator("#fault").selectOption("none");
    await expect.poll(() => cell(1, 1)).toBe("Learner name");
  });

  it("incomplete: the add-on says how many learners are missing", async () => {
    const { page, choose, cell } = await openPage({ hash: "#=AIHR_STATUS()" });
    await page.locator("#fault").selectOption("incomplete");
    const said = await choose("Import report");
    expect(said).toMatch(/The API counts 250 learners but listed only 243\.$/);
    await page.getByRole("tab", { name: "Sheet1" }).click();
    await choose("Refresh now");
    await expect.poll(() => cell(4, 2)).toBe("No");
    expect(await cell(5, 2)).toMatch(/listed only 243/);
  });
});
