import { missingSteps } from "../schema/schema-steps.ts";
import { postgresSteps } from "./update-schema.ts";

/**
 * Returns the SQL that creates the tables of a history in Postgres: for tools that record without this package. It is one
 * transaction, so running it where there is a history changes nothing.
 */
export function postgresSchemaFile(): string {
  const statements = missingSteps(postgresSteps(), 0).map((statement) => `${unindented(statement.trim())};\n`);
  return [head, "BEGIN;\n", ...statements, "COMMIT;\n"].join("\n");
}

const head = `-- The tables, views and functions of a history in Postgres, in the first schema of the search path.
-- Run it once, for example with psql -f. Where there is a history, it stops without changing anything.
-- Written by npx -y pnpm@12 generate.
`;

/** The statement without the indentation that it has in our sources. */
function unindented(statement: string): string {
  return statement.replaceAll(/^ {4}/gm, "");
}
