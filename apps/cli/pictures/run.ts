import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { screenOf } from "./screen-of.ts";
import { terminalHtml } from "./terminal-html.ts";

// Draws the README's picture from a real run in a terminal, with Debian's chromium: npx -y pnpm@12 --filter aihr run pictures
const columns = 120;
const picture = fileURLToPath(new URL("../../../docs/images/demo.png", import.meta.url));

const { html, width, height } = terminalHtml(await screenOf("demo", columns, "Ctrl-C ends it."), columns);
const folder = mkdtempSync(join(tmpdir(), "aihr-picture-"));
const page = join(folder, "demo.html");
writeFileSync(page, html);
execFileSync("chromium", [
  "--headless=new",
  "--no-sandbox",
  "--hide-scrollbars",
  `--window-size=${width},${height}`,
  `--screenshot=${picture}`,
  page,
]);
rmSync(folder, { recursive: true });
console.log(`Drew ${picture}`);
