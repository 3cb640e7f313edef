import { metricTable } from "@aihr-plugins/report";
import { refusalBefore } from "../guards.ts";
import type { RecordOutcome } from "../record-outcome.ts";
import type { RecordOptions, ReportToRecord } from "../report-to-record.ts";
import { type StagedReport, stagedReport } from "../staged-report.ts";
import { inTransaction, type PostgresClient } from "./postgres-client.ts";

/** Stages a report and lets `record_report` compare it with what is known, all in one transaction. */
export async function recordInPostgres(
  client: PostgresClient,
  report: ReportToRecord,
  { accept = false }: RecordOptions,
): Promise<RecordOutcome> {
  const { complete, drifted, readAt, timeZone, scope, toolVersion } = report;
  // Needs no look into the database.
  const refusal = refusalBefore(report, { timeZone: null, scope: null, newestAt: null });
  if (refusal !== null) return refusal;
  return inTransaction(client, async () => {
    await client.query("DELETE FROM staged WHERE batch = $1", [batch]);
    const { rows, daily } = stagedReport(report);
    await stageRows(client, rows);
    await stageDaily(client, daily);
    const { rows: found } = await client.query("SELECT record_report($1, $2, $3, $4, $5, $6, $7, $8) AS outcome", [
      ...[batch, new Date(readAt).toISOString(), complete, timeZone, scope, toolVersion, accept, drifted],
    ]);
    return outcomeIn(found[0]?.["outcome"]);
  });
}

/** No other transaction sees these rows, so that all can use one name. */
const batch = "aihr";

const rowsPerStatement = 5_000;

async function stageRows(client: PostgresClient, staged: StagedReport["rows"]): Promise<void> {
  for (let at = 0; at < staged.length; at += rowsPerStatement) {
    const part = staged.slice(at, at + rowsPerStatement).map((row) => ({ ...row, batch }));
    await client.query(
      `INSERT INTO staged SELECT * FROM jsonb_to_recordset($1::JSONB) AS given (
        batch TEXT, "learnerId" TEXT, "learnerName" TEXT, program TEXT, "programName" TEXT, abbreviation TEXT,
        status TEXT, stalled BOOLEAN, "atRisk" TEXT, "progressPercent" DOUBLE PRECISION,
        "minutesSpent" DOUBLE PRECISION, "minutesLeft" DOUBLE PRECISION, "durationMinutes" DOUBLE PRECISION,
        "lastActivity" TIMESTAMPTZ, "daysSinceLastActivity" INTEGER, "totalHoursStudied" DOUBLE PRECISION, flags TEXT)`,
      [JSON.stringify(part)],
    );
  }
}

async function stageDaily(client: PostgresClient, staged: StagedReport["daily"]): Promise<void> {
  const columns = ["batch", "program", ...metricTable.map(({ key }) => key)].map((name) => `"${name}"`).join(", ");
  await client.query(
    `INSERT INTO staged_daily (${columns})
      SELECT ${columns} FROM jsonb_populate_recordset(CAST(NULL AS staged_daily), $1::JSONB)`,
    [JSON.stringify(staged.map((metrics) => ({ ...metrics, batch })))],
  );
}

function outcomeIn(value: unknown): RecordOutcome {
  const outcome: unknown = typeof value === "string" ? JSON.parse(value) : value;
  if (isOutcome(outcome)) return outcome;
  throw new TypeError("The function record_report returned no outcome.");
}

function isOutcome(value: unknown): value is RecordOutcome {
  return typeof value === "object" && value !== null && "kind" in value;
}
