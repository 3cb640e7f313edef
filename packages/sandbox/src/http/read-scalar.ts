import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

let script: Promise<Buffer<ArrayBuffer>> | undefined;

/** Returns Scalar's API reference as one prebuilt script, read from disk once. */
export function readScalar(): Promise<Buffer<ArrayBuffer>> {
  script ??= readFile(scalarPath());
  return script;
}

/** The package exports only its modules; the prebuilt script is in a folder next to them. */
function scalarPath(): string {
  const entry = createRequire(import.meta.url).resolve("@scalar/api-reference");
  return join(entry, "../browser/standalone.js");
}
