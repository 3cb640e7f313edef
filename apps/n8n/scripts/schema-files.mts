import { columns, metricTable, programColumns, type RowColumn } from "@aihr-plugins/report";

/** A schema as n8n reads it, to show a node's fields before its first run. */
export interface Schema {
  readonly type: "object" | "array" | "string" | "number" | "boolean";
  readonly version?: 1;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const text: Schema = { type: "string" };
const number: Schema = { type: "number" };

/** Returns the schemas of both nodes' outputs by file, made from the report's own tables of columns and metrics. */
export function schemaFiles(): Readonly<Record<string, Schema>> {
  return {
    "nodes/Aihr/__schema__/v1.0.0/learner/get.json": output(learner),
    "nodes/Aihr/__schema__/v1.0.0/learner/getAll.json": output(learner),
    "nodes/Aihr/__schema__/v1.0.0/progress/getAll.json": output(row),
    "nodes/Aihr/__schema__/v1.0.0/program/getAll.json": output(ofUnits(programColumns)),
    "nodes/Aihr/__schema__/v1.0.0/report/getSummary.json": output({ ...ofUnits(metricTable), readAt: text }),
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

const row = Object.fromEntries(columns.map(({ key, type }) => [key, ofColumn(type)]));

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
  progress: {
    type: "array",
    items: {
      type: "object",
      properties: { program: text, programName: text, status: text, progressPercent: number },
    },
  },
};

function ofUnits(of: readonly { readonly key: string; readonly unit: string | null }[]) {
  return Object.fromEntries(of.map(({ key, unit }) => [key, unit === null || unit === "instant" ? text : number]));
}

function ofColumn(type: RowColumn["type"]): Schema {
  if (type === "number" || type === "boolean") return { type };
  return type === "list" ? { type: "array", items: text } : text;
}

function output(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: "object", properties, version: 1 };
}
