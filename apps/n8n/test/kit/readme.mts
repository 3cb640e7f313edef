import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The package's README. */
export const readme = readFileSync(join(import.meta.dirname, "..", "..", "README.md"), "utf8");
