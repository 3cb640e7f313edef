import { sandboxApiKey } from "@aihr-plugins/sandbox";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { actions } from "../src/actions/actions.ts";
import { customFunctions } from "../src/functions/table.ts";
import { openSidebar } from "./kit/open-sidebar.ts";
import { openSpreadsheet } from "./kit/open-spreadsheet.ts";
import { people } from "./kit/people.ts";

describe("the sidebar", () => {
  it("sets up, tests the connection and masks the key from then on", async () => {
    const spreadsheet = await openSpreadsheet({ people, isEmpty: true });
    const sidebar = await openSidebar(spreadsheet);
    expect(sidebar.find("#set-up").hasAttribute("open")).toBe(true);
    sidebar.fill("#baseUrl", spreadsheet.url);
    sidebar.fill("#apiKey", sandboxApiKey);
    await sidebar.click("#settings button[type=submit]");
    expect(sidebar.said()).toBe("Saved.");
    expect(spreadsheet.properties("document")).toMatchObject({
      AIHR_BASE_URL: spreadsheet.url,
      AIHR_API_KEY: sandboxApiKey,
    });
    await sidebar.click("#test");
    expect(sidebar.said()).toBe("It works: the API knows 7 learners.");

    const again = await openSidebar(spreadsheet);
    expect(again.find<HTMLInputElement>("#apiKey").value).toBe("");
    expect(again.find<HTMLInputElement>("#apiKey").placeholder).toMatch(/•+ \(saved\)/);
    expect(again.document.documentElement.outerHTML).not.toContain(sandboxApiKey);
    await again.click("#settings button[type=submit]");
    expect(spreadsheet.properties("document")).toMatchObject({ AIHR_API_KEY: sandboxApiKey });
  });

  it("keeps the key for one user alone when asked to, and removes it from the document", async () => {
    const spreadsheet = await openSpreadsheet({ people, owner: "owner@example.com" });
    const sidebar = await openSidebar(spreadsheet);
    await sidebar.click("input[value=user]");
    await sidebar.click("#settings button[type=submit]");
    expect(sidebar.said()).toMatch(/“Only me” does not copy the key/);
    expect(spreadsheet.properties("document")).toHaveProperty("AIHR_API_KEY");

    sidebar.fill("#apiKey", sandboxApiKey);
    spreadsheet.press("NO", "YES");
    await sidebar.click("#settings button[type=submit]");
    expect(spreadsheet.properties("document")).toHaveProperty("AIHR_API_KEY");
    sidebar.fill("#apiKey", sandboxApiKey);
    await sidebar.click("input[value=user]");
    await sidebar.click("#settings button[type=submit]");
    expect(spreadsheet.properties("document")).not.toHaveProperty("AIHR_API_KEY");
    expect(spreadsheet.properties("user:owner@example.com")).toMatchObject({ AIHR_API_KEY: sandboxApiKey });
  });

  it("lets only the owner, or who saved it, remove the shared key", async () => {
    const spreadsheet = await openSpreadsheet({ people });
    const form = { baseUrl: spreadsheet.url, apiKey: "another-key", pageSize: 100, countsAll: false, store: "user" };
    const saved = spreadsheet.run({ kind: "server", name: "aihrSave", values: [form], user: "ben@example.com" });
    expect(saved).toMatchObject({ value: { ok: false, text: expect.stringMatching(/Only its owner, or who saved/) } });
    expect(spreadsheet.properties("document")).toMatchObject({ AIHR_API_KEY: sandboxApiKey });
  });

  it("asks for the key again when the base URL is on another server", async () => {
    const spreadsheet = await openSpreadsheet({ people });
    const sidebar = await openSidebar(spreadsheet);
    sidebar.fill("#baseUrl", "https://other.example.com");
    await sidebar.click("#settings button[type=submit]");
    expect(sidebar.said()).toMatch(/Enter the API key again/);
    await sidebar.click("#test");
    expect(sidebar.said()).toMatch(/Enter the API key again/);
    expect(spreadsheet.properties("document")).toMatchObject({ AIHR_BASE_URL: spreadsheet.url });
  });

  it("tests what is typed, saved or not", async () => {
    const spreadsheet = await openSpreadsheet({ people });
    const sidebar = await openSidebar(spreadsheet);
    sidebar.fill("#apiKey", "wrong-key");
    await sidebar.click("#test");
    expect(sidebar.said()).toMatch(/API key was rejected/);
    expect(sidebar.find<HTMLInputElement>("#apiKey").value).toBe("wrong-key");
    expect(spreadsheet.properties("document")).toMatchObject({ AIHR_API_KEY: sandboxApiKey });
  });

  it("keeps the focus, and what is typed into the other form", async () => {
    const sidebar = await openSidebar(await openSpreadsheet({ people }));
    sidebar.fill("#to", "jane@example.com");
    const button = sidebar.find<HTMLButtonElement>("#settings button[type=submit]");
    button.focus();
    await sidebar.click("#settings button[type=submit]");
    expect(sidebar.said()).toBe("Saved.");
    expect(sidebar.document.activeElement).toBe(button);
    expect(sidebar.find<HTMLInputElement>("#to").value).toBe("jane@example.com");
  });

  it.each([
    ["http://api.example.com", /must begin with https/],
    ["https://me@api.example.com", /hold no user name/],
  ])("refuses the base URL %s, and says why", async (baseUrl, sentence) => {
    const spreadsheet = await openSpreadsheet({ people });
    const sidebar = await openSidebar(spreadsheet);
    sidebar.fill("#baseUrl", baseUrl);
    await sidebar.click("#settings button[type=submit]");
    expect(sidebar.said()).toMatch(sentence);
    expect(sidebar.find("#said").className).toBe("bad");
    expect(spreadsheet.properties("document")).toMatchObject({ AIHR_BASE_URL: spreadsheet.url });
  });

  it("says what to do when the key is refused", async () => {
    const sidebar = await openSidebar(await openSpreadsheet({ people, apiKey: "wrong-key" }));
    await sidebar.click("#test");
    expect(sidebar.said()).toMatch(/API key was rejected \(401\)/);
  });

  it("offers every action, and tells how it ended", async () => {
    const spreadsheet = await openSpreadsheet({ people });
    const sidebar = await openSidebar(spreadsheet);
    expect(sidebar.find("#actions").hasAttribute("open")).toBe(true);
    for (const { handler } of actions) {
      await sidebar.click(`[data-action=${handler}]`);
      expect(sidebar.said()).toMatch(/^(?!Working).*\.$/);
      expect(sidebar.find<HTMLButtonElement>(`[data-action=${handler}]`).disabled).toBe(false);
    }
  });

  it("saves the schedule", async () => {
    const spreadsheet = await openSpreadsheet({ people });
    const sidebar = await openSidebar(spreadsheet);
    sidebar.fill("#refresh", "daily");
    await sidebar.click("#schedule button[type=submit]");
    expect(sidebar.said()).toBe(
      "Everything is refreshed daily, between 6:00 and 7:00 (Europe/Amsterdam). No digest is sent. Runs as owner@example.com.",
    );
    expect(sidebar.find("#runs-as").textContent).toBe("Runs as owner@example.com.");
    expect(sidebar.find("#zone").textContent).toMatch("Europe/Amsterdam");
    expect(spreadsheet.triggers()).toMatchObject([{ handler: "aihrOnSchedule" }]);
  });

  it("explains every function", async () => {
    const { document } = await openSidebar(await openSpreadsheet({ people }));
    const titles = [...document.querySelectorAll("h3")].map((title) => title.textContent?.replace(/\(.*/, ""));
    expect(titles).toEqual(customFunctions.map(({ name }) => name));
  });

  it.each([
    ["en_US", '=AIHR_PROGRESS(A2:A50, "PA", "status")'],
    ["en_GB", '=AIHR_PROGRESS(A2:A50, "PA", "status")'],
    ["de_DE", '=AIHR_PROGRESS(A2:A50; "PA"; "status")'],
    ["nl_NL", '=AIHR_PROGRESS(A2:A50; "PA"; "status")'],
    ["pt_BR", '=AIHR_PROGRESS(A2:A50; "PA"; "status")'],
    ["not a locale", '=AIHR_PROGRESS(A2:A50; "PA"; "status")'],
  ])("shows examples as the locale %s writes formulas", async (locale, example) => {
    const { document } = await openSidebar(await openSpreadsheet({ people, locale }));
    expect([...document.querySelectorAll(".example")].map(({ textContent }) => textContent)).toContain(example);
  });

  it("says what helps when Google refuses because several accounts are signed in", async () => {
    const spreadsheet = await openSpreadsheet({ people });
    const sidebar = await openSidebar(spreadsheet, (name) =>
      name === "aihrTestConnection" ? "We're sorry, a server error occurred: PERMISSION_DENIED." : undefined,
    );
    sidebar.fill("#to", "jane@example.com");
    await sidebar.click("#test");
    expect(sidebar.said()).toBe(
      "Google refused this, probably because several Google accounts are signed in. Open the spreadsheet in a private window or another browser profile with one account only.",
    );
    expect(sidebar.find("#said").className).toBe("bad");
    expect(sidebar.find<HTMLInputElement>("#to").value).toBe("jane@example.com");
  });

  it("says so as well when it cannot open because of several accounts", async () => {
    const spreadsheet = await openSpreadsheet({ people });
    const sidebar = await openSidebar(spreadsheet, () => "PERMISSION_DENIED");
    expect(sidebar.said()).toMatch(/several Google accounts are signed in/);
  });

  it("shows messages as text, never as HTML", async () => {
    const spreadsheet = await openSpreadsheet({ people });
    const sidebar = await openSidebar(spreadsheet);
    sidebar.fill("#digest", "daily");
    sidebar.fill("#to", "<img@example.com");
    await sidebar.click("#schedule button[type=submit]");
    expect(sidebar.document.querySelector("#said img")).toBeNull();
  });

  it("can be used with a keyboard and a screen reader, as far as axe can tell", async () => {
    const sidebar = await openSidebar(await openSpreadsheet({ people }));
    for (const part of sidebar.document.querySelectorAll("details")) part.setAttribute("open", "");
    sidebar.window.eval(axe.source);
    // jsdom lays nothing out, so contrast cannot be seen here.
    const { violations } = (await sidebar.window.eval(
      "axe.run(document, { rules: { 'color-contrast': { enabled: false } } })",
    )) as axe.AxeResults;
    expect(violations.map(({ id }: { readonly id: string }) => id)).toEqual([]);
  });
});
