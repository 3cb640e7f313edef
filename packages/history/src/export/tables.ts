/** The tables and views that an export has, with the columns by which their rows are sorted. */
const sortedBy = {
  run: "run",
  learner: "learner",
  program: "program",
  change: "learner, program, run",
  studied: "learner, run",
  daily: "day, program",
  dim_learner: "learner",
  dim_program: "program",
  dim_date: "day",
  fact_change: "learner, program, run",
  fact_daily: "day, program",
  enrollment: "learner, program",
  enrollment_weekly: "day, learner, program",
  enrollment_days: "learner, program",
  time_to_complete: "program",
  cohort_completion: "month, program",
} as const;

/** A table or view of a history. Only `learner` and `dim_learner` hold names. */
export type ExportedTable = keyof typeof sortedBy;

/** The names of the tables and views. */
export const exportedTables: readonly string[] = Object.keys(sortedBy);

/** Whether there is such a table. */
export function isExportedTable(name: string): name is ExportedTable {
  return Object.hasOwn(sortedBy, name);
}

/** The query of each table, in an order that is the same everywhere. */
export const tableQueries = Object.fromEntries(
  Object.entries(sortedBy).map(([table, columns]) => [table, `SELECT * FROM ${table} ORDER BY ${columns}`]),
) as Readonly<Record<ExportedTable, string>>;
