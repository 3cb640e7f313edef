import type { AihrErrorCode } from "../errors/aihr-error.ts";
import type { Summary } from "./summary.ts";

/** What a client is doing. It never holds the API key or a learner's data, so it may be logged as it is. */
export type ClientEvent =
  /** A request leaves. */
  | { readonly type: "request"; readonly page: number; readonly attempt: number }
  /** An attempt failed; the next one follows after `waitMs` milliseconds. */
  | {
      readonly type: "retry";
      readonly page: number;
      readonly attempt: number;
      readonly waitMs: number;
      readonly code: AihrErrorCode;
      readonly status: number | undefined;
    }
  /** So many learners have come, of a total that may not be known. */
  | { readonly type: "progress"; readonly learners: number; readonly total: number | null }
  /** The report has been read to its end: what `for await` over pages or learners does not give. */
  | { readonly type: "summary"; readonly summary: Summary };
