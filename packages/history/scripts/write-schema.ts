import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { postgresSchemaFile } from "../src/postgres.ts";

writeFileSync(join(import.meta.dirname, "..", "postgres.sql"), postgresSchemaFile());
