/** Where a history is. */
export type HistoryLocation =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "postgres"; readonly url: string };

/**
 * Reads the place of a history: a file, or an address such as `postgres://user:password@host/database`. Returns null for
 * an address of another kind, which may hold a password: do not quote it.
 */
export function parseHistoryLocation(place: string): HistoryLocation | null {
  if (/^postgres(ql)?:\/\//i.test(place)) return { kind: "postgres", url: place };
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(place) ? null : { kind: "file", path: place };
}
