import { type Question, ServiceError } from "../link/sync-link.ts";
import type { Operations } from "./operations.ts";
import type { Area, ChartPicture } from "./workbook/picture.ts";
import type { CellContent } from "./workbook/typed-value.ts";

// What comes over a link was put there by our own services, so its form is known.
type Handler = (host: Operations, values: never, execution: number) => unknown;

/** Every operation that can be asked for over a link, by its name. */
const handlers = {
  begin: (host) => host.begin(),
  end: (host, _: [], execution) => host.end(execution),

  "UrlFetchApp.fetch": (host, [requests]: [Parameters<Operations["send"]>[0]]) => {
    host.count("UrlFetch", requests.length);
    return host.send(requests, false);
  },
  "UrlFetchApp.fetchAll": (host, [requests]: [Parameters<Operations["send"]>[0]]) => {
    host.count("UrlFetch", requests.length);
    return host.send(requests, true);
  },

  "Cache.getAll": (host, [cache, keys]: [string, string[]]) => host.caches.getAll(cache, keys),
  "Cache.putAll": (host, [cache, entries, seconds]: [string, Record<string, string>, number | undefined]) =>
    host.caches.putAll(cache, entries, seconds),
  "Cache.removeAll": (host, [cache, keys]: [string, string[]]) => host.caches.removeAll(cache, keys),

  "Properties.getProperties": (host, [store]: [string]) => host.properties.all(store),
  "Properties.setProperties": (host, [store, properties, replaces]: [string, Record<string, string>, boolean]) =>
    host.properties.set(store, properties, replaces),
  "Properties.deleteProperties": (host, [store, keys]: [string, string[] | null]) =>
    host.properties.remove(store, keys),

  "Lock.tryLock": (host, [lock, timeoutMs]: [string, number], execution) => host.locks.take(lock, execution, timeoutMs),
  "Lock.hasLock": (host, [lock]: [string], execution) => host.locks.holds(lock, execution),
  "Lock.releaseLock": (host, [lock]: [string], execution) => host.locks.release(lock, execution),

  "Trigger.all": (host) => host.triggers.all(),
  "Trigger.install": (host, [trigger]: [Parameters<Operations["triggers"]["install"]>[0]]) =>
    host.triggers.install(trigger),
  "Trigger.remove": (host, [id]: [string]) => host.triggers.remove(id),

  "MailApp.sendEmail": (host, [mail]: [Parameters<Operations["mailbox"]["send"]>[0]]) => host.mailbox.send(mail),
  "MailApp.left": (host) => host.mailbox.left(),

  "Ui.show": (host, [kind, text]: [string, string]) => host.show(kind, text),

  "Workbook.sheets": (host) => host.workbook.sheets(),
  "Workbook.insert": (host, [name]: [string]) => host.workbook.insert(name),
  "Workbook.remove": (host, [id]: [number]) => host.workbook.remove(id),
  "Workbook.toast": (host, [text]: [string]) => void host.workbook.toasts.push(text),
  "Workbook.selection": (host) => host.workbook.selection(),
  "Workbook.select": (host, [sheet, area]: [number, Area]) => host.workbook.select({ sheet, ...area }),

  "Sheet.rename": (host, [id, name]: [number, string]) => host.workbook.sheet(id).rename(name),
  "Sheet.size": (host, [id]: [number]) => host.workbook.sheet(id).size(),
  "Sheet.insertRows": (host, [id, after, count]: [number, number, number]) =>
    host.workbook.sheet(id).insertRows(after, count),
  "Sheet.insertColumns": (host, [id, after, count]: [number, number, number]) =>
    host.workbook.sheet(id).insertColumns(after, count),
  "Sheet.deleteRows": (host, [id, first, count]: [number, number, number]) =>
    host.workbook.sheet(id).deleteRows(first, count),
  "Sheet.set": (host, [id, key, value]: [number, string, unknown]) => host.workbook.sheet(id).set(key, value),
  "Sheet.setting": (host, [id, key]: [number, string]) => host.workbook.sheet(id).setting(key),
  "Sheet.filter": (host, [id]: [number]) => host.workbook.sheet(id).filter(),
  "Sheet.setFilter": (host, [id, area]: [number, Area | null]) => host.workbook.sheet(id).setFilter(area),
  "Sheet.charts": (host, [id]: [number]) => host.workbook.sheet(id).charts(),
  "Sheet.setCharts": (host, [id, charts]: [number, ChartPicture[]]) => host.workbook.sheet(id).setCharts(charts),

  "Range.values": (host, [id, area]: [number, Area]) => host.workbook.sheet(id).values(area),
  "Range.displayValues": (host, [id, area]: [number, Area]) => host.workbook.sheet(id).displayValues(area),
  "Range.formulas": (host, [id, area]: [number, Area]) => host.workbook.sheet(id).formulas(area),
  "Range.setValues": (host, [id, area, values]: [number, Area, unknown[][]]) =>
    host.workbook.sheet(id).setValues(area, values),
  "Range.clear": (host, [id, area, what]: [number, Area, { content: boolean; format: boolean }]) =>
    host.workbook.sheet(id).clear(area, what),
  "Range.style": (host, [id, area, kind, value]: [number, Area, string, unknown]) =>
    host.workbook.sheet(id).style(area, kind, value),

  "control.put": (host, [id, row, column, content]: [number, number, number, CellContent]) =>
    host.workbook.sheet(id).put(row, column, content),
  "control.pictures": (host) => host.workbook.pictures(),
  "control.calls": (host) => host.control.calls(),
  "control.forgetCalls": (host) => host.control.forgetCalls(),
  "control.shown": (host) => host.control.shown(),
  "control.toasts": (host) => host.control.toasts(),
  "control.sent": (host) => host.mailbox.sent(),
  "control.kept": (host) => host.caches.kept(),
  "control.forgetCache": (host, [part]: [string]) => host.caches.forget((key) => key.includes(part)),
  "control.holdLock": (host, [lock]: [string]) => host.control.holdLock(lock),
  "control.releaseLock": (host, [lock]: [string]) => host.control.releaseLock(lock),
  "control.setFaults": (host, [faults]: [Parameters<Operations["urlFetch"]["setFaults"]>[0]]) =>
    host.urlFetch.setFaults(faults),
} satisfies Record<string, Handler>;

/** Carries out what was asked for. Throws a ServiceError where Google's service would throw. */
export function answer(host: Operations, { operation, values, execution }: Question): unknown {
  const handler: Handler | undefined = (handlers as Readonly<Record<string, Handler>>)[operation];
  if (!handler) throw new ServiceError(`The runtime does not know ${operation}.`);
  if (execution > 0) host.count(operation);
  return handler(host, values as never, execution);
}
