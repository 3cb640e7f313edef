import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { bundledLibraries, noticeText } from "@aihr-plugins/license-notices";
import { builtModule } from "./built-module.ts";
import type { BuiltSheets } from "./built-sheets.ts";
import { compile, compileStyles } from "./compile.ts";
import { functionHelp } from "./function-help.ts";
import { pack } from "./pack.ts";
import { compileWorker } from "./worker.ts";

/** Builds the page: one file, with everything in it, the sheet first. */
export async function buildPage(sheets: BuiltSheets): Promise<string> {
  const help = `export const customFunctionHelp = ${JSON.stringify(functionHelp(sheets.code))};`;
  const [worker, page, api, dashboard, bridge, unpack, start, css, html] = await Promise.all([
    compileWorker(sheets),
    compile("src/page/main.ts", { format: "esm", plugins: [builtModule("help", help)] }),
    compile("src/page/api/api-console.ts", { format: "esm" }),
    compile("src/dashboard/dashboard.ts"),
    compile("inline/sidebar-bridge.js"),
    compile("inline/unpack.js"),
    compile("inline/start-sheet.js"),
    compileStyles("src/page/page.css"),
    source("src/page/page.html"),
  ]);
  const inputs = [worker, page, api, dashboard].flatMap((compiled) => compiled.inputs);
  const libraries = await bundledLibraries(inputs.map((path) => resolve(path)));
  // Nothing in a script may end its element.
  const dashboardCode = dashboard.code.replaceAll("</script", "<\\/script");
  const packed = pack(
    { page: page.code, worker: worker.code },
    {
      dashboard: dashboardCode,
      dashboardHash: hashOf(dashboardCode),
      api: api.code,
      sidebar: sheets.sidebar,
      bridge: bridge.code,
    },
  );
  const scripts = [unpack.code, start.code, bridge.code, dashboardCode, ...inlineScripts(sheets.sidebar)];
  const parts: Readonly<Record<string, string>> = {
    policy: policyFor(scripts.map(hashOf)),
    style: `<style>${css}</style>`,
    scripts: `<script>${unpack.code}</script>${packed.first}<script>${start.code}</script>${packed.later}`,
  };
  const lines = html.replace(/^ +/gm, "").replace(/<!-- (\w+) -->/g, (_, part: string) => parts[part] ?? "");
  return `${lines}<!--\n${noticeText(libraries).replaceAll("--", "—")}\n-->\n`;
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
