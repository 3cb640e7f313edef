/**
 * A feed as an HTTP server, with access tokens.
 *
 * @module @aihr-plugins/feed/http
 */

export type { AccessLogEntry } from "./http/access-log.ts";
export { capNewObjects } from "./http/cap-new-objects.ts";
export { createFeedApp, type FeedAppOptions } from "./http/create-feed-app.ts";
export { type ServedFeed, type ServeFeedOptions, serveFeed } from "./http/serve-feed.ts";
export { type KeptToken, newToken, tokenOf } from "./tokens/access-token.ts";
export { openTokenFile, type TokenFile, tokenPathOf } from "./tokens/token-file.ts";
