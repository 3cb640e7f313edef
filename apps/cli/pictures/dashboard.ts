import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openChromium } from "@aihr-plugins/debian-programs";
import { runAihr } from "../test/run-aihr.ts";

// Draws the picture of the dashboard from a real run: npx -y pnpm@12 --filter aihr run pictures
const picture = fileURLToPath(new URL("../../../docs/images/dashboard.png", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "aihr-picture-"));
const file = join(folder, "learning.html");

await runAihr(["dashboard", "--sandbox", "--title", "Learning at Acme", "-o", file]);
const browser = await openChromium();
const page = await browser.newPage({ viewport: { width: 1180, height: 1010 } });
await page.goto(pathToFileURL(file).href);
await page.screenshot({ path: picture });
await browser.close();
rmSync(folder, { recursive: true });
console.log(`Drew ${picture}`);
