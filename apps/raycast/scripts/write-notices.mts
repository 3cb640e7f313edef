import { appendFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { bundledLibraries, noticeComment } from "@aihr-plugins/license-notices";
import { bundles } from "./store/bundles.mts";

// Raycast's build drops the licenses of what it bundles.
for (const { file, modules } of await bundles(fileURLToPath(new URL("../dist", import.meta.url)))) {
  await appendFile(file, noticeComment(await bundledLibraries(modules)));
}
