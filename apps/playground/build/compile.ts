import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { minify } from "terser";

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
    // Terser makes 5% less of what esbuild has already made small.
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
  const { code = "" } = await minify(outputFiles?.[0]?.text ?? "", {
    module: options.format === "esm",
    ecma: 2020,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
    format: { comments: false },
  });
  return { code, inputs: Object.keys(metafile?.outputs ?? {}).flatMap((file) => usedInputs(metafile?.outputs[file])) };
}

/** Compiles a style sheet and all that it imports into one. */
export async function compileStyles(entry: string): Promise<string> {
  const entryPoints = [fileURLToPath(new URL(`../${entry}`, import.meta.url))];
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, minify: true, charset: "utf8" });
  return outputFiles[0]?.text.trim() ?? "";
}

/** Files of which something is left in the output: their licenses come along. */
function usedInputs(output: Metafile["outputs"][string] | undefined): readonly string[] {
  return Object.entries(output?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
}
