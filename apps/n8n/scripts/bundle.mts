import { appendFile, cp, glob } from "node:fs/promises";
import { join, resolve } from "node:path";
import { bundledLibraries, noticeComment } from "@aihr-plugins/license-notices";
import { build } from "esbuild";

const folder = join(import.meta.dirname, "..");

/** Builds what is published into a folder: readable, with the licenses of the libraries that are bundled. */
export async function bundle(dist: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [
      "credentials/AihrApi.credentials.ts",
      "nodes/Aihr/Aihr.node.ts",
      "nodes/AihrTrigger/AihrTrigger.node.ts",
    ],
    outbase: ".",
    outdir: dist,
    bundle: true,
    format: "cjs",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["@aihr-plugins/source"],
    target: "es2022",
    external: ["n8n-workflow"],
    // Reviewers read what is published.
    minify: false,
    legalComments: "inline",
    logLevel: "warning",
    metafile: true,
  });
  for (const [file, { inputs }] of Object.entries(metafile.outputs)) {
    const libraries = await bundledLibraries(Object.keys(inputs).map((path) => resolve(folder, path)));
    await appendFile(resolve(folder, file), noticeComment(libraries));
  }
  const assets = ["icons/*.svg", "nodes/*/*.node.json", "nodes/*/__schema__/**/*.json"];
  for await (const file of glob(assets, { cwd: folder })) {
    await cp(join(folder, file), join(dist, file), { recursive: true });
  }
}
