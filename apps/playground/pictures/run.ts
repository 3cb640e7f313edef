import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { chromiumPath } from "../e2e/kit/chromium-path.ts";

// Draws the pictures of the READMEs from the built page: npx -y pnpm@12 --filter @aihr-plugins/playground run pictures
const page = new URL("../dist/index.html", import.meta.url).href;
const today = new Date("2026-11-23T12:00:00Z");
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });

async function open(formula: string, options: { readonly colorScheme?: "dark"; readonly width?: number } = {}) {
  const { colorScheme = "light", width = 1280 } = options;
  const opened = await browser.newPage({ colorScheme, viewport: { width, height: width < 500 ? 844 : 720 } });
  await opened.clock.setFixedTime(today);
  await opened.goto(`${page}#${formula}`);
  await opened.locator("body[data-ready]").waitFor();
  return opened;
}

function path(picture: string): string {
  return fileURLToPath(new URL(`../../../${picture}`, import.meta.url));
}

try {
  const sheet = await open("=AIHR_PROGRESS()");
  await sheet.locator("#menu-button").click();
  await sheet.getByRole("menuitem", { name: "Import report" }).focus();
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
