// instanceof fails between two bundles that each hold a copy of this class, and core is bundled into every plugin.
const brand = Symbol.for("@aihr-plugins/core/AihrError");

/** What kind of thing went wrong. Stable: programs may branch on it. */
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
  | "timeout"
  | "aborted"
  | "broken-reply"
  | "invalid-reply"
  | "invalid-query"
  | "invalid-setting"
  | "page-ignored"
  | "too-many-pages";

/**
 * A failure as plain data. It never holds the API key nor the text of a reply, apart from the API's own words on a
 * request that it refused (400), without ids.
 */
export interface Problem {
  readonly code: AihrErrorCode;
  /** What happened and what to do next, for a reader who does not program. */
  readonly message: string;
  /** HTTP status, where there was a reply. */
  readonly status?: number | undefined;
  /** Number of the page that was asked for, the first being 1. */
  readonly page?: number | undefined;
  /** How often the page was asked for. */
  readonly attempts?: number | undefined;
  /** How long the API asked to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** Where a reply, a query or a setting is wrong, such as `data[3].progress[0].value`. */
  readonly path?: string | undefined;
  /** The system's name for a network failure, such as `ECONNREFUSED`. */
  readonly cause?: string | undefined;
}

/** The one error that this client throws. Recognize it with {@link isAihrError}. */
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

/** Whether a caught value is an {@link AihrError}, whichever bundle's copy of the class made it. */
export function isAihrError(value: unknown): value is AihrError {
  return typeof value === "object" && value !== null && brand in value;
}

/** Whether the same request may succeed later. */
export function isRetryable({ code }: Problem): boolean {
  return /^(rate-limited|server|network|timeout|broken-reply)$/.test(code);
}
