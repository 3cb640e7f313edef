import { advance, nowOf, type SharedClock } from "../clock.ts";
import { createCaches } from "./caches.ts";
import { createExecutions } from "./executions.ts";
import type { HostOptions } from "./host-options.ts";
import { createLocks, OUTSIDE } from "./locks.ts";
import { createMailbox } from "./mailbox.ts";
import { createPropertyStores } from "./property-stores.ts";
import { createTriggers, nextFiring } from "./triggers.ts";
import { createUrlFetch, type Deliver, type ScriptRequest } from "./url-fetch.ts";
import { createUsers } from "./users.ts";
import type { Area } from "./workbook/area.ts";
import type { Sheet } from "./workbook/sheet.ts";
import { createWorkbook } from "./workbook/workbook.ts";

/** All that Google keeps for a script, by the operations that executions and tests call. */
export type Operations = ReturnType<typeof createOperations>;

export function createOperations(options: HostOptions, clock: SharedClock, deliver: Deliver) {
  const now = () => nowOf(clock);
  const waited = (ms: number) => advance(clock, ms);
  const { owner = "owner@example.com", timeZone = "Europe/Amsterdam", locale = "en_US" } = options;
  const caches = createCaches(now);
  const properties = createPropertyStores(options.propertiesQuota ?? 50_000, now);
  const locks = createLocks(waited, clock.runs ? 1 : 3);
  const urlFetch = createUrlFetch(options, now, waited, deliver);
  const triggers = createTriggers(now);
  const mailbox = createMailbox(options.mailQuota ?? 100, now);
  const workbook = createWorkbook({ timeZone, locale }, now);
  const users = createUsers(owner, options.users ?? {});
  const executions = createExecutions();
  const calls = new Map<string, number>();
  const shown: { readonly kind: string; readonly text: string }[] = [];
  const answers: string[] = [];

  const userOf = (execution: number) => executions.get(execution)?.user;
  /** The sheet, if the execution's user may change it, or this area of it. A test may change everything. */
  const editable = (execution: number, id: number, area: Area | null): Sheet => {
    const sheet = workbook.sheet(id);
    const user = userOf(execution);
    if (user === undefined) return sheet;
    users.checkEditor(user);
    sheet.protections.check({ user, isOwner: user === owner }, area);
    return sheet;
  };

  return {
    workbook,
    caches,
    properties,
    mailbox,
    triggers,
    urlFetch,
    users,
    userOf,
    editable,
    count(operation: string, times = 1) {
      calls.set(operation, (calls.get(operation) ?? 0) + times);
      const isSpreadsheet = /^(Workbook|Sheet|Range)\./.test(operation);
      if (isSpreadsheet && options.spreadsheetCallMs) waited(options.spreadsheetCallMs);
    },
    begin(user: string, kind: string) {
      const execution = executions.begin({ user, kind });
      const { timeZone: ofSheet } = workbook.display();
      return { execution, owner, timeZone: ofSheet, isViewer: users.roleOf(user) === "viewer" };
    },
    end(execution: number) {
      locks.releaseAll(execution);
      executions.end(execution);
    },
    send: (requests: readonly ScriptRequest[], isBatch: boolean, leftMs: number) =>
      urlFetch.send(requests, isBatch, leftMs),
    locks,
    show(kind: string, text: string) {
      shown.push({ kind, text });
    },
    /** The button that the user presses in an alert: the next that was chosen, else the usual one, or null for OK. */
    pressed: (isQuestion: boolean) => answers.shift() ?? (isQuestion ? (options.usualAnswer ?? "YES") : null),
    /** For tests. */
    control: {
      calls: () => Object.fromEntries(calls),
      forgetCalls: () => calls.clear(),
      shown: () => [...shown],
      toasts: () => [...workbook.toasts],
      press: (buttons: readonly string[]) => void answers.push(...buttons),
      holdLock: (lock: string) => locks.take(lock, OUTSIDE, 0),
      releaseLock: (lock: string) => locks.release(lock, OUTSIDE),
      /** The triggers that fire first after an instant, and when. */
      nextTriggers(afterMs: number, scriptTimeZone: string) {
        const due = triggers.all().map((trigger) => ({ trigger, at: nextFiring(trigger, afterMs, scriptTimeZone) }));
        const first = due.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
        return { at: first, triggers: due.flatMap(({ trigger, at }) => (at === first ? [trigger] : [])) };
      },
    },
  };
}
