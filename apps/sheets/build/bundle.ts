import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundledLibraries, noticeComment } from "@aihr-plugins/license-notices";
import { type BuildOptions, build } from "esbuild";
import { actions } from "../src/actions/actions.ts";
import { globalHandlers } from "../src/actions/table.ts";
import { customFunctions } from "../src/functions/table.ts";
import { actionsHtml, referenceHtml } from "./reference.ts";
import { currentRelease, type Release } from "./release.ts";
import { stubs } from "./stubs.ts";

/** The files that are pushed to Apps Script, by name. */
export type Bundle = Readonly<Record<"Code.js" | "Sidebar.html" | "appsscript.json", string>>;

const headerOf = ({ version, date }: Release) => `/**
 * AIHR for Google Sheets, version ${version} of ${date}.
 * Built from TypeScript: change the sources, not this file.
 *
 * @OnlyCurrentDoc
 */`;

/** Builds what is pushed: readable, ES2020, with Google's stubs at its end. */
export async function bundle(): Promise<Bundle> {
  const release = await currentRelease();
  const code = await compile("src/entry.ts", {
    globalName: "AIHR_",
    banner: { js: headerOf(release) },
    footer: { js: stubs(customFunctions, globalHandlers) },
  });
  return {
    "Code.js": code,
    "Sidebar.html": await sidebar(release),
    "appsscript.json": await source("appsscript.json"),
  };
}

async function sidebar({ version, date }: Release): Promise<string> {
  const [page, css, script] = await Promise.all([
    source("src/sidebar/page/sidebar.html"),
    source("src/sidebar/page/sidebar.css"),
    compile("src/sidebar/page/sidebar.ts", {}),
  ]);
  const parts: Readonly<Record<string, string>> = {
    css,
    script: script.replaceAll("</script", "<\\/script"),
    actions: actionsHtml(actions),
    reference: referenceHtml(customFunctions),
    version: `${version} of ${date}`,
  };
  return page.replace(/(?:<!-{2}|\/\*) (\w+) (?:-{2}>|\*\/)/g, (_, part: string) => parts[part] ?? "");
}

async function compile(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL(`../${entry}`, import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    conditions: ["@aihr-plugins/source"],
    legalComments: "inline",
    metafile: true,
    ...options,
  });
  const inputs = Object.values(metafile?.outputs ?? {}).flatMap((output) => Object.keys(output.inputs));
  const libraries = await bundledLibraries(inputs.map((path) => resolve(path)));
  return `${outputFiles?.[0]?.text ?? ""}${noticeComment(libraries)}`;
}

function source(path: string): Promise<string> {
  return readFile(new URL(`../${path}`, import.meta.url), "utf8");
}
