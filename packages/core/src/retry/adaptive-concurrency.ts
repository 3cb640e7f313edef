/** How many requests of one reading may be in flight. Halves when the API says that there are too many, then recovers. */
export interface AdaptiveConcurrency {
  /** Requests that may be in flight now. */
  limit(): number;
  /** Whether another request may leave now. */
  hasRoom(): boolean;
  /** Whether no request is in flight. */
  isIdle(): boolean;
  /** Call when a request leaves. Returns its generation, for {@link AdaptiveConcurrency.refused}. */
  started(): number;
  /** Call when a request has its outcome. */
  ended(): void;
  /** A page succeeded. Every tenth success raises the limit by one, up to the configured concurrency. */
  succeeded(): void;
  /** The API refused a request as one too many: halves the limit. */
  refused(generation: number): void;
}

const successesToRecover = 10;

export function createAdaptiveConcurrency(concurrency: number): AdaptiveConcurrency {
  let limit = concurrency;
  let inFlight = 0;
  let successes = 0;
  let generation = 0;

  return {
    limit: () => limit,
    hasRoom: () => inFlight < limit,
    isIdle: () => inFlight === 0,
    started() {
      inFlight++;
      return generation;
    },
    ended() {
      inFlight--;
    },
    succeeded() {
      if (limit < concurrency && ++successes % successesToRecover === 0) limit++;
    },
    refused(startedIn) {
      // Requests that left together are refused together: one reason to slow down, not several.
      if (startedIn !== generation) return;
      generation++;
      limit = Math.ceil(limit / 2);
      successes = 0;
    },
  };
}
