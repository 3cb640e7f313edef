import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { withMetrics } from "./readme.mts";
import { schemaFiles } from "./schema-files.mts";

for (const [name, schema] of Object.entries(schemaFiles())) {
  const file = join(import.meta.dirname, "..", name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(schema, null, 2)}\n`);
}

const readme = join(import.meta.dirname, "..", "README.md");
await writeFile(readme, withMetrics(await readFile(readme, "utf8")));
