import { copyFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { dashboardScript } from "@aihr-plugins/dashboard/script";
import { bundledLibraries, noticeText } from "@aihr-plugins/license-notices";
import { withoutValidatorOfForms } from "@aihr-plugins/mcp-server/build";
import { scalarPath } from "@aihr-plugins/sandbox/http";
import { build, type Plugin } from "esbuild";
import { fontPath } from "../src/rendering/picture/font-path.ts";

const folder = join(import.meta.dirname, "..");

/**
 * Builds what is published into a folder: ES modules, one for each command, that need no other package. The only imports
 * left are the optional libraries in native code: for the system's credential store, and for pictures.
 */
export async function bundle(dist: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: { aihr: "src/bin.ts" },
    outdir: dist,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    conditions: ["@aihr-plugins/source"],
    // The library for Postgres has a native half, which it does without.
    external: ["@napi-rs/keyring", "@resvg/resvg-js", "pg-native"],
    // Libraries in CommonJS require Node's own modules.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    chunkNames: "[name]-[hash]",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    metafile: true,
    plugins: [scalarNextToTheCode, fontNextToTheCode, pageScriptInTheCode, withoutValidatorOfForms],
  });
  const scalar = scalarPath();
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const font = fontPath();
  const libraries = await bundledLibraries([scalar, font, ...modules.map((path) => resolve(folder, path))]);
  await copyFile(scalar, join(dist, "scalar.js"));
  await copyFile(font, join(dist, "roboto.ttf"));
  await writeFile(join(dist, "THIRD-PARTY-NOTICES.txt"), noticeText(libraries));
}

/** In a clone, the font of pictures is in a package. */
const fontNextToTheCode: Plugin = {
  name: "font-next-to-the-code",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]rendering[\\/]picture[\\/]font-path\.ts$/ }, () => ({
      contents: `import { fileURLToPath } from "node:url";
        export const fontPath = () => fileURLToPath(new URL("./roboto.ttf", import.meta.url));`,
    }));
  },
};

/** In a clone, the script of the dashboard is bundled when a page is made. */
const pageScriptInTheCode: Plugin = {
  name: "page-script-in-the-code",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]dashboard[\\/]src[\\/]script\.ts$/ }, async () => ({
      contents: `const script = ${JSON.stringify(await dashboardScript())};
        export const dashboardScript = async () => script;`,
    }));
  },
};

/** In a clone, the sandbox finds the script of its API docs in a package. */
const scalarNextToTheCode: Plugin = {
  name: "scalar-next-to-the-code",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]sandbox[\\/]src[\\/]http[\\/]scalar-path\.ts$/ }, () => ({
      contents: `import { fileURLToPath } from "node:url";
        export const scalarPath = () => fileURLToPath(new URL("./scalar.js", import.meta.url));`,
    }));
  },
};
