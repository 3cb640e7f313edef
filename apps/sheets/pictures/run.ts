import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openAppsScript } from "@aihr-plugins/apps-script-runtime";
import { createSandbox, lastMidnight, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { bundle } from "../build/bundle.ts";
import { sheetHtml } from "./sheet-html.ts";

// Draws the README's pictures with Debian's chromium: node --conditions=@aihr-plugins/source pictures/run.ts
const folder = mkdtempSync(join(tmpdir(), "aihr-pictures-"));
const files = await bundle();
const now = Date.parse("2026-11-23T12:00:00Z");
const { url, close } = await serveSandbox({ sandbox: createSandbox({ asOf: lastMidnight(now) }) });
const script = await openAppsScript({ files, clock: { at: now } });
script.setProperties("document", { AIHR_BASE_URL: url, AIHR_API_KEY: sandboxApiKey });
await script.runAtOnce(
  ["aihrImportReport", "aihrBuildDashboard"].map((name) => ({ kind: "menu", name })),
  1,
);
draw("imported-report", sheetHtml(script.sheet("AIHR report"), 24, 13), 1760, 590);
draw("dashboard", sheetHtml(script.sheet("AIHR dashboard"), 46, 16), 2000, 1100);
await script.close();
await close();

draw("sidebar", sidebar({ hasKey: false, open: ["set-up"] }), 340, 800);
draw("sidebar-actions", sidebar({ hasKey: true, open: ["actions"] }), 340, 800);
draw("sidebar-dark", sidebar({ hasKey: true, open: ["schedule-part", "functions"] }), 340, 800, "--force-dark-mode");

/** The page with a script's answers in the place of Google's bridge. */
function sidebar({ hasKey, open }: { readonly hasKey: boolean; readonly open: readonly string[] }): string {
  const state = {
    baseUrl: hasKey ? "https://api.example.com" : "",
    hasKey,
    pageSize: 100,
    countsAll: false,
    store: "document",
    schedule: {
      refresh: "daily",
      digest: "weekly",
      to: "jane@example.com",
      hour: 6,
      weekDay: "MONDAY",
      user: "ana@example.com",
    },
    timeZone: "Europe/Amsterdam",
  };
  const bridge = `<script>
    let done;
    const run = { withSuccessHandler: (f) => ((done = f), run), withFailureHandler: () => run, aihrSidebarState: () => {
      done(${JSON.stringify(state)});
      setTimeout(() => document.querySelectorAll("main > details").forEach((part) => { part.open = ${JSON.stringify(open)}.includes(part.id); }));
    } };
    window.google = { script: { run } };
  </script>`;
  return files["Sidebar.html"].replace("<head>", `<head>${bridge}`);
}

function draw(name: string, html: string, width: number, height: number, ...flags: readonly string[]): void {
  const page = join(folder, `${name}.html`);
  writeFileSync(page, html);
  const picture = fileURLToPath(new URL(`../images/${name}.png`, import.meta.url));
  const size = `--window-size=${width},${height}`;
  execFileSync("chromium", [
    "--headless=new",
    "--no-sandbox",
    "--hide-scrollbars",
    "--virtual-time-budget=2000",
    size,
    ...flags,
    `--screenshot=${picture}`,
    page,
  ]);
}
