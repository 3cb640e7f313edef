import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../../../..");
const lock = join(root, "node_modules/.cache/raycast-build.lock");

/** Builds the extension, at once where the newest is built. Two files of tests may ask at the same time: one waits. */
export function buildExtension(): void {
  mkdirSync(dirname(lock), { recursive: true });
  while (!takeLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
    execFileSync(join(root, "node_modules/.bin/turbo"), ["run", "build", "--filter=raycast"], { cwd: root, env });
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Takes the lock, unless another process has it. What a process that no longer runs has left is removed. */
function takeLock(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!holderRuns()) rmSync(lock, { force: true });
    return false;
  }
}

function holderRuns(): boolean {
  try {
    // Empty while it is written: 0, which is this process and its siblings.
    return process.kill(Number(readFileSync(lock, "utf8")), 0);
  } catch (error) {
    // Released since, so there is nothing to remove.
    return error instanceof Error && "code" in error && error.code === "ENOENT";
  }
}
