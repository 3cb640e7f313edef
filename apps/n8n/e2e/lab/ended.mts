import type { ChildProcess } from "node:child_process";

/** Ends a process, kindly at first, and waits until it is gone. */
export async function ended(child: ChildProcess, patienceMs = 30_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  child.kill("SIGTERM");
  const hard = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  await gone;
  clearTimeout(hard);
}
