import { advance, nowOf } from "./clock.ts";
import type { Call, Outcome } from "./execution/call.ts";
import type { Project } from "./execution/project.ts";
import { runCall } from "./execution/run-call.ts";
import type { Thread } from "./execution/thread.ts";
import type { UrlFetchFaults } from "./host/host-options.ts";
import type { SentMail } from "./host/mailbox.ts";
import type { InstalledTrigger } from "./host/triggers.ts";
import type { Area } from "./host/workbook/area.ts";
import type { SheetPicture } from "./host/workbook/picture.ts";
import type { CellContent, FormulaContent, SheetValue } from "./host/workbook/typed-value.ts";
import type { Toast } from "./host/workbook/workbook.ts";

type Properties = Readonly<Record<string, string>>;

/** A trigger that fired: when, by the script's clock, and what its execution came to. */
export interface FiredTrigger {
  readonly at: number;
  readonly trigger: InstalledTrigger;
  readonly outcome: Outcome;
}

/** A script bound to a spreadsheet, and all that Google keeps for it, as a user or a test reaches them. */
export interface ScriptControls {
  /** Runs one call and blocks this thread until it is done. */
  run(call: Call): Outcome;
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
  sheetNames(): readonly string[];
  /** The cells of a sheet with formulas. */
  formulas(sheet: string): readonly FormulaContent[];
  /** What the cells of an area hold. */
  values(sheet: string, area: Area): readonly (readonly SheetValue[])[];
  addSheet(name: string): void;
  /** Puts cells into a sheet as a user would, or a formula with what it was calculated to. */
  put(sheet: string, row: number, column: number, content: CellContent): void;
  /** Types a text into a cell, as a user would: a number, a date or a formula, which is not calculated. */
  type(sheet: string, row: number, column: number, text: string): void;
  select(sheet: string, area: Area): void;
  /** The sheet that is selected, and the area in it. */
  selection(): Area & { readonly sheet: string };
  /** Gives cells a number format, such as `0%`. */
  format(sheet: string, area: Area, numberFormat: string): void;
  /** Empties cells. */
  clear(sheet: string, area: Area): void;
  /** What was shown, in order: `menu`, `alert`, `question` (an alert with the buttons Yes and No) or `sidebar`. */
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
}

/** Returns what a user or a test can do with a script, over a thread. */
export function createControls(project: Project, thread: Thread): ScriptControls {
  const { ask, clock } = thread;
  // What comes back was put there by the host's own handlers, so its form is known.
  const asked = <T>(operation: string, ...values: readonly unknown[]) => ask({ operation, execution: 0, values }) as T;
  const sheets = () => asked<readonly { readonly id: number; readonly name: string }[]>("Workbook.sheets");
  const idOf = (sheet: string) => {
    const found = sheets().find(({ name }) => name === sheet);
    if (!found) throw new Error(`There is no sheet ${sheet}.`);
    return found.id;
  };
  const run = (call: Call) => runCall(project, call, thread);

  return {
    run,
    now: () => nowOf(clock),
    pass: (ms) => advance(clock, ms),
    calls: () => asked("control.calls"),
    forgetCalls: () => asked("control.forgetCalls"),
    passWithTriggers(ms) {
      const end = nowOf(clock) + ms;
      const fired: FiredTrigger[] = [];
      for (let after = nowOf(clock); ; ) {
        const next = asked<{ triggers: InstalledTrigger[]; at: number }>(
          "control.nextTriggers",
          after,
          project.timeZone,
        );
        if (next.at > end) break;
        advance(clock, Math.max(0, next.at - nowOf(clock)));
        for (const trigger of next.triggers) {
          const isThere = asked<readonly InstalledTrigger[]>("control.triggers").some(({ id }) => id === trigger.id);
          if (!isThere) continue;
          const values = [{ triggerUid: trigger.id, authMode: "FULL" }];
          const call = { kind: "trigger", name: trigger.handler, user: trigger.user, values } as const;
          fired.push({ at: next.at, trigger, outcome: run(call) });
        }
        after = next.at;
      }
      advance(clock, Math.max(0, end - nowOf(clock)));
      return fired;
    },
    properties: (store) => asked("control.properties", store),
    setProperties: (store, properties) => asked("Properties.setProperties", store, properties, false),
    sheets: () => asked("control.pictures"),
    sheet: (name) => asked("control.picture", idOf(name)),
    sheetNames: () => sheets().map(({ name }) => name),
    formulas: (name) => asked("control.formulas", idOf(name)),
    values: (name, area) => asked("Range.values", idOf(name), area),
    addSheet: (name) => asked("control.insert", name),
    put: (name, row, column, content) => asked("control.put", idOf(name), row, column, content),
    type: (name, row, column, text) =>
      asked("Range.setValues", idOf(name), { row, column, rows: 1, columns: 1 }, [[text]]),
    select: (name, area) => asked("Workbook.select", idOf(name), area),
    selection() {
      const { sheet: id, ...area } = asked<Area & { readonly sheet: number }>("Workbook.selection");
      return { ...area, sheet: sheets().find((each) => each.id === id)?.name ?? "" };
    },
    format: (name, area, numberFormat) => asked("Range.style", idOf(name), area, "numberFormat", numberFormat),
    clear: (name, area) => asked("Range.clear", idOf(name), area, { content: true, format: false }),
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
  };
}
