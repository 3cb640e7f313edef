import { type ClockOptions, createClock } from "../clock.ts";
import { projectOf } from "../execution/project.ts";
import { answer } from "../host/answer.ts";
import type { HostOptions } from "../host/host-options.ts";
import { createOperations } from "../host/operations.ts";
import type { ScriptReply, ScriptRequest } from "../host/url-fetch.ts";
import { createControls, type ScriptControls } from "../script-controls.ts";
import { type LoadScript, plainRealms } from "./plain-realm.ts";

export interface SingleThreadOptions extends HostOptions {
  /** The script's files that are no code: `Sidebar.html`, `appsscript.json`. */
  readonly files: Readonly<Record<string, string>>;
  readonly load: LoadScript;
  readonly clock: ClockOptions;
  /** Replies to a request at once. @throws ServiceError if no reply arrives */
  readonly deliver: (request: ScriptRequest) => ScriptReply;
}

/**
 * Opens a script whose host is in the same thread, such as a page's worker: without shared memory, without Node. One call
 * runs at a time, and the script shares ECMAScript's globals with the thread, except `Date`.
 *
 * @example
 * const script = openSingleThread({ files, load, clock: { at: Date.now() }, deliver: (request) => replyTo(request) });
 * script.run({ kind: "formula", name: "DOUBLE", values: [21] });
 */
export function openSingleThread({
  files,
  load,
  clock: time,
  deliver,
  ...options
}: SingleThreadOptions): ScriptControls {
  const clock = createClock(time, new ArrayBuffer(8));
  const operations = createOperations(options, clock, deliver);
  return createControls(projectOf(files), {
    clock,
    ask: (question) => answer(operations, question),
    openRealm: plainRealms(load),
  });
}
