/** A request to a feed, without what is HTTP's own business. */
export interface FeedRequest {
  readonly method: string;
  /** The path below the feed's root, still encoded: empty, `$metadata`, `Enrollments`, … */
  readonly path: string;
  /** The query, still encoded, without its question mark. */
  readonly query: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The feed's address as the client knows it, with a slash at its end. */
  readonly root: string;
}

/** The reply of a feed. */
export interface FeedReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
