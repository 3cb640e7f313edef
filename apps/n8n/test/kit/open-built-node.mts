import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Aihr } from "../../nodes/Aihr/Aihr.node.ts";
import { bundle } from "../../scripts/bundle.mts";

/** The node as it is published. */
export interface BuiltNode {
  readonly node: Aihr;
  remove(): void;
}

/** Builds the node into a folder of node_modules, where its only dependency is found. */
export async function openBuiltNode(): Promise<BuiltNode> {
  const folder = mkdtempSync(join(import.meta.dirname, "../../node_modules/.built-"));
  await bundle(folder);
  const { Aihr } = createRequire(import.meta.url)(join(folder, "nodes/Aihr/Aihr.node.js"));
  return { node: new Aihr(), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
