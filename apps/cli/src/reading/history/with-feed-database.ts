import type { FeedOptions } from "@aihr-plugins/feed";
import type { HistoryLocation } from "@aihr-plugins/history/open";
import { UserError } from "../../world/user-error.ts";
import { withHistory } from "./with-history.ts";

/**
 * Lets `work` read a history as a feed does.
 *
 * @throws UserError for a history that cannot be opened
 */
export async function withFeedDatabase(
  location: HistoryLocation,
  work: (source: Pick<FeedOptions, "database" | "dialect">) => Promise<void>,
): Promise<void> {
  if (location.kind === "postgres") throw new UserError("A feed of a history in Postgres is not there yet.");
  // Says in words what is wrong with the file, and updates its schema.
  await withHistory(location, { create: false }, async () => {});
  const { openFeedFile } = await import("@aihr-plugins/feed/sqlite");
  const { sqliteFeedDialect } = await import("@aihr-plugins/feed");
  const file = openFeedFile(location.path);
  try {
    await work({ database: file.database, dialect: sqliteFeedDialect });
  } finally {
    file.close();
  }
}
