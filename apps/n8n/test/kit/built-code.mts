import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { bundle } from "../../scripts/bundle.mts";

/** Builds the package as for publication, and returns the code of the action node. */
export async function builtCode(): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), "n8n-nodes-aihr-"));
  onTestFinished(() => rm(dist, { recursive: true }));
  await bundle(dist);
  return readFile(join(dist, "nodes/Aihr/Aihr.node.js"), "utf8");
}
