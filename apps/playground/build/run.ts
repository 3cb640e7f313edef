import { mkdir, writeFile } from "node:fs/promises";
import { readBuiltSheets } from "./built-sheets.ts";
import { buildPage } from "./page.ts";
import { sizesOf, sizesText } from "./sizes.ts";

// Builds the page of the files that the Sheets add-on's build wrote: npx -y pnpm@12 build
const html = await buildPage(await readBuiltSheets(new URL("../../sheets/dist/", import.meta.url)));
const dist = new URL("../dist/", import.meta.url);
await mkdir(dist, { recursive: true });
await writeFile(new URL("index.html", dist), html);
console.log(`dist/index.html\n${sizesText(sizesOf(html))}`);
