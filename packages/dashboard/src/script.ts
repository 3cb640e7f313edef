/**
 * The script of the page, from its sources. Programs that are built bundle the result instead of this module.
 *
 * @module @aihr-plugins/dashboard/script
 */

import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { bundledLibraries, noticeComment } from "@aihr-plugins/license-notices";
import { build } from "esbuild";
import type { DashboardScript } from "./html/dashboard-html.ts";

const folder = import.meta.dirname;

/** Bundles the script of the page, with the licenses of the libraries in it. */
export async function dashboardScript(): Promise<DashboardScript> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    entryPoints: ["page/main.ts"],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "iife",
    target: "es2023",
    conditions: ["@aihr-plugins/source"],
    legalComments: "none",
    charset: "utf8",
    logLevel: "silent",
  });
  const libraries = await bundledLibraries(Object.keys(metafile.inputs).map((path) => resolve(folder, path)));
  // Nothing in a script may end its element.
  const code = ((outputFiles[0]?.text ?? "") + noticeComment(libraries)).replaceAll("</script", "<\\/script");
  return { code, sha256: createHash("sha256").update(code).digest("base64") };
}
