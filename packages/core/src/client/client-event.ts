import type { AihrErrorCode } from "../errors/aihr-error.ts";
import type { Summary } from "./summary.ts";

/** What a client is doing. Holds neither the API key nor a learner's data, so you can log it as it is. */
export type ClientEvent =
  /** A request leaves. */
  | { readonly type: "request"; readonly page: number; readonly attempt: number }
  /** An attempt failed. The page is requested again after `waitMs` milliseconds. */
  | {
      readonly type: "retry";
      readonly page: number;
      readonly attempt: number;
      readonly waitMs: number;
      readonly code: AihrErrorCode;
      readonly status: number | undefined;
    }
  /**
   * The API's rate limit is exceeded: the client sends nothing for `waitMs` milliseconds. Follows the `retry` of the
   * request that was refused first; requests refused together make one wait.
   */
  | { readonly type: "wait"; readonly reason: "rate-limited"; readonly page: number; readonly waitMs: number }
  /** Learners received so far, of a total that may be unknown. */
  | { readonly type: "progress"; readonly learners: number; readonly total: number | null }
  /** The report was read to its end: `for await` over pages or learners does not return the summary. */
  | { readonly type: "summary"; readonly summary: Omit<Summary, "missingUserIds"> };
