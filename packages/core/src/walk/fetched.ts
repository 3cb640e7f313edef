import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";

/** A page, or why it cannot be had. A page read ahead may fail and never be asked for, so failing is a value here. */
export type Fetched =
  | { readonly ok: true; readonly reply: AdoptionListResponse }
  | { readonly ok: false; readonly error: unknown };
