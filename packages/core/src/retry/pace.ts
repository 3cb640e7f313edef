/** How fast one report is read: many requests at once until the API says that it is too many. */
export interface Pace {
  /** Requests that may be in flight now. */
  width(): number;
  /** How long to hold back the next request, in milliseconds. */
  holdMs(now: number): number;
  /** The API is too busy: hold all requests back for `waitMs`, then go on with half as many at once. */
  slowDown(now: number, waitMs: number): void;
  /** A page came: after some of them, one more request at once is tried. */
  pageCame(): void;
}

const pagesToRecover = 10;

export function createPace(concurrency: number): Pace {
  let width = concurrency;
  let heldUntil = 0;
  let pagesSince = 0;

  return {
    width: () => width,
    holdMs: (now) => Math.max(0, heldUntil - now),
    slowDown(now, waitMs) {
      // Requests that left together are refused together, and that is one sign, not many.
      if (now >= heldUntil) width = Math.max(1, Math.floor(width / 2));
      heldUntil = Math.max(heldUntil, now + waitMs);
      pagesSince = 0;
    },
    pageCame() {
      if (width === concurrency || ++pagesSince < pagesToRecover) return;
      pagesSince = 0;
      width += 1;
    },
  };
}
