import { type Question, ServiceError } from "../link/question.ts";
import type { Operations } from "./operations.ts";
import type { ScriptRequest } from "./url-fetch.ts";
import type { Role } from "./users.ts";
import type { CellContent } from "./workbook/typed-value.ts";
import { workbookHandlers } from "./workbook-handlers.ts";

// What comes over a link was put there by our own services, so its form is known.
type Handler = (host: Operations, values: never, execution: number) => unknown;

/** Every operation that can be asked for over a link, by its name. */
const handlers = {
  begin: (host, [user, kind]: [string, string]) => host.begin(user, kind),
  owner: (host) => host.users.owner,
  end: (host, _: [], execution) => host.end(execution),

  "UrlFetchApp.fetch": (host, [requests, leftMs]: [ScriptRequest[], number]) => {
    host.count("UrlFetch", requests.length);
    return host.send(requests, false, leftMs);
  },
  "UrlFetchApp.fetchAll": (host, [requests, leftMs]: [ScriptRequest[], number]) => {
    host.count("UrlFetch", requests.length);
    return host.send(requests, true, leftMs);
  },

  "Cache.getAll": (host, [cache, keys]: [string, string[]]) => host.caches.getAll(cache, keys),
  "Cache.putAll": (host, [cache, entries, seconds]: [string, Record<string, string>, number | undefined]) =>
    host.caches.putAll(cache, entries, seconds),
  "Cache.removeAll": (host, [cache, keys]: [string, string[]]) => host.caches.removeAll(cache, keys),

  "Properties.getProperties": (host, [store]: [string], execution) =>
    host.properties.all(store, host.userOf(execution)),
  "Properties.setProperties": (
    host,
    [store, properties, replaces]: [string, Record<string, string>, boolean],
    execution,
  ) => host.properties.set(store, properties, replaces, host.userOf(execution)),
  "Properties.deleteProperties": (host, [store, keys]: [string, string[] | null], execution) =>
    host.properties.remove(store, keys, host.userOf(execution)),

  "Lock.tryLock": (host, [lock, timeoutMs]: [string, number], execution) => host.locks.take(lock, execution, timeoutMs),
  "Lock.hasLock": (host, [lock]: [string], execution) => host.locks.holds(lock, execution),
  "Lock.releaseLock": (host, [lock]: [string], execution) => host.locks.release(lock, execution),

  "Trigger.all": (host, _: [], execution) => host.triggers.of(host.userOf(execution) ?? ""),
  "Trigger.install": (host, [plan]: [Parameters<Operations["triggers"]["install"]>[0]], execution) =>
    host.triggers.install(plan, host.userOf(execution) ?? ""),
  "Trigger.remove": (host, [id]: [string], execution) => host.triggers.remove(id, host.userOf(execution) ?? ""),

  "MailApp.sendEmail": (host, [mail]: [Parameters<Operations["mailbox"]["send"]>[0]], execution) =>
    host.mailbox.send(mail, host.userOf(execution) ?? ""),
  "MailApp.left": (host, _: [], execution) => host.mailbox.left(host.userOf(execution) ?? ""),

  "Users.withRole": (host, [role]: [Role]) => host.users.withRole(role),
  "Ui.show": (host, [kind, text]: [string, string]) => host.show(kind, text),
  "Ui.pressed": (host, [isQuestion]: [boolean]) => host.pressed(isQuestion),

  ...workbookHandlers,

  "control.put": (host, [id, row, column, content]: [number, number, number, CellContent]) =>
    host.workbook.sheet(id).put(row, column, content),
  "control.formulas": (host, [id]: [number]) => host.workbook.sheet(id).formulaCells(),
  "control.picture": (host, [id]: [number]) => host.workbook.picture(id),
  "control.pictures": (host) => host.workbook.pictures(),
  "control.calls": (host) => host.control.calls(),
  "control.forgetCalls": (host) => host.control.forgetCalls(),
  "control.shown": (host) => host.control.shown(),
  "control.toasts": (host) => host.control.toasts(),
  "control.press": (host, [buttons]: [string[]]) => host.control.press(buttons),
  "control.triggers": (host) => host.triggers.all(),
  "control.nextTriggers": (host, [afterMs, timeZone]: [number, string]) => host.control.nextTriggers(afterMs, timeZone),
  "control.insert": (host, [name]: [string]) => host.workbook.insert(name),
  "control.properties": (host, [store]: [string]) => host.properties.all(store),
  "control.sent": (host) => host.mailbox.sent(),
  "control.kept": (host) => host.caches.kept(),
  "control.forgetCache": (host, [part]: [string]) => host.caches.forget((key) => key.includes(part)),
  "control.holdLock": (host, [lock]: [string]) => host.control.holdLock(lock),
  "control.releaseLock": (host, [lock]: [string]) => host.control.releaseLock(lock),
  "control.setFaults": (host, [faults]: [Parameters<Operations["urlFetch"]["setFaults"]>[0]]) =>
    host.urlFetch.setFaults(faults),
} satisfies Record<string, Handler>;

/** The spreadsheet's time zone and locale come with the spreadsheet, so reading them is no call. */
const comesAlong = "Workbook.display";

/** Runs an operation. @throws ServiceError where Google's service would throw */
export function answer(host: Operations, { operation, values, execution }: Question): unknown {
  const handler: Handler | undefined = (handlers as Readonly<Record<string, Handler>>)[operation];
  if (!handler) throw new ServiceError(`The runtime does not know ${operation}.`);
  if (execution > 0 && operation !== comesAlong) host.count(operation);
  return handler(host, values as never, execution);
}
