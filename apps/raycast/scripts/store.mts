import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundledLibraries, noticeText } from "@aihr-plugins/license-notices";
import { judge } from "./judge/judge.mts";
import { ray, run } from "./judge/ray.mts";
import { bundles } from "./store/bundles.mts";
import { exportExtension } from "./store/export-extension.mts";

const extension = fileURLToPath(new URL("..", import.meta.url));
const copy = join(extension, ".store");

// The Store builds with npm, which knows nothing of our workspace, so this makes a self-contained copy.
await exportExtension({ extension, packages: join(extension, "../../packages"), copy });
// Without addresses in the lockfile: they would be those of whatever registry this machine uses.
await run(copy, "npm", ["install", "--omit-lockfile-registry-resolved", "--ignore-scripts", "--no-audit", "--no-fund"]);
await copyFile(join(copy, "package-lock.json"), join(extension, "package-lock.json"));
await run(copy, process.execPath, [
  join(copy, "node_modules/prettier/bin/prettier.cjs"),
  "--write",
  "--log-level=warn",
  "src",
]);
await ray(copy, ["build", "-e", "dist", "-o", "dist"]);
// The Store builds once more, so the notices go where its build takes them along.
const modules = (await bundles(join(copy, "dist"))).flatMap((bundle) => bundle.modules);
await writeFile(join(copy, "assets/third-party-notices.txt"), noticeText(await bundledLibraries(modules)));
await judge(copy);
console.log("The Store copy is in apps/raycast/.store: built, linted and valid.");
