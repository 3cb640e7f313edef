import { createCacheService } from "./cache-service.ts";
import { createConsole } from "./console.ts";
import { createHtmlService } from "./html-service.ts";
import { createLockService } from "./lock-service.ts";
import { createMailApp } from "./mail-app.ts";
import { createPermissions } from "./permissions.ts";
import { createPropertiesService } from "./properties-service.ts";
import { createScriptApp } from "./script-app.ts";
import { createSession } from "./session.ts";
import { createSpreadsheetApp } from "./spreadsheet-app.ts";
import type { Surroundings } from "./surroundings.ts";
import { createUrlFetchApp } from "./url-fetch-app.ts";
import { createUtilities } from "./utilities.ts";

/** The globals of Apps Script, in addition to ECMAScript's. */
export function createServices(surroundings: Surroundings): Readonly<Record<string, object>> {
  const permissions = createPermissions(surroundings);
  return {
    console: createConsole(),
    Logger: { log: () => undefined },
    Utilities: createUtilities(surroundings),
    CacheService: createCacheService(surroundings, permissions),
    PropertiesService: createPropertiesService(surroundings, permissions),
    LockService: createLockService(surroundings, permissions),
    UrlFetchApp: createUrlFetchApp(surroundings, permissions),
    SpreadsheetApp: createSpreadsheetApp(surroundings, permissions),
    HtmlService: createHtmlService(surroundings),
    ScriptApp: createScriptApp(surroundings, permissions),
    MailApp: createMailApp(surroundings, permissions),
    Session: createSession(surroundings, permissions),
  };
}
