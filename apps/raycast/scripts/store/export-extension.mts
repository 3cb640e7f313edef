import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { storeManifest, storeTsconfig } from "./store-manifest.mts";
import { vendored } from "./vendored.mts";

interface Places {
  /** The extension's folder. */
  readonly extension: string;
  /** The folder of the workspace's packages. */
  readonly packages: string;
  /** Where the copy goes. What was there is replaced, except for what npm installed. */
  readonly copy: string;
}

const files = [
  ".gitignore",
  ".prettierrc",
  "CHANGELOG.md",
  "README.md",
  "ai.yaml",
  "assets",
  "eslint.config.js",
  "help.md",
  "metadata",
  "package-lock.json",
  "src",
];
const packages = ["core", "report", "answers"];

/** Makes a copy of the extension that needs nothing of the workspace: our packages become folders of its sources. */
export async function exportExtension({ extension, packages: from, copy }: Places): Promise<void> {
  await mkdir(copy, { recursive: true });
  for (const name of await readdir(copy)) {
    if (name !== "node_modules") await rm(join(copy, name), { recursive: true });
  }
  for (const file of files) await cp(join(extension, file), join(copy, file), { recursive: true });
  for (const name of packages) {
    await cp(join(from, name, "src"), join(copy, "src/vendor", name), { recursive: true, filter: isOfTheReport });
  }
  await rewriteImports(join(copy, "src"), []);

  const manifests = await Promise.all([extension, ...packages.map((name) => join(from, name))].map(readManifest));
  await writeJson(join(copy, "package.json"), storeManifest(manifests, await readCatalog(join(from, ".."))));
  await writeJson(join(copy, "tsconfig.json"), storeTsconfig(JSON.parse(await read(join(extension, "tsconfig.json")))));
}

/** The extension keeps no history, so that answers from one, and the databases behind them, stay out of the copy. */
function isOfTheReport(path: string): boolean {
  return !/[\\/]answers[\\/]src[\\/]history(\.ts$|$)/.test(path);
}

/** Makes imports of our packages relative, everywhere below a folder at this depth in the sources. */
async function rewriteImports(folder: string, depth: readonly string[]): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await rewriteImports(path, [...depth, entry.name]);
    else await writeFile(path, vendored(await read(path), depth.length));
  }
}

/** The versions that packages of the workspace share. */
async function readCatalog(workspace: string): Promise<Record<string, string>> {
  return parse(await read(join(workspace, "pnpm-workspace.yaml"))).catalog;
}

async function readManifest(folder: string) {
  return JSON.parse(await read(join(folder, "package.json")));
}

async function read(path: string): Promise<string> {
  return readFile(path, "utf8");
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
