let held = 0;

/**
 * Takes the document's lock, which one execution at a time can hold. Holding it already counts as taken, because Google
 * would release it with the first release.
 */
export function takeDocumentLock(waitMs: number): boolean {
  if (held === 0 && !LockService.getDocumentLock().tryLock(waitMs)) return false;
  held += 1;
  return true;
}

/** Releases the lock once for each time that it was taken. */
export function releaseDocumentLock(): void {
  held -= 1;
  if (held === 0) LockService.getDocumentLock().releaseLock();
}
