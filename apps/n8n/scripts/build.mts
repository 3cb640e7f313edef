import { cp, glob, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const folder = join(import.meta.dirname, "..");
process.chdir(folder);

await rm("dist", { recursive: true, force: true });
await build({
  entryPoints: [
    "credentials/AihrApi.credentials.ts",
    "nodes/Aihr/Aihr.node.ts",
    "nodes/AihrTrigger/AihrTrigger.node.ts",
  ],
  outbase: ".",
  outdir: "dist",
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
});
for await (const file of glob(["icons/*.svg", "nodes/*/*.node.json", "nodes/*/__schema__/**/*.json"])) {
  await cp(file, join("dist", file), { recursive: true });
}
