import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { installN8n } from "./install-n8n.mts";

/** Before all tests: the real n8n is installed, and the package is built. */
export default async function prepare(): Promise<void> {
  await installN8n();
  const build = join(import.meta.dirname, "..", "..", "scripts", "build.mts");
  execFileSync(process.execPath, [build], { stdio: "inherit" });
}
