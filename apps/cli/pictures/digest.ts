import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openChromium } from "@aihr-plugins/debian-programs";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import { recordYear } from "../src/sandbox/record-year.ts";
import { runAihr } from "../test/run-aihr.ts";

// Draws the picture of a digest from a real run: npx -y pnpm@12 --filter aihr run pictures
const picture = fileURLToPath(new URL("../../../docs/images/digest.png", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "aihr-picture-"));
const [database, file] = [join(folder, "learning.db"), join(folder, "digest.html")];

const history = openSqliteHistory(database, { create: true });
const signal = new AbortController().signal;
await recordYear(history, { until: Date.parse("2026-11-23T00:00:00Z"), toolVersion: "aihr", signal });
await history.close();
await runAihr(["digest", "--history", database, "--goal", "completionRate=55", "-o", file]);

const browser = await openChromium();
const page = await browser.newPage({ viewport: { width: 680, height: 980 }, deviceScaleFactor: 1.5 });
await page.goto(pathToFileURL(file).href);
await page.screenshot({ path: picture });
await browser.close();
rmSync(folder, { recursive: true });
console.log(`Drew ${picture}`);
