/**
 * A history as an OData v4 feed: a request in, a reply out. Without a server.
 *
 * @module @aihr-plugins/feed
 */

export { createFeed, type Feed, type FeedOptions } from "./create-feed.ts";
export { FeedError, type FeedErrorKind } from "./feed-error.ts";
export type { EntitySet, StoredColumn } from "./model/entity-set.ts";
export { entitySets, type ModelOptions } from "./model/entity-sets.ts";
export {
  type DatePart,
  type FeedDialect,
  type ParameterType,
  postgresFeedDialect,
  sqliteFeedDialect,
} from "./model/feed-dialect.ts";
export type { Moment } from "./model/moment.ts";
export type { Property, PropertyType } from "./model/property.ts";
export type { FeedReply, FeedRequest } from "./request/feed-request.ts";
