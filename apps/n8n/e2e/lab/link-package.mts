import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packInto } from "../../scripts/pack.mts";

/** Puts the package, as it would be published, where n8n looks for community nodes. */
export async function linkPackage(userFolders: readonly string[]): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), "aihr-n8n-pack-"));
  try {
    const packed = packInto(temporary);
    for (const userFolder of userFolders) {
      const modules = join(userFolder, ".n8n", "nodes", "node_modules");
      await mkdir(modules, { recursive: true });
      await cp(packed, join(modules, "n8n-nodes-aihr"), { recursive: true });
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
