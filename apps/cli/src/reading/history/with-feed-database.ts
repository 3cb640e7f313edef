import type { FeedOptions } from "@aihr-plugins/feed";
import type { HistoryLocation } from "@aihr-plugins/history/open";
import { historyUserError, withHistory } from "./with-history.ts";

/**
 * Lets `work` read a history as a feed does.
 *
 * @throws UserError for a history that cannot be opened
 */
export async function withFeedDatabase(
  location: HistoryLocation,
  work: (source: Pick<FeedOptions, "database" | "dialect">) => Promise<void>,
): Promise<void> {
  const { database, dialect, close } = await open(location);
  try {
    await work({ database, dialect });
  } finally {
    await close();
  }
}

async function open(location: HistoryLocation) {
  const { postgresFeedDialect, sqliteFeedDialect } = await import("@aihr-plugins/feed");
  if (location.kind === "postgres") {
    const { readPostgresHistory } = await import("@aihr-plugins/history/postgres");
    const reader = await readPostgresHistory(location.url).catch((error: unknown) => {
      throw historyUserError(error, location);
    });
    return { ...reader, dialect: postgresFeedDialect };
  }
  // Says in words what is wrong with the file, and updates its schema.
  await withHistory(location, { create: false }, async () => {});
  const { openFeedFile } = await import("@aihr-plugins/feed/sqlite");
  return { ...openFeedFile(location.path), dialect: sqliteFeedDialect };
}
