import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Ran } from "./run-aihr.ts";

const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));

export interface Spawned {
  readonly child: ChildProcess;
  /** Resolves when the process has ended. */
  readonly ended: Promise<Ran>;
}

/** Runs a command line as a process of its own, as a shell does. */
export function spawnAihr(line: string, env: Readonly<Record<string, string>> = {}): Spawned {
  const { PATH = "", TZ = "UTC", NODE_COMPILE_CACHE = "" } = process.env;
  const args = ["--conditions=@aihr-plugins/source", bin, ...line.split(" ")];
  const child = spawn(process.execPath, args, { env: { PATH, TZ, NODE_COMPILE_CACHE, ...env } });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Ran>((resolve) => {
    child.on("close", (code) => resolve({ exitCode: code ?? -1, stdout, stderr }));
  });
  return { child, ended };
}
