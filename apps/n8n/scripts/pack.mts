import { execFileSync } from "node:child_process";
import { globSync } from "node:fs";
import { join } from "node:path";

const source = join(import.meta.dirname, "..");

/** Packs the built package as it would be published, unpacks it into the folder, and gives where it lies. */
export function packInto(folder: string): string {
  execFileSync("npx", ["-y", "pnpm@12", "pack", "--pack-destination", folder], { cwd: source, stdio: "ignore" });
  for (const file of globSync("*.tgz", { cwd: folder })) execFileSync("tar", ["-xzf", file], { cwd: folder });
  return join(folder, "package");
}
