/**
 * A history file as a feed reads it.
 *
 * @module @aihr-plugins/feed/sqlite
 */

export { openFeedFile } from "./sqlite/open-feed-file.ts";
