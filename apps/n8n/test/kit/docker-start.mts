import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const script = join(import.meta.dirname, "..", "..", "docker", "start.sh");

/** What the Docker image starts, outside Docker: with a folder in place of the volume, and a program in place of n8n. */
export interface DockerStart {
  /** Returns what n8n is started with. */
  start(...args: readonly string[]): string;
  /** The files of the installed package. */
  readonly installed: readonly string[];
}

/** Creates it with a package of one file in the image and an older one in the volume. */
export function createDockerStart(): DockerStart {
  const folder = mkdtempSync(join(tmpdir(), "aihr-n8n-docker-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const image = join(folder, "package");
  const installed = join(folder, ".n8n", "nodes", "node_modules", "n8n-nodes-aihr");
  for (const [at, file] of [
    [image, "new.txt"],
    [installed, "old.txt"],
  ] as const) {
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, file), "");
  }
  const env = { ...process.env, N8N_USER_FOLDER: folder, AIHR_NODES: image, N8N_ENTRYPOINT: "/bin/echo" };
  return {
    start: (...args) =>
      execFileSync("/bin/sh", [script, ...args], { env })
        .toString()
        .trim(),
    get installed() {
      return readdirSync(installed);
    },
  };
}
