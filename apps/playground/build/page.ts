import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { dashboardScript } from "@aihr-plugins/dashboard/script";
import { bundledLibraries, noticeText } from "@aihr-plugins/license-notices";
import { builtModule } from "./built-module.ts";
import type { BuiltSheets } from "./built-sheets.ts";
import { compile, compileStyles } from "./compile.ts";
import { functionHelp } from "./function-help.ts";
import { compileWorker } from "./worker.ts";

/** Builds the page: one file, with everything in it. */
export async function buildPage(sheets: BuiltSheets): Promise<string> {
  const help = `export const customFunctionHelp = ${JSON.stringify(functionHelp(sheets.code))};`;
  const script = await dashboardScript();
  const [worker, page, dashboard, bridge, unpack, css, html] = await Promise.all([
    compileWorker(sheets),
    compile("src/page/main.ts", { format: "esm", plugins: [builtModule("help", help)] }),
    compile("src/dashboard/dashboard-worker.ts", {
      plugins: [builtModule("dashboard", `export const dashboardScript = ${JSON.stringify(script)};`)],
    }),
    compile("inline/sidebar-bridge.js"),
    compile("inline/unpack.js"),
    compileStyles("src/page/page.css"),
    source("src/page/page.html"),
  ]);
  const libraries = await bundledLibraries(
    [...worker.inputs, ...page.inputs, ...dashboard.inputs].map((path) => resolve(path)),
  );
  const scripts = [unpack.code, bridge.code, ...inlineScripts(sheets.sidebar)];
  const parts: Readonly<Record<string, string>> = {
    policy: policyFor([...scripts.map(hashOf), script.sha256]),
    style: `<style>${css}</style>`,
    scripts: [
      packed("packed", { page: page.code, worker: worker.code, bridge: bridge.code }),
      packed("packed-dashboard", { worker: dashboard.code }),
      `<script>${unpack.code}</script>`,
    ].join(""),
  };
  const lines = html.replace(/^ +/gm, "").replace(/<!-- (\w+) -->/g, (_, part: string) => parts[part] ?? "");
  return `${lines}<!--\n${noticeText(libraries).replaceAll("--", "—")}\n-->\n`;
}

/** Scripts that wait in the page until `inline/unpack.js` unpacks them. */
function packed(id: string, scripts: Readonly<Record<string, string>>): string {
  const bytes = gzipSync(JSON.stringify(scripts), { level: 9 });
  return `<script type="text/plain" id="${id}">${bytes.toString("base64")}</script>`;
}

function hashOf(script: string): string {
  return createHash("sha256").update(script).digest("base64");
}

/** Lets the page run scripts with these hashes and send nothing: no requests, no forms, no frames from elsewhere. */
function policyFor(hashes: readonly string[]): string {
  return [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src blob: ${hashes.map((hash) => `'sha256-${hash}'`).join(" ")}`,
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

function source(path: string): Promise<string> {
  return readFile(new URL(`../${path}`, import.meta.url), "utf8");
}
