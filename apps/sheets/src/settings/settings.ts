import type { KeyStore } from "../sidebar/exchange.ts";
import { deleteDocumentProperty, documentProperties, setDocumentProperties } from "./properties.ts";
import { UserError } from "./user-error.ts";
import { effectiveUser, isSpreadsheetOwner } from "./users.ts";

/** Where the report comes from. */
export interface Settings {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Learners per page to ask for. */
  readonly pageSize: number;
  /** Set when the API is known to count all learners, as `aihr probe` tells: saves a request. */
  readonly countIs?: "total" | undefined;
}

const names = {
  baseUrl: "AIHR_BASE_URL",
  apiKey: "AIHR_API_KEY",
  pageSize: "AIHR_PAGE_SIZE",
  countIs: "AIHR_COUNT_IS",
};
/** Email address of the user who saved the shared key. */
const sharedBy = "AIHR_KEY_SAVED_BY";
const defaultPageSize = 100;

/**
 * The settings: of the document, else of the user.
 *
 * @throws UserError when they are not complete
 */
export function readSettings(): Settings {
  const { settings } = findSettings();
  if (settings) return settings;
  throw new UserError(
    "AIHR is not set up yet. Open the menu AIHR → Set up, and enter the base URL and the API key, or try it with sample data.",
  );
}

/** The settings, if they are complete, and where they are kept. */
export function findSettings(): { readonly settings: Settings | undefined; readonly store: KeyStore } {
  const ofDocument = settingsIn(documentProperties());
  if (ofDocument) return { settings: ofDocument, store: "document" };
  const ofUser = settingsIn(PropertiesService.getUserProperties().getProperties());
  return { settings: ofUser, store: ofUser ? "user" : "document" };
}

export function hasSharedKey(): boolean {
  return settingsIn(documentProperties()) !== undefined;
}

/** Whether the user may remove the shared key: the spreadsheet's owner, and who saved it. */
export function mayRemoveSharedKey(): boolean {
  const user = effectiveUser();
  return isSpreadsheetOwner() || (user !== "" && documentProperties()[sharedBy] === user);
}

/** Saves the settings in one store, and removes them from the other. */
export function saveSettings({ baseUrl, apiKey, pageSize, countIs }: Settings, store: KeyStore): void {
  const properties = {
    [names.baseUrl]: baseUrl,
    [names.apiKey]: apiKey,
    [names.pageSize]: String(pageSize),
    [names.countIs]: countIs ?? "",
  };
  if (store === "document") {
    setDocumentProperties({ ...properties, [sharedBy]: effectiveUser() });
    for (const name of Object.values(names)) PropertiesService.getUserProperties().deleteProperty(name);
  } else {
    PropertiesService.getUserProperties().setProperties(properties);
    for (const name of [...Object.values(names), sharedBy]) deleteDocumentProperty(name);
  }
}

function settingsIn(properties: Readonly<Record<string, string>>): Settings | undefined {
  const baseUrl = properties[names.baseUrl]?.trim();
  const apiKey = properties[names.apiKey]?.trim();
  if (!baseUrl || !apiKey) return undefined;
  const countIs = properties[names.countIs] === "total" ? "total" : undefined;
  return { baseUrl, apiKey, pageSize: Number(properties[names.pageSize]) || defaultPageSize, countIs };
}
