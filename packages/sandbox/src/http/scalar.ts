import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

let file: Promise<Buffer<ArrayBuffer>> | undefined;

/** Scalar's API reference as one ready-built script, read once. */
export function readScalar(): Promise<Buffer<ArrayBuffer>> {
  file ??= readFile(scalarPath());
  return file;
}

/** The package exports its parts for bundlers only, and the ready-built script lies beside them. */
function scalarPath(): string {
  const entry = createRequire(import.meta.url).resolve("@scalar/api-reference");
  return join(entry, "../browser/standalone.js");
}
