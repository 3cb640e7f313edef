import type { AdoptionViewModel } from "@aihr-plugins/core";
import { metricTable, programIdentity, type Row, rows, uniteLearners } from "@aihr-plugins/report";
import { programsShown } from "../compare/programs-shown.ts";
import { dailyMetrics } from "../daily.ts";
import { refusalBefore } from "../guards.ts";
import type { RecordOutcome } from "../record-outcome.ts";
import type { RecordOptions, ReportToRecord } from "../report-to-record.ts";
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
    await stageRows(client, report);
    await stageDaily(client, report);
    const { rows: found } = await client.query("SELECT record_report($1, $2, $3, $4, $5, $6, $7, $8) AS outcome", [
      ...[batch, new Date(readAt).toISOString(), complete, timeZone, scope, toolVersion, accept, drifted],
    ]);
    return outcomeIn(found[0]?.["outcome"]);
  });
}

/** No other transaction sees these rows, so that all can use one name. */
const batch = "aihr";

const rowsPerStatement = 5_000;

async function stageRows(client: PostgresClient, { learners, readAt, timeZone }: ReportToRecord): Promise<void> {
  const staged = rows(learners, { readAt, timeZone, withoutPrograms: true });
  const keys = keysOf(learners, staged, readAt);
  for (let at = 0; at < staged.length; at += rowsPerStatement) {
    const part = staged.slice(at, at + rowsPerStatement).map((row) => stagedRow(row, keys));
    await client.query(
      `INSERT INTO staged SELECT * FROM jsonb_to_recordset($1::JSONB) AS given (
        batch TEXT, "learnerId" TEXT, "learnerName" TEXT, program TEXT, "programName" TEXT, abbreviation TEXT,
        status TEXT, stalled BOOLEAN, "atRisk" TEXT, "progressPercent" DOUBLE PRECISION,
        "minutesSpent" DOUBLE PRECISION, "minutesLeft" DOUBLE PRECISION, "durationMinutes" DOUBLE PRECISION,
        "lastActivity" TIMESTAMPTZ, "daysSinceLastActivity" INTEGER, "totalHoursStudied" DOUBLE PRECISION, flags TEXT)`,
      [jsonWithoutNul(part)],
    );
  }
}

function stagedRow(row: Row, keys: ReadonlyMap<string, string>) {
  const program = row.program === null ? null : (keys.get(programIdentity(row.program)) ?? row.program);
  return { ...row, batch, program, flags: row.flags.join(",") };
}

/** One spelling of each program's key, so that the database need not compare them as JavaScript does. */
function keysOf(
  learners: readonly AdoptionViewModel[],
  staged: readonly Row[],
  readAt: number,
): ReadonlyMap<string, string> {
  const shown = programsShown(uniteLearners(learners), staged, readAt);
  return new Map([...shown].map(([identity, { key }]) => [identity, key]));
}

async function stageDaily(client: PostgresClient, { learners, readAt, timeZone }: ReportToRecord): Promise<void> {
  const staged = dailyMetrics(learners, { readAt, timeZone }).map(({ program, metrics }) => {
    return { ...metrics, batch, program };
  });
  const columns = ["batch", "program", ...metricTable.map(({ key }) => key)].map((name) => `"${name}"`).join(", ");
  await client.query(
    `INSERT INTO staged_daily (${columns})
      SELECT ${columns} FROM jsonb_populate_recordset(CAST(NULL AS staged_daily), $1::JSONB)`,
    [jsonWithoutNul(staged)],
  );
}

/** Postgres keeps no NUL characters in texts. */
function jsonWithoutNul(value: unknown): string {
  return JSON.stringify(value, (_key, each) => (typeof each === "string" ? each.replaceAll("\0", "") : each));
}

function outcomeIn(value: unknown): RecordOutcome {
  const outcome: unknown = typeof value === "string" ? JSON.parse(value) : value;
  if (isOutcome(outcome)) return outcome;
  throw new TypeError("The function record_report returned no outcome.");
}

function isOutcome(value: unknown): value is RecordOutcome {
  return typeof value === "object" && value !== null && "kind" in value;
}
