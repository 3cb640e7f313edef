import { completionViewStatements } from "./completion-views.ts";
import { deliveryStatements } from "./delivery-table.ts";
import type { Dialect } from "./dialect.ts";
import { tableStatements } from "./tables.ts";
import { viewStatements } from "./views.ts";

/** One step of a schema: the statements that lead from a version to the next. */
export type SchemaStep = readonly string[];

/**
 * The steps from nothing to the newest schema. A history's version is the number of steps that it has. Never change a
 * step that was released: add one.
 */
export function schemaSteps(dialect: Dialect): readonly SchemaStep[] {
  return [
    [...tableStatements(dialect), ...viewStatements(dialect), "INSERT INTO log (version) VALUES (1)"],
    deliveryStatements(dialect),
    completionViewStatements(dialect),
  ];
}

/** The statements that lead a history from a version to the newest, with its new version. */
export function missingSteps(steps: readonly SchemaStep[], version: number): readonly string[] {
  const missing = steps.slice(version).flat();
  return missing.length === 0 ? [] : [...missing, `UPDATE log SET version = ${steps.length}`];
}
