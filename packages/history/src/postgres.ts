/**
 * A history in Postgres.
 *
 * @module @aihr-plugins/history/postgres
 */

export { connectPostgresHistory } from "./postgres/connect-postgres-history.ts";
export { openPostgresHistory } from "./postgres/open-postgres-history.ts";
export { type PostgresClient, postgresDatabase } from "./postgres/postgres-client.ts";
export { type PostgresReader, readPostgresHistory } from "./postgres/read-postgres-history.ts";
export { postgresSchemaFile } from "./postgres/schema-file.ts";
