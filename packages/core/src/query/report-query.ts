/** Whom and what to report on. A filter that is left out, or null, means everybody and everything. */
export interface ReportQuery {
  /** UUIDs of learners. */
  readonly userIds?: readonly string[] | null | undefined;
  /** SKUs of programs, as AIHR lists them. A SKU is not the abbreviation that replies hold. */
  readonly programSKUs?: readonly string[] | null | undefined;
}

/** One page of a report. */
export interface PageQuery extends ReportQuery {
  /** Number of the page, the first being 1 (default 1). */
  readonly page?: number | undefined;
  /** Learners per page, 1 to 10,000 (default: the client's). */
  readonly pageSize?: number | undefined;
}

/** How much of a report to read, and how carefully. */
export interface ReadOptions {
  /** Stop after so many learners. */
  readonly limit?: number | undefined;
  /** Read the report again, up to twice, when learners joined or left meanwhile, and unite what was found. */
  readonly strict?: boolean | undefined;
}
