import { readFile } from "node:fs/promises";
import { scalarPath } from "./scalar-path.ts";

let script: Promise<Buffer<ArrayBuffer>> | undefined;

/** Returns Scalar's API reference as one prebuilt script, read from disk once. */
export function readScalar(): Promise<Buffer<ArrayBuffer>> {
  script ??= readFile(scalarPath());
  return script;
}
