import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { bundledLibraries, noticeText } from "@aihr-plugins/license-notices";
import type { Plugin } from "esbuild";
import type { BuiltSheets } from "./built-sheets.ts";
import { compile, compileStyles } from "./compile.ts";
import { functionHelp } from "./function-help.ts";
import { compileWorker } from "./worker.ts";

/** Builds the page: one file, with everything in it. */
export async function buildPage(sheets: BuiltSheets): Promise<string> {
  const [worker, page, bridge, unpack, css, html] = await Promise.all([
    compileWorker(sheets),
    compile("src/page/main.ts", { format: "esm", plugins: [helpModule(sheets.code)] }),
    compile("inline/sidebar-bridge.js"),
    compile("inline/unpack.js"),
    compileStyles("src/page/page.css"),
    source("src/page/page.html"),
  ]);
  const libraries = await bundledLibraries([...worker.inputs, ...page.inputs].map((path) => resolve(path)));
  const packed = gzipSync(JSON.stringify({ page: page.code, worker: worker.code, bridge: bridge.code }), { level: 9 });
  const scripts = [unpack.code, bridge.code, ...inlineScripts(sheets.sidebar)];
  const parts: Readonly<Record<string, string>> = {
    policy: policyFor(scripts),
    style: `<style>${css}</style>`,
    scripts: `<script type="text/plain" id="packed">${packed.toString("base64")}</script><script>${unpack.code}</script>`,
  };
  const lines = html.replace(/^ +/gm, "").replace(/<!-- (\w+) -->/g, (_, part: string) => parts[part] ?? "");
  return `${lines}<!--\n${noticeText(libraries).replaceAll("--", "—")}\n-->\n`;
}

/** Lets the page run its own scripts and send nothing: no requests, no forms, no frames from elsewhere. */
function policyFor(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src blob: ${hashes.join(" ")}`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function inlineScripts(html: string): readonly string[] {
  return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = ""]) => script);
}

function helpModule(code: string): Plugin {
  const contents = `export const customFunctionHelp = ${JSON.stringify(functionHelp(code))};`;
  return {
    name: "built-help",
    setup(build) {
      build.onResolve({ filter: /^built:help$/ }, ({ path }) => ({ path, namespace: "built" }));
      build.onLoad({ filter: /.*/, namespace: "built" }, () => ({ contents, loader: "js" }));
    },
  };
}

function source(path: string): Promise<string> {
  return readFile(new URL(`../${path}`, import.meta.url), "utf8");
}
