import { fileURLToPath } from "node:url";
import { openAppsScript } from "@aihr-plugins/apps-script-runtime";
import { openChromium } from "@aihr-plugins/debian-programs";
import { createLivingPopulation, createSandbox, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import type { Browser, Page } from "playwright-core";
import { bundle } from "../build/bundle.ts";
import { checkSidebar } from "./check-sidebar.ts";
import { sheetHtml } from "./sheet-html.ts";
import { sidebarPage } from "./sidebar-page.ts";
import { typeFormula } from "./type-formula.ts";

// Draws the README's pictures, and checks the sidebar in a browser: npx -y pnpm@12 --filter @aihr-plugins/sheets run pictures
const today = Date.parse("2026-11-23T12:00:00Z");
const weeks = 12;
const weekMs = 7 * 86_400_000;

const files = await bundle();
const script = await openAppsScript({
  files: { ...files, "User.js": "function asUser(code) { return eval(code); }" },
  clock: { at: today - weeks * weekMs },
});
// The report is read on the day that its data are of.
const { url, close } = await serveSandbox({
  sandbox: createSandbox({ population: createLivingPopulation({ seed: 1, learners: 250 }), asOf: () => script.now() }),
});
script.setProperties("document", { AIHR_BASE_URL: url, AIHR_API_KEY: sandboxApiKey });

const choose = (name: string) => script.runAtOnce([{ kind: "menu", name }], 1);
const digest = { refresh: "off", digest: "weekly", to: "ana@example.com, ben@example.com" };
await script.runAtOnce([{ kind: "server", name: "aihrSaveSchedule", values: [digest] }], 1);
for (let week = 0; week <= weeks; week += 1) {
  await script.runAtOnce([{ kind: "trigger", name: "aihrOnDigest" }], 1);
  if (week < weeks) script.pass(weekMs);
}
await choose("aihrBuildTrend");
await choose("aihrImportReport");
await choose("aihrBuildDashboard");
const typed = await typeFormula(script);

const browser = await openChromium();
try {
  await draw(browser, "formula", sheetHtml(script.sheet("Sheet1"), 12, 8, typed), 980, 420);
  await draw(browser, "imported-report", sheetHtml(script.sheet("AIHR report"), 24, 13), 1760, 640);
  await draw(browser, "trend", sheetHtml(script.sheet("AIHR trend"), 33, 13), 1510, 850);
  await draw(browser, "digest", script.sentMail().at(-1)?.htmlBody ?? "", 640, 840);
  await draw(browser, "dashboard", sheetHtml(script.sheet("AIHR dashboard"), 48, 15), 1960, 1230);
  for (const [name, options] of [
    ["sidebar", { hasKey: false, open: "set-up" }],
    ["sidebar-actions", { hasKey: true, open: "actions", usesSampleData: true }],
    ["sidebar-dark", { hasKey: true, open: "schedule-part", colorScheme: "dark" }],
  ] as const) {
    const page = await sidebarPage(browser, files["Sidebar.html"], options);
    await save(page, name);
    await page.close();
  }
  const complaints = await checkSidebar(browser, files["Sidebar.html"]);
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await script.close();
  await close();
}

async function draw(opened: Browser, name: string, html: string, width: number, height: number): Promise<void> {
  const page = await opened.newPage({ viewport: { width, height } });
  await page.setContent(html);
  await save(page, name);
  await page.close();
}

async function save(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: fileURLToPath(new URL(`../images/${name}.png`, import.meta.url)) });
}
