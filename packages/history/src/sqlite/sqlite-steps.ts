import { sqliteDialect } from "../schema/dialect.ts";
import { type SchemaStep, schemaSteps } from "../schema/schema-steps.ts";
import { finishedPeriodTable } from "./finished-periods.ts";
import { newestStateStatements } from "./newest-state.ts";

/** The steps of a schema in a file: those of every database, and what makes trends and recordings quick. */
export function sqliteSteps(): readonly SchemaStep[] {
  const shared = schemaSteps(sqliteDialect).map((step, at) => (at === 2 ? [...step, finishedPeriodTable] : step));
  return [...shared, newestStateStatements];
}
