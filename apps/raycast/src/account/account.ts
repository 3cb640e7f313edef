import { createHash } from "node:crypto";
import { getPreferenceValues } from "@raycast/api";

/** Whose report is read, and from where: what the preferences say. */
export interface Account {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** A hash of both. Every cache key holds it, so what belongs to one account is never shown for another. */
  readonly id: string;
}

/** The account that the preferences name now. */
export function readAccount(): Account {
  const preferences = getPreferenceValues<{ baseUrl?: string; apiKey?: string }>();
  const baseUrl = (preferences.baseUrl ?? "").trim().replace(/\/+$/, "");
  const apiKey = (preferences.apiKey ?? "").trim();
  const id = createHash("sha256").update(`${baseUrl}\n${apiKey}`).digest("hex").slice(0, 16);
  return { baseUrl, apiKey, id };
}
