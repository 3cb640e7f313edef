import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vitepress";
import { playgroundAddress } from "../src/playground-address.ts";
import { playgroundPage } from "../src/playground-page.ts";

// Writes the site with the playground: npx -y pnpm@12 docs:build. With an argument, into that folder instead of dist.
const root = join(import.meta.dirname, "..");
const folder = process.argv[2] ?? join(root, "dist");
const playground = playgroundPage();

await build(root, { outDir: folder });
await mkdir(join(folder, playgroundAddress), { recursive: true });
await writeFile(join(folder, playgroundAddress, "index.html"), playground);
