import { createHash } from "node:crypto";
import { getPreferenceValues } from "@raycast/api";

/** The server and API key from the preferences. */
export interface Account {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** A hash of both, part of every cache key, so that one account's data are never shown for another. */
  readonly id: string;
}

/** Returns the account that is set in the preferences now. */
export function readAccount(): Account {
  const preferences = getPreferenceValues<{ baseUrl?: string; apiKey?: string }>();
  const baseUrl = (preferences.baseUrl ?? "").trim().replace(/\/+$/, "");
  const apiKey = (preferences.apiKey ?? "").trim();
  const id = createHash("sha256").update(`${baseUrl}\n${apiKey}`).digest("hex").slice(0, 16);
  return { baseUrl, apiKey, id };
}
