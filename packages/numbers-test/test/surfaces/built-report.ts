import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "tsdown";

/** Builds the report package as it is published, in CommonJS, into a folder of node_modules, where its dependencies are found. */
export async function buildReport(): Promise<typeof import("@aihr-plugins/report")> {
  const cwd = fileURLToPath(new URL("../../../report", import.meta.url));
  const outDir = `${cwd}/node_modules/.numbers-test`;
  await build({ cwd, outDir, format: "cjs", dts: false, sourcemap: false, logLevel: "silent" });
  return createRequire(import.meta.url)(`${outDir}/index.cjs`);
}
