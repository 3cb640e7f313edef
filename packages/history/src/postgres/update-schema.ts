import { metricTable } from "@aihr-plugins/report";
import { HistoryError } from "../history-error.ts";
import { postgresDialect } from "../schema/dialect.ts";
import { missingMetricStatements } from "../schema/metric-upgrade.ts";
import { missingSteps, type SchemaStep, schemaSteps } from "../schema/schema-steps.ts";
import { metricColumn } from "../schema/tables.ts";
import { inTransaction, type PostgresClient, rowsOfClient } from "./postgres-client.ts";
import { helperFunctions, recordFunction, stagingTables } from "./record-function.ts";

/** The steps of a schema in Postgres: that of every database, and what staging needs. */
export function postgresSteps(): readonly SchemaStep[] {
  return schemaSteps(postgresDialect).map((step, at) => {
    return at > 0 ? step : [...step, ...indexes, ...stagingTables, ...helperFunctions, recordFunction];
  });
}

/** Creates the tables of a history in the connection's schema, or updates them if they are of an earlier version. */
export async function updatePostgresSchema(
  client: PostgresClient,
  steps: readonly SchemaStep[] = postgresSteps(),
): Promise<void> {
  if (await isCurrent(client, steps)) return;
  await inTransaction(client, async () => {
    await client.query(`SELECT pg_advisory_xact_lock(${lockNumber})`);
    const version = await versionOf(client);
    if (version > steps.length) throw new HistoryError("newer");
    for (const statement of missingSteps(steps, version)) await client.query(statement);
    const missing = missingMetricStatements(postgresDialect, await columnsOf(client, "daily"));
    for (const statement of missing) await client.query(statement);
    if (missing.length > 0) await stageMissingMetrics(client);
  });
}

/** Any number, the same for all that create this schema. */
const lockNumber = 724_151_800;

const indexes = [
  "CREATE UNIQUE INDEX learner_identity ON learner (lower(learner_id))",
  "CREATE UNIQUE INDEX program_identity ON program (lower(btrim(key)))",
];

async function isCurrent(client: PostgresClient, steps: readonly SchemaStep[]): Promise<boolean> {
  if ((await versionOf(client)) !== steps.length) return false;
  return missingMetricStatements(postgresDialect, await columnsOf(client, "daily")).length === 0;
}

/** 0 if there are no tables yet. */
async function versionOf(client: PostgresClient): Promise<number> {
  const columns = await columnsOf(client, "log");
  if (columns.length === 0) return 0;
  if (!["version", "time_zone", "scope"].every((column) => columns.includes(column))) throw new HistoryError("foreign");
  const [row] = await rowsOfClient(client, "SELECT version FROM log");
  return Number(row?.["version"] ?? 0);
}

async function columnsOf(client: PostgresClient, table: string): Promise<readonly string[]> {
  const rows = await rowsOfClient(
    client,
    "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1",
    [table],
  );
  return rows.map(({ column_name: name }) => String(name));
}

async function stageMissingMetrics(client: PostgresClient): Promise<void> {
  const columns = await columnsOf(client, "staged_daily");
  for (const metric of metricTable.filter(({ key }) => !columns.includes(key))) {
    await client.query(`ALTER TABLE staged_daily ADD COLUMN ${metricColumn(metric, "TIMESTAMPTZ")}`);
  }
  await client.query(recordFunction);
}
