import { createHistory, type LearningHistory } from "../history.ts";
import { activityQuery } from "../trend/trend-queries.ts";
import { type PostgresClient, postgresDatabase } from "./postgres-client.ts";
import { recordInPostgres } from "./record-in-postgres.ts";
import { updatePostgresSchema } from "./update-schema.ts";

/** How to end a connection, if the history should. */
export interface OpenPostgresOptions {
  readonly end?: () => Promise<void>;
}

/**
 * Opens the history in the connection's schema, and creates its tables if there are none.
 *
 * @throws HistoryError if its tables are not a history's
 */
export async function openPostgresHistory(
  client: PostgresClient,
  { end }: OpenPostgresOptions = {},
): Promise<LearningHistory> {
  await updatePostgresSchema(client);
  const database = postgresDatabase(client);
  return createHistory({
    database,
    activity: async (_, periods, scope) => database.all(activityQuery(periods, scope)),
    record: (report, options) => recordInPostgres(client, report, options),
    async erase(sql, parameters) {
      await client.query(sql, [...parameters]);
      // Old versions of rows stay in a table until it is written again.
      for (const table of ["learner", "staged"]) await client.query(`VACUUM FULL ${table}`);
    },
    checkIntegrity: async () => [],
    close: async () => end?.(),
  });
}
