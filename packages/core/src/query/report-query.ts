/** Which learners and programs to report on. A filter that is left out, or null, means all. */
export interface ReportQuery {
  /** UUIDs of learners. Only these learners come out, even if the API ignores the filter. */
  readonly userIds?: readonly string[] | null | undefined;
  /** SKUs of programs, as AIHR lists them. A SKU is not the abbreviation that replies hold. */
  readonly programSKUs?: readonly string[] | null | undefined;
}

/** One page of a report. */
export interface PageQuery extends ReportQuery {
  /** Number of the page; the first is 1 (default 1). */
  readonly page?: number | undefined;
  /** Learners per page, 1 to 10,000 (default: the client's). */
  readonly pageSize?: number | undefined;
}

/** How much of a report to read, and how carefully. */
export interface ReadOptions {
  /** Stop after this many learners. */
  readonly limit?: number | undefined;
  /** If learners may be missing, read the report again, up to twice, and unite what was found. */
  readonly strict?: boolean | undefined;
  /**
   * Number of learners to expect, such as `summary.learners` of the last reading. The first request then reads ahead,
   * which is faster. A wrong number costs requests, never learners.
   */
  readonly expectedLearners?: number | undefined;
}
