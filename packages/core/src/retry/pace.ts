/** How fast one report is read: many requests at once until the API says that it is too many. */
export interface Pace {
  /** Requests that may be in flight at once now. */
  width(): number;
  /** Whether another request may leave now. */
  hasRoom(): boolean;
  /** How long to hold back the next request before asking again, in milliseconds; 0 to send it. */
  holdMs(now: number): number;
  /** A request leaves. */
  start(): void;
  /** A request has its outcome. */
  end(): void;
  /** A page came: after some of them, one more request at once is tried. */
  pageCame(): void;
  /** The API is too busy: hold all requests back for `waitMs`, then go on with half as many at once. */
  slowDown(now: number, waitMs: number): void;
}

const pagesToRecover = 10;
const crowdedMs = 50;

export function createPace(concurrency: number): Pace {
  let width = concurrency;
  let active = 0;
  let heldUntil = 0;
  let pages = 0;
  const hasRoom = () => active < width;

  return {
    width: () => width,
    hasRoom,
    holdMs: (now) => Math.max(heldUntil - now, hasRoom() ? 0 : crowdedMs),
    start() {
      active++;
    },
    end() {
      active--;
    },
    pageCame() {
      if (width < concurrency && ++pages % pagesToRecover === 0) width++;
    },
    slowDown(now, waitMs) {
      // Requests that left together are refused together, and that is one sign, not many.
      if (now >= heldUntil) width = Math.ceil(width / 2);
      heldUntil = Math.max(heldUntil, now + waitMs);
      pages = 0;
    },
  };
}
