/** Why a request cannot be answered. `feature` is for what OData has and this feed does not. */
export type FeedErrorKind = "bad-request" | "not-found" | "method" | "too-long" | "not-acceptable" | "feature";

/** A request that cannot be answered. The message is for the person who wrote the query. */
export class FeedError extends Error {
  override readonly name = "FeedError";
  readonly kind: FeedErrorKind;

  constructor(kind: FeedErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
