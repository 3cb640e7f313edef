import { columns, metricTable, programColumns, type RowColumn } from "@aihr-plugins/report";
import { answerOperationNames } from "../nodes/Aihr/actions/answer/answer.fields.ts";
import { progressColumns } from "../nodes/Aihr/actions/progress/progress-record.ts";

/** A schema as n8n reads it, to show a node's fields before its first run. */
export interface Schema {
  readonly type: "array" | "object" | "string" | "number" | "boolean";
  readonly version?: 1;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const text: Schema = { type: "string" };
const number: Schema = { type: "number" };

/** Returns the schemas of both nodes' outputs by file, made from the report's own tables of columns and metrics. */
export function schemaFiles(): Readonly<Record<string, Schema>> {
  return {
    ...answerSchemas(),
    "nodes/Aihr/__schema__/v1.0.0/learner/get.json": output(learner),
    "nodes/Aihr/__schema__/v1.0.0/learner/getAll.json": output(learner),
    "nodes/Aihr/__schema__/v1.0.0/progress/getAll.json": output(row),
    "nodes/Aihr/__schema__/v1.0.0/program/getAll.json": output(ofUnits(programColumns)),
    "nodes/Aihr/__schema__/v1.0.0/report/getSummary.json": output({ ...ofUnits(metricTable), readAt: text }),
    "nodes/Aihr/__schema__/v1.0.0/report/getSnapshot.json": output({
      readAt: text,
      complete: { type: "boolean" },
      drifted: { type: "boolean" },
      timeZone: text,
      scope: text,
      rows: listOf(ofColumns(columns)),
      daily: listOf({ ...ofUnits(metricTable), program: text }),
    }),
    "nodes/Aihr/__schema__/v1.0.0/report/buildDigest.json": output({
      send: { type: "boolean" },
      hold: text,
      subject: text,
      html: text,
      text,
      slackBlocks: listOf({ type: text }),
      teamsCard: { type: "object", properties: {} },
      attachments: text,
      readAt: text,
      period: text,
      kept: text,
    }),
    "nodes/Aihr/__schema__/v1.0.0/report/exportFile.json": output({ fileName: text, learners: number, rows: number }),
    "nodes/AihrTrigger/__schema__/v1.0.0.json": output({
      eventId: text,
      event: text,
      learnerId: text,
      learnerName: text,
      program: text,
      programName: text,
      progressPercent: number,
      milestone: number,
      lastActivity: text,
      noticedAt: text,
    }),
  };
}

/** An answer has parts that are there only if needed: these are always there. */
function answerSchemas(): Readonly<Record<string, Schema>> {
  const operations = Object.values(answerOperationNames);
  const schema = output({ result: text, asOf: text });
  return Object.fromEntries(
    operations.map((operation) => [`nodes/Aihr/__schema__/v1.0.0/answer/${operation}.json`, schema]),
  );
}

const row = ofColumns(progressColumns);

const learner: Readonly<Record<string, Schema>> = {
  learnerId: text,
  learnerName: text,
  totalHoursStudied: number,
  averageProgress: number,
  completed: number,
  inProgress: number,
  notStarted: number,
  stalledEnrollments: number,
  lastActivity: text,
  programs: text,
};

function ofUnits(of: readonly { readonly key: string; readonly unit: string | null }[]) {
  return Object.fromEntries(of.map(({ key, unit }) => [key, unit === null || unit === "instant" ? text : number]));
}

function ofColumns(of: readonly RowColumn[]) {
  return Object.fromEntries(of.map(({ key, type }) => [key, ofColumn(type)]));
}

function ofColumn(type: RowColumn["type"]): Schema {
  return type === "number" || type === "boolean" ? { type } : text;
}

function listOf(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: "array", items: { type: "object", properties } };
}

function output(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: "object", properties, version: 1 };
}
