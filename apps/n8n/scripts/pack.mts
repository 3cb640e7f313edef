import { execFileSync } from "node:child_process";
import { globSync } from "node:fs";
import { join } from "node:path";

const source = join(import.meta.dirname, "..");

/** Packs the built package as it would be published, unpacks it into the folder, and returns its path. */
export function packInto(folder: string): string {
  packTarball(folder);
  for (const file of globSync("*.tgz", { cwd: folder })) execFileSync("tar", ["-xzf", file], { cwd: folder });
  return join(folder, "package");
}

/** Puts the tarball of the built package into the folder. */
export function packTarball(folder: string): void {
  // The pnpm that runs this script: fetching it again would need the network, and turbo hides the registry's settings.
  execFileSync("pnpm", ["pack", "--pack-destination", folder], { cwd: source, stdio: "ignore", timeout: 60_000 });
}
