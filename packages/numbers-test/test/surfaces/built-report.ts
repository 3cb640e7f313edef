import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "tsdown";
import type { ReportEntries } from "../report-entries.ts";

/** Builds the report package as it is published, in CommonJS, into a folder of node_modules, where its dependencies are found. */
export async function buildReport(): Promise<ReportEntries> {
  const cwd = fileURLToPath(new URL("../../../report", import.meta.url));
  const outDir = `${cwd}/node_modules/.numbers-test`;
  await build({ cwd, outDir, format: "cjs", dts: false, sourcemap: false, logLevel: "silent" });
  const require = createRequire(import.meta.url);
  return { ...require(`${outDir}/index.cjs`), ...require(`${outDir}/lists.cjs`) };
}
