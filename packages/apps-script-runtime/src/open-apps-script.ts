import { advance, type ClockOptions, createClock, nowOf } from "./clock.ts";
import type { Call, Outcome } from "./execution/call.ts";
import { createCrew } from "./execution/crew.ts";
import { type Project, runCall } from "./execution/run-call.ts";
import type { HostOptions, UrlFetchFaults } from "./host/host-options.ts";
import { openHost } from "./host/host-thread.ts";
import type { SentMail } from "./host/mailbox.ts";
import type { InstalledTrigger } from "./host/triggers.ts";
import type { SheetPicture } from "./host/workbook/picture.ts";
import type { CellContent } from "./host/workbook/typed-value.ts";
import type { Toast } from "./host/workbook/workbook.ts";
import { ask } from "./link/sync-link.ts";

export interface AppsScriptOptions extends HostOptions {
  /** The script's files by name, as they would be pushed: `Code.js`, `Sidebar.html`, `appsscript.json`. */
  readonly files: Readonly<Record<string, string>>;
  readonly clock: ClockOptions;
}

type Properties = Readonly<Record<string, string>>;

/** A trigger that fired: when, by the script's clock, and what its execution came to. */
export interface FiredTrigger {
  readonly at: number;
  readonly trigger: InstalledTrigger;
  readonly outcome: Outcome;
}

/** A script bound to a spreadsheet, and all that Google keeps for it. */
export interface AppsScript {
  /** Runs one call and blocks this thread until it is done: what it fetches must be served by another thread. */
  run(call: Call): Outcome;
  /** Runs calls in this many threads at once, each call in a context of its own, and gives the outcomes in their order. */
  runAtOnce(calls: readonly Call[], threads: number): Promise<readonly Outcome[]>;
  /** Milliseconds since 1970 by the script's clock. */
  now(): number;
  /** Lets time pass. */
  pass(ms: number): void;
  /** How often each operation was called since `forgetCalls`. `UrlFetch` counts requests, not batches. */
  calls(): Readonly<Record<string, number>>;
  forgetCalls(): void;
  /** Of `document`, `script` or `user:<e-mail address>`. */
  properties(store: string): Properties;
  setProperties(store: string, properties: Properties): void;
  sheets(): readonly SheetPicture[];
  /** The sheet of this name. Throws when there is none. */
  sheet(name: string): SheetPicture;
  addSheet(name: string): void;
  /** Puts cells into a sheet as a user would, or a formula with what it was calculated to. */
  put(sheet: string, row: number, column: number, content: CellContent): void;
  select(sheet: string, area: { row: number; column: number; rows: number; columns: number }): void;
  /** Menus, alerts and sidebars that were shown, in order. */
  shown(): readonly { readonly kind: string; readonly text: string }[];
  /** Buttons that the user presses in the next alerts: `YES`, `NO`, `OK`, `CANCEL` or `CLOSE`. Otherwise YES or OK. */
  press(...buttons: readonly string[]): void;
  toasts(): readonly Toast[];
  sentMail(): readonly SentMail[];
  /** The triggers of all users. */
  triggers(): readonly InstalledTrigger[];
  /** Lets time pass, and runs each trigger when it is due, as the user who installed it. */
  passWithTriggers(ms: number): readonly FiredTrigger[];
  /** Everything in all caches, keys and values. */
  cached(): readonly (readonly [key: string, value: string])[];
  /** Google may forget at any time: everything whose key holds this text. */
  forgetCached(part: string): void;
  setFaults(faults: UrlFetchFaults): void;
  /** Another execution holds the lock, until it is released. */
  holdLock(lock: string): void;
  releaseLock(lock: string): void;
  close(): Promise<void>;
}

/** Of a manifest that names none. Known from experience. */
const defaultTimeZone = "America/New_York";

/** Opens a local Apps Script. It runs the files as they are. */
export async function openAppsScript({ files, clock: time, ...options }: AppsScriptOptions): Promise<AppsScript> {
  const clock = createClock(time);
  const host = openHost(options, clock);
  const manifest = JSON.parse(files["appsscript.json"] ?? "{}");
  const timeZone: string = manifest.timeZone ?? defaultTimeZone;
  const project: Project = { files, scopes: manifest.oauthScopes ?? [], timeZone };
  const link = host.connect();
  const crew = createCrew({ project, clock, connect: host.connect });
  // What comes back was put there by the host's own handlers, so its form is known.
  const asked = <T>(operation: string, ...values: readonly unknown[]) =>
    ask(link, { operation, execution: 0, values }) as T;
  const pictures = () => asked<readonly SheetPicture[]>("control.pictures");
  const sheet = (name: string) => {
    const found = pictures().find((picture) => picture.name === name);
    if (!found) throw new Error(`There is no sheet ${name}.`);
    return found;
  };

  return {
    run: (call) => runCall(project, call, link, clock),
    runAtOnce: (calls, threads) => crew.run(calls, threads),
    now: () => nowOf(clock),
    pass: (ms) => advance(clock, ms),
    calls: () => asked("control.calls"),
    forgetCalls: () => asked("control.forgetCalls"),
    passWithTriggers(ms) {
      const end = nowOf(clock) + ms;
      const fired: FiredTrigger[] = [];
      for (let after = nowOf(clock); ; ) {
        const next = asked<{ triggers: InstalledTrigger[]; at: number }>("control.nextTriggers", after, timeZone);
        if (next.at > end) break;
        advance(clock, Math.max(0, next.at - nowOf(clock)));
        for (const trigger of next.triggers) {
          const isThere = asked<readonly InstalledTrigger[]>("control.triggers").some(({ id }) => id === trigger.id);
          if (!isThere) continue;
          const values = [{ triggerUid: trigger.id, authMode: "FULL" }];
          const call = { kind: "trigger", name: trigger.handler, user: trigger.user, values } as const;
          fired.push({ at: next.at, trigger, outcome: runCall(project, call, link, clock) });
        }
        after = next.at;
      }
      advance(clock, Math.max(0, end - nowOf(clock)));
      return fired;
    },
    properties: (store) => asked("control.properties", store),
    setProperties: (store, properties) => asked("Properties.setProperties", store, properties, false),
    sheets: pictures,
    sheet,
    addSheet: (name) => asked("control.insert", name),
    put: (name, row, column, content) => asked("control.put", sheet(name).id, row, column, content),
    select: (name, area) => asked("Workbook.select", sheet(name).id, area),
    shown: () => asked("control.shown"),
    press: (...buttons) => asked("control.press", buttons),
    toasts: () => asked("control.toasts"),
    sentMail: () => asked("control.sent"),
    triggers: () => asked("control.triggers"),
    cached: () => asked("control.kept"),
    forgetCached: (part) => asked("control.forgetCache", part),
    setFaults: (faults) => asked("control.setFaults", faults),
    holdLock: (lock) => asked("control.holdLock", lock),
    releaseLock: (lock) => asked("control.releaseLock", lock),
    async close() {
      await crew.close();
      host.close();
    },
  };
}
