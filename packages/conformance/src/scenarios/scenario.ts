import type { AihrErrorCode, ClientOptions, ReadOptions, ReasonCode, ReportQuery } from "@aihr-plugins/core";
import type { Faults, Population } from "@aihr-plugins/sandbox";

/** One quirk of a server, and what must come out whichever way a client reads. */
export interface Scenario {
  readonly name: string;
  /** Learners in the organization, made up from seed 1. */
  readonly learners: number;
  readonly faults?: Faults;
  /** Left alone where it is not given: pages of 10, two requests in flight, three attempts. */
  readonly options?: Partial<Omit<ClientOptions, "baseUrl" | "signal" | "onEvent">>;
  readonly query?: (population: Population) => ReportQuery;
  readonly read?: ReadOptions;
  readonly expected: Expected;
}

export type Expected =
  | {
      /** Places of the learners that come, in this order; by default all. */
      readonly places?: readonly number[];
      /** People who join while the report is read come as well, each once. */
      readonly newcomers?: number;
      readonly complete: boolean;
      readonly drifted?: boolean;
      readonly total?: number | null;
      readonly missing?: number;
      readonly filterIgnored?: boolean;
      readonly missingUserIds?: readonly string[];
      readonly listedTwice?: number;
      /** Entries for programs that come in addition to those of the population. */
      readonly furtherEntries?: number;
      /** Codes of the reasons, in order. By default, none if the report is complete. */
      readonly reasons?: readonly ReasonCode[];
      /** Requests at most. */
      readonly requestsAtMost?: number;
    }
  | {
      readonly error: AihrErrorCode;
      readonly status?: number;
      readonly page?: number;
      readonly attempts?: number;
      readonly path?: string;
      readonly retryAfterMs?: number;
      readonly says?: RegExp;
    };

/** The places from `first` to before `end`. */
export function places(first: number, end: number): readonly number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}
