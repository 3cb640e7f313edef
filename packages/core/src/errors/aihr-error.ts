// instanceof fails between two bundles that each hold a copy of this class, and core is bundled into every plugin.
const brand = Symbol.for("@aihr-plugins/core/AihrError");

/** The kind of failure. Stable: you can branch on it. */
export type AihrErrorCode =
  | "bad-request"
  | "unauthorized"
  | "forbidden"
  | "not-found"
  | "redirected"
  | "rate-limited"
  | "server"
  | "unexpected-status"
  | "network"
  | "certificate"
  | "proxy"
  | "timeout"
  | "aborted"
  | "broken-reply"
  | "invalid-reply"
  | "invalid-query"
  | "invalid-setting"
  | "page-ignored"
  | "too-many-pages";

/**
 * A failure as plain data. It never holds the API key or a learner's data. The only text of a reply that it may hold is
 * the API's explanation of a request that it refused (400, 422): one printable line, without ids.
 */
export interface Problem {
  readonly code: AihrErrorCode;
  /** What happened and what to do next, in words for people who do not program. */
  readonly message: string;
  /** HTTP status, where there was a reply. */
  readonly status?: number | undefined;
  /** Number of the page that was asked for, the first being 1. */
  readonly page?: number | undefined;
  /** Requests sent for the page. */
  readonly attempts?: number | undefined;
  /** How long the API asks to wait, in milliseconds, up to 30 days. */
  readonly retryAfterMs?: number | undefined;
  /** Where a reply, a query or a setting is wrong, such as `data[3].progress[0].value`. */
  readonly path?: string | undefined;
  /** The system's name for a network failure, such as `ECONNREFUSED`. */
  readonly cause?: string | undefined;
}

/** The one error that a client throws. Recognize it with {@link isAihrError}. */
export class AihrError extends Error implements Problem {
  override readonly name = "AihrError";
  readonly [brand] = true;
  declare readonly code: AihrErrorCode;
  declare readonly status?: number | undefined;
  declare readonly page?: number | undefined;
  declare readonly attempts?: number | undefined;
  declare readonly retryAfterMs?: number | undefined;
  declare readonly path?: string | undefined;
  declare readonly cause?: string | undefined;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;

  constructor(problem: Problem) {
    super(problem.message);
    Object.assign(this, problem);
    this.retryable = isRetryable(problem);
  }
}

/**
 * Returns whether a caught value is an {@link AihrError}. Works across bundles that each hold a copy of the class, where
 * `instanceof` does not.
 *
 * @example
 * try {
 *   await client.collect();
 * } catch (error) {
 *   if (!isAihrError(error)) throw error;
 *   console.error(error.message); // "The API key was rejected (401). Copy it from …"
 *   if (error.retryable) scheduleRetry(error.retryAfterMs ?? 60_000);
 * }
 */
export function isAihrError(value: unknown): value is AihrError {
  return typeof value === "object" && value !== null && brand in value;
}

const retryableCodes: ReadonlySet<AihrErrorCode> = new Set([
  "rate-limited",
  "server",
  "network",
  "timeout",
  "broken-reply",
]);

/** Returns whether the same request may succeed later. */
export function isRetryable({ code }: Problem): boolean {
  return retryableCodes.has(code);
}
