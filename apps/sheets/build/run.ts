import { mkdir, rm, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.ts";
import { complaintsAbout } from "./inspect.ts";
import { oneFile } from "./one-file.ts";

// Another folder can be named, for programs that want the files without touching dist.
const [folder] = process.argv.slice(2);
const dist = folder === undefined ? new URL("../dist/", import.meta.url) : pathToFileURL(`${folder}/`);
const copy = new URL("one-file/", dist);

const files = await bundle();
const complaints = complaintsAbout(files);
if (complaints.length > 0) {
  console.error(`Google would not take this bundle:\n${complaints.join("\n")}`);
  process.exit(1);
}
const { text, checksum } = oneFile(files);
for (const each of [dist, copy]) {
  await rm(each, { recursive: true, force: true });
  await mkdir(each, { recursive: true });
}
for (const [name, content] of Object.entries(files)) await writeFile(new URL(name, dist), content);
await writeFile(new URL("aihr-for-sheets.gs", copy), text);
await writeFile(new URL("aihr-for-sheets.gs.sha256", copy), checksum);
console.log(`dist/ holds ${Object.keys(files).join(", ")}; dist/one-file/ the copy to paste.`);
