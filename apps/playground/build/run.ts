import { mkdir, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { readBuiltSheets } from "./built-sheets.ts";
import { buildPage } from "./page.ts";

// Builds the page of the files that the Sheets add-on's build wrote: npx -y pnpm@12 build
const html = await buildPage(await readBuiltSheets(new URL("../../sheets/dist/", import.meta.url)));
const dist = new URL("../dist/", import.meta.url);
await mkdir(dist, { recursive: true });
await writeFile(new URL("index.html", dist), html);
const [bytes, gzipped] = [Buffer.byteLength(html), gzipSync(html, { level: 9 }).length];
console.log(`dist/index.html: ${Math.round(bytes / 1000)} kB, ${Math.round(gzipped / 1000)} kB gzipped.`);
