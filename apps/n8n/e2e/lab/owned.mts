import type { ChildProcess } from "node:child_process";

/** A process that we started. */
export interface Owned {
  /** Ends it, kindly at first, and waits until it is gone. */
  stop(): Promise<void>;
}

const patienceMs = 30_000;

/** Takes care that a process does not outlive us, even if nothing stops it. */
export function owned(child: ChildProcess): Owned {
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  return {
    async stop() {
      process.off("exit", end);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise<void>((resolve) => {
        child.once("exit", () => resolve());
      });
      child.kill("SIGTERM");
      const hard = setTimeout(end, patienceMs);
      await gone;
      clearTimeout(hard);
    },
  };
}
