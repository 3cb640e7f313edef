import { type Call, openAppsScript } from "@aihr-plugins/apps-script-runtime";
import { createSandbox, lastMidnight, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { bundle } from "../build/bundle.ts";
import { shownGrid } from "./shown-grid.ts";

const now = Date.now();
const rowsShown = 6;
const formulas: readonly (readonly [formula: string, name: string, values: readonly unknown[]])[] = [
  ["=AIHR_PROGRESS()", "AIHR_PROGRESS", []],
  ['=AIHR_METRIC("completion rate")', "AIHR_METRIC", ["completion rate"]],
  ["=AIHR_STALLED(90)", "AIHR_STALLED", [90]],
];

const { url, close } = await serveSandbox({ sandbox: createSandbox({ asOf: lastMidnight(now) }) });
const script = await openAppsScript({ files: await bundle(), clock: { at: now } });
script.setProperties("document", { AIHR_BASE_URL: url, AIHR_API_KEY: sandboxApiKey });
try {
  console.log("In Google Sheets: what formulas give, from the built bundle in a local Apps Script\n");
  for (const [formula, name, values] of formulas) {
    const call: Call = { kind: "formula", name, values };
    const [outcome] = await script.runAtOnce([call], 1);
    console.log(`${formula}\n${outcome?.ok ? shownGrid(outcome.value, rowsShown) : `#ERROR! ${outcome?.error}`}\n`);
  }
} finally {
  await script.close();
  await close();
}
