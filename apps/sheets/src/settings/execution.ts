/** When this execution began: Google loads the script anew for each of them. */
const startedAt = Date.now();

/** Milliseconds since this execution began. */
export function elapsedMs(): number {
  return Date.now() - startedAt;
}
