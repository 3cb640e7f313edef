import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { bundledLibraries, noticeText } from "@aihr-plugins/license-notices";
import { withoutValidatorOfForms } from "@aihr-plugins/mcp-server/build";
import { build } from "esbuild";

const folder = join(import.meta.dirname, "..");

/**
 * Builds what is published into a folder: ES modules that need no other package. The only import left is the optional
 * library for the system's credential store.
 */
export async function bundle(dist: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: { "aihr-mcp": "src/bin.ts" },
    outdir: dist,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    conditions: ["@aihr-plugins/source"],
    // The library for Postgres has a native half, which it does without.
    external: ["@napi-rs/keyring", "pg-native"],
    // That library is in CommonJS and requires Node's own modules.
    banner: {
      js: 'import { createRequire as toRequire } from "node:module"; const require = toRequire(import.meta.url);',
    },
    chunkNames: "[name]-[hash]",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    metafile: true,
    plugins: [withoutValidatorOfForms],
  });
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const libraries = await bundledLibraries(modules.map((path) => resolve(folder, path)));
  await writeFile(join(dist, "THIRD-PARTY-NOTICES.txt"), noticeText(libraries));
}
