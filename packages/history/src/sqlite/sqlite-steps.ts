import { sqliteDialect } from "../schema/dialect.ts";
import { type SchemaStep, schemaSteps } from "../schema/schema-steps.ts";
import { finishedPeriodTable } from "./finished-periods.ts";

/** The steps of a schema in a file: that of every database, and what makes its trends quick. */
export function sqliteSteps(): readonly SchemaStep[] {
  return schemaSteps(sqliteDialect).map((step, at) => (at === 2 ? [...step, finishedPeriodTable] : step));
}
