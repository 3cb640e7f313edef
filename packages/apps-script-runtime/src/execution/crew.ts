import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { SharedClock } from "../clock.ts";
import type { LinkEnd } from "../link/sync-link.ts";
import type { Call, Outcome } from "./call.ts";
import type { Project } from "./project.ts";

/** Threads that run calls at the same time, as Google runs the cells of a sheet. */
export interface Crew {
  run(calls: readonly Call[], threads: number): Promise<readonly Outcome[]>;
  close(): Promise<void>;
}

interface CrewOptions {
  readonly project: Project;
  readonly clock: SharedClock;
  /** Opens one more link to the host. */
  readonly connect: () => LinkEnd;
}

export function createCrew({ project, clock, connect }: CrewOptions): Crew {
  const workers: Worker[] = [];

  const hire = async () => {
    const link = connect();
    const worker = new Worker(new URL("./execution.worker.ts", import.meta.url), {
      workerData: { project, clock, link },
      transferList: [link.port],
    });
    workers.push(worker);
    await once(worker, "online");
  };

  return {
    async run(calls, threads) {
      const outcomes: Outcome[] = [];
      const waiting = [...calls.entries()];
      await Promise.all(Array.from({ length: Math.max(0, threads - workers.length) }, hire));
      const work = async (worker: Worker): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [place, call] = next;
          worker.postMessage(call);
          [outcomes[place]] = await once(worker, "message");
        }
      };
      await Promise.all(workers.slice(0, threads).map(work));
      return outcomes;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
