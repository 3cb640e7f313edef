import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";

/** A compiled script, and the files that it was made of. */
export interface Compiled {
  readonly code: string;
  readonly inputs: readonly string[];
}

/** Compiles a file of this app and all that it imports into one script for browsers. */
export async function compile(entry: string, options: BuildOptions = {}): Promise<Compiled> {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL(`../${entry}`, import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    conditions: ["@aihr-plugins/source"],
    legalComments: "none",
    metafile: true,
    ...options,
  });
  return { code: outputFiles?.[0]?.text ?? "", inputs: Object.keys(metafile?.inputs ?? {}) };
}
