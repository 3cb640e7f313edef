import { glob, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { analyzePackage, SOURCE_FILE_PATTERNS } from "@n8n/scan-community-package/scanner/scanner.mjs";
import { packInto } from "./pack.mts";

const source = join(import.meta.dirname, "..");
const folder = await mkdtemp(join(tmpdir(), "aihr-n8n-scan-"));
try {
  const packed = packInto(folder);
  const found = [
    ...(await scan("the source", source, SOURCE_FILE_PATTERNS)),
    ...(await scan("the packed folder", packed, ["**/*.js", "package.json"])),
    ...(await forbidden(packed)),
    ...(await rewritten(packed)),
  ];
  if (found.length > 0) {
    console.error(found.join("\n"));
    process.exitCode = 1;
  } else {
    console.log("n8n's scanner passes the source and the packed folder; nothing but n8n-workflow is required.");
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function scan(what: string, at: string, patterns: readonly string[]): Promise<readonly string[]> {
  const { passed, details, message } = await analyzePackage(at, patterns);
  return passed ? [] : [`n8n's scanner, on ${what}: ${details ?? message}`];
}

/** The scanner takes requires of development dependencies for type imports, so it misses what was not bundled. */
async function forbidden(packed: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const file of glob("dist/**/*.js", { cwd: packed })) {
    const code = await readFile(join(packed, file), "utf8");
    for (const [, name = ""] of code.matchAll(/\brequire\(["']([^"']+)["']\)/g)) {
      if (name !== "n8n-workflow" && !name.startsWith(".")) found.push(`${file} requires ${name}.`);
    }
    const global =
      /\b(setTimeout|setInterval|setImmediate|globalThis|process\.|__dirname|fetch\(|console\.|eval\(|new Function)/.exec(
        code,
      );
    if (global) found.push(`${file} uses ${global[1]}.`);
  }
  return found;
}

async function rewritten(packed: string): Promise<readonly string[]> {
  const manifest = await readFile(join(packed, "package.json"), "utf8");
  return /workspace:|catalog:/.test(manifest) ? ["package.json still speaks of the workspace."] : [];
}
