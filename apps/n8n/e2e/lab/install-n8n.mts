import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm, statfs, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

const version = "2.40.7";

/** The folder of the real n8n; outside the clone, because it holds 2.8 GB and outlives clones. */
export const n8nFolder = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"),
  "aihr-plugins",
  `n8n-${version}`,
);

/** n8n's program, to be run with this process's Node. */
export const n8nProgram = join(n8nFolder, "node_modules", "n8n", "bin", "n8n");

const finished = join(n8nFolder, "installation-is-complete");

/**
 * Installs the real n8n once (6 to 8 minutes, 2.8 GB), showing progress; later calls find it. An installation that was
 * cut off starts again.
 *
 * @throws Error with npm's last lines
 */
export async function installN8n(say: (line: string) => void = console.log): Promise<void> {
  if (existsSync(finished)) return;
  await rm(n8nFolder, { recursive: true, force: true });
  await mkdir(n8nFolder, { recursive: true });
  const startedMs = Date.now();
  const { bavail, bsize } = await statfs(n8nFolder);
  if (bavail * bsize < 4e9) throw new Error(`Installing n8n needs 4 GB of free space in ${n8nFolder}.`);

  say(`Installing n8n ${version} into ${n8nFolder}, once: 2.8 GB, some 7 minutes.`);
  const showing = setInterval(() => say(`  … ${elapsed(startedMs)}, ${stage()}`), 15_000);
  try {
    await writeFile(join(n8nFolder, "package.json"), JSON.stringify({ private: true }));
    // n8n's dependencies bring dozens of scripts that fetch binaries; SQLite's is the only one that it cannot do without.
    await npm(["install", `n8n@${version}`, "--ignore-scripts", "--no-audit", "--no-fund", "--save-exact"]);
    say(`  … ${elapsed(startedMs)}, building SQLite`);
    await npm(["rebuild", "sqlite3"]);
    await writeFile(finished, "");
  } finally {
    clearInterval(showing);
  }
  say(`n8n ${version} is installed, after ${elapsed(startedMs)}.`);
}

function npm(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn("npm", args, { cwd: n8nFolder, stdio: ["ignore", "pipe", "pipe"] });
    let last = "";
    const keep = (chunk: Buffer) => {
      last = (last + chunk.toString()).slice(-4000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ${args.join(" ")} ended with ${code}:\n${last}`));
    });
  });
}

function elapsed(startedMs: number): string {
  const seconds = Math.round((Date.now() - startedMs) / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function stage(): string {
  const modules = join(n8nFolder, "node_modules");
  return existsSync(modules) ? "unpacking" : "resolving";
}

if (import.meta.main) await installN8n();
