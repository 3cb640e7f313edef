/** What to walk over, and how. */
export interface WalkPlan {
  /** Learners per page to ask for. */
  readonly pageSize: number;
  /** Ids of the learners asked for in each part, a page's worth at most; one part of null for a report on everybody. */
  readonly parts: readonly (readonly string[] | null)[];
  /** Pages that a driver may hold at once. */
  readonly window: number;
  /** Requests in flight at most. */
  readonly concurrency: number;
  /** Learners to give at most. */
  readonly limit?: number | undefined;
  /** Set when the API's count is known to be the total. */
  readonly countIs?: "total" | undefined;
  /** Read again when the report drifted or came short, and unite. */
  readonly strict?: boolean | undefined;
  /** Pages of one part at most. */
  readonly maxPages: number;
}
