import { type ClockOptions, createClock } from "./clock.ts";
import type { Call, Outcome } from "./execution/call.ts";
import { createCrew } from "./execution/crew.ts";
import { linkedThread } from "./execution/linked-thread.ts";
import { projectOf } from "./execution/project.ts";
import type { HostOptions } from "./host/host-options.ts";
import { openHost } from "./host/host-thread.ts";
import { createControls, type ScriptControls } from "./script-controls.ts";

export interface AppsScriptOptions extends HostOptions {
  /** The script's files by name, as they would be pushed: `Code.js`, `Sidebar.html`, `appsscript.json`. */
  readonly files: Readonly<Record<string, string>>;
  readonly clock: ClockOptions;
}

/** A script whose host is in another thread. What it fetches must be served by another thread, too. */
export interface AppsScript extends ScriptControls {
  /** Runs calls in this many threads at once, each call in a context of its own, and gives the outcomes in their order. */
  runAtOnce(calls: readonly Call[], threads: number): Promise<readonly Outcome[]>;
  close(): Promise<void>;
}

/** Opens a local Apps Script. It runs the files as they are. */
export async function openAppsScript({ files, clock: time, ...options }: AppsScriptOptions): Promise<AppsScript> {
  const clock = createClock(time);
  const host = openHost(options, clock);
  const project = projectOf(files);
  const crew = createCrew({ project, clock, connect: host.connect });
  return {
    ...createControls(project, linkedThread(project, clock, host.connect())),
    runAtOnce: (calls, threads) => crew.run(calls, threads),
    async close() {
      await crew.close();
      host.close();
    },
  };
}
