import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

/** Watches how much more memory a process holds than when watching began. */
export async function watchMemory(pid: number): Promise<{ stop(): number }> {
  const before = await residentMb(pid);
  let peak = before;
  let isWatching = true;
  const watch = async () => {
    while (isWatching) {
      peak = Math.max(peak, await residentMb(pid));
      await wait(20);
    }
  };
  void watch();
  return {
    stop() {
      isWatching = false;
      return Math.round(peak - before);
    },
  };
}

async function residentMb(pid: number): Promise<number> {
  const [, kilobytes = "0"] = /^VmRSS:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}
