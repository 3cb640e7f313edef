import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const version = "2.12.0";

/** The folder of the MCP Inspector; outside the clone, because it holds 110 MB and outlives clones. */
const folder = join(
  process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"),
  "aihr-plugins",
  `mcp-inspector-${version}`,
);
const finished = join(folder, "installation-is-complete");

/** Installs the MCP Inspector once; later calls find it. Returns the path of its program. */
export async function installInspector(): Promise<string> {
  if (!existsSync(finished)) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "package.json"), JSON.stringify({ private: true }));
    const args = [
      "install",
      `@modelcontextprotocol/inspector@${version}`,
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
    ];
    const npm = promisify(execFile)("npm", args, { cwd: folder });
    npm.child.stdin?.end();
    await npm;
    await writeFile(finished, "");
  }
  return join(folder, "node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js");
}
