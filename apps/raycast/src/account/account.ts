import { createHash } from "node:crypto";
import { getPreferenceValues } from "@raycast/api";

/** The server, the API key and what to read, from the preferences. */
export interface Account {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Only these programs are read, by SKU. Empty means all. */
  readonly programSKUs: readonly string[];
  /** A hash of all three, part of every cache key, so that one account's data are never shown for another. */
  readonly id: string;
}

/** Returns the account that is set in the preferences now. */
export function readAccount(): Account {
  const preferences = getPreferenceValues<{ baseUrl?: string; apiKey?: string; programSkus?: string }>();
  const baseUrl = (preferences.baseUrl ?? "").trim().replace(/\/+$/, "");
  const apiKey = (preferences.apiKey ?? "").trim();
  const programSKUs = (preferences.programSkus ?? "").split(/[,\s]+/).filter((sku) => sku !== "");
  const identity = [baseUrl, apiKey, ...programSKUs].join("\n");
  if (latest?.identity !== identity) {
    const id = createHash("sha256").update(identity).digest("hex").slice(0, 16);
    latest = { identity, account: { baseUrl, apiKey, programSKUs, id } };
  }
  return latest.account;
}

/** Views compare the account at each look. */
let latest: { readonly identity: string; readonly account: Account } | undefined;
