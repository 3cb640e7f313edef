/** When this execution began: Google loads the script for each execution. */
const startedAt = Date.now();

/** Milliseconds since this execution began. */
export function elapsedMs(): number {
  return Date.now() - startedAt;
}
