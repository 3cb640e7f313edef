import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { projectFiles } from "../src/project-files.ts";

/** Writes the project to dist/project, and the same as dist/aihr-for-power-bi.zip. */
const dist = join(import.meta.dirname, "../dist");
const files = projectFiles();

rmSync(dist, { recursive: true, force: true });
for (const { path, text } of files) {
  const target = join(dist, "project", path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

// Every build of the same sources has the same bytes, so that its checksum means something.
const mtime = new Date(2026, 0, 1);
const entries = Object.fromEntries(files.map(({ path, text }) => [`aihr-for-power-bi/${path}`, strToU8(text)]));
writeFileSync(join(dist, "aihr-for-power-bi.zip"), zipSync(entries, { mtime }));
