import { createContext, Script } from "node:vm";

/** Global objects of Apps Script that are imitated here. */
export const services: readonly string[] = [
  "CacheService",
  "HtmlService",
  "LockService",
  "Logger",
  "MailApp",
  "PropertiesService",
  "ScriptApp",
  "Session",
  "SpreadsheetApp",
  "UrlFetchApp",
  "Utilities",
  "console",
];

/** Replaces everything that a service returns. */
const anything: object = new Proxy(() => undefined, { get: () => anything, apply: () => anything });

/**
 * The services that a file touches while it loads. There must be none: under AuthMode.NONE the whole script would fail,
 * and its menu with it.
 */
export function touchedOnLoad(source: string): readonly string[] {
  const touched = new Set<string>();
  const context = createContext({});
  for (const service of services) {
    Object.defineProperty(context, service, {
      configurable: true,
      get() {
        touched.add(service);
        return anything;
      },
    });
  }
  new Script(source).runInContext(context);
  return [...touched];
}
