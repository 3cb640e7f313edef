import { fileURLToPath } from "node:url";
import { openChromium } from "@aihr-plugins/debian-programs";
import type { Page } from "playwright-core";

// Draws the pictures of the READMEs from the built page: npx -y pnpm@12 --filter @aihr-plugins/playground run pictures
const page = new URL("../dist/index.html", import.meta.url).href;
const today = new Date("2026-11-23T12:00:00Z");
/** Two learners have this name. */
const namesake = "Amelia Jackson";
const browser = await openChromium();

async function open(formula: string, options: { readonly colorScheme?: "dark"; readonly width?: number } = {}) {
  const { colorScheme = "light", width = 1280 } = options;
  const opened = await browser.newPage({ colorScheme, viewport: { width, height: width < 500 ? 844 : 720 } });
  await opened.clock.setFixedTime(today);
  await opened.goto(`${page}#${formula}`);
  await opened.locator("body[data-ready]").waitFor();
  return opened;
}

/** Pastes lines of cells into the sheet, as from the clipboard. */
async function paste(sheet: Page, text: string): Promise<void> {
  await sheet.locator("#grid").evaluate((grid, pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    grid.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  }, text);
}

function path(picture: string): string {
  return fileURLToPath(new URL(`../../../${picture}`, import.meta.url));
}

try {
  const sheet = await open("=AIHR_PROGRESS()");
  const names = await sheet.locator("[data-column='1']").allTextContents();
  const learners = [...new Set(names.slice(1))].filter((name) => name !== "" && name !== namesake).slice(0, 14);
  await sheet.keyboard.press("Delete");
  await paste(sheet, ["\tPA\tHRBP\tL&D\tDHR\tEX\tHours", ...learners].join("\n"));
  await sheet.locator("#cell-2-7").click();
  await sheet.keyboard.type(`=AIHR_HOURS(A2:A${learners.length + 1})\n`);
  await sheet.locator("#cell-2-2").click();
  await sheet.keyboard.type(`=AIHR_PROGRESS(A2:A${learners.length + 1}, B1:F1)\n`);
  await sheet.locator("#cell-2-2").click();
  await sheet.locator(`#cell-${learners.length + 1}-6`).click({ modifiers: ["Shift"] });
  await sheet.locator("#percent").click();
  await sheet.locator("#menu-button").click();
  await sheet.getByRole("menuitem", { name: "Functions…" }).click();
  await sheet.frameLocator("#sidebar-frame").locator("#actions[open]").waitFor();
  await sheet.locator("#cell-2-2").click();
  await sheet.screenshot({ path: path("docs/images/playground.png") });
  await sheet.close();

  const phone = await open("=AIHR_PROGRAMS()", { width: 390, colorScheme: "dark" });
  await phone.screenshot({ path: path("apps/playground/images/phone-dark.png") });
  await phone.close();

  const dashboard = await open("=AIHR_STATUS()");
  await dashboard.locator("#menu-button").click();
  await dashboard.getByRole("menuitem", { name: "Dashboard" }).click();
  await dashboard.getByRole("tab", { name: "AIHR dashboard" }).waitFor();
  await dashboard.locator("#toast-close").click();
  await dashboard.screenshot({ path: path("apps/playground/images/dashboard.png") });
} finally {
  await browser.close();
}
