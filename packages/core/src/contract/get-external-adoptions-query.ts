/** The API's request body, by the vendor's schema name. */
export interface GetExternalAdoptionsQuery {
  /** UUIDs of the learners to report on; null for all. */
  readonly userIds: readonly string[] | null;
  /** SKUs of the programs to report on, separated by commas; null for all. */
  readonly programSKUs: string | null;
  /** Learners per page. */
  readonly pageSize: number;
  /** Number of the page, the first being 1. */
  readonly page: number;
}
