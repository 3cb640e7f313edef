import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { scenes } from "./screenshots/scenes.mts";

const metadata = fileURLToPath(new URL("../metadata", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "aihr-screenshots-"));
await mkdir(metadata, { recursive: true });

// What the built commands really render, with made-up people, drawn by Debian's chromium.
let number = 0;
for await (const html of scenes()) {
  number += 1;
  const page = join(folder, `${number}.html`);
  await writeFile(page, html);
  await promisify(execFile)("chromium", [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--force-device-scale-factor=2",
    "--window-size=1000,625",
    `--screenshot=${join(metadata, `aihr-${number}.png`)}`,
    `file://${page}`,
  ]);
}
await rm(folder, { recursive: true });
console.log(`${number} screenshots are in apps/raycast/metadata. Look at each before it is committed.`);
