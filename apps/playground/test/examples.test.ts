import { readFileSync } from "node:fs";
import { type AppsScript, openAppsScript } from "@aihr-plugins/apps-script-runtime";
import { calculatingSheet, registerCustomFunctions } from "@aihr-plugins/calculating-sheet";
import { createLivingPopulation, createSandbox, lastMidnight, sandboxApiKey } from "@aihr-plugins/sandbox";
import { type ServedSandbox, serveSandbox } from "@aihr-plugins/sandbox/http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { functionHelp } from "../build/function-help.ts";
import { builtAddOn } from "./kit/built-add-on.ts";
import { type OpenWorker, openWorker } from "./kit/open-worker.ts";

const noon = Date.parse("2026-11-23T12:00:00Z");
const readme = readFileSync(new URL("../../sheets/README.md", import.meta.url), "utf8");
/** Every formula of the Sheets add-on's README. */
const examples = [
  ...new Set([...readme.matchAll(/`(=AIHR_\w+\([^`[…]*\))`/g)].map(([, formula = ""]) => formula)),
].filter((formula) => !/\((learner|name)\b/.test(formula));
/** Further formulas: what the README says about ranges, errors and blanks. */
const others = [
  '=IFERROR(AIHR_PROGRESS("no such learner", "PA"), "not there")',
  '=AIHR_PROGRESS("no such learner", "PA")',
  "=SUM(AIHR_HOURS(A2:A50))",
  '=AVERAGE(AIHR_PROGRESS(A2:A50, "PA"))',
  '=ROUND(AIHR_METRIC("completion rate")*100, 1)&"%"',
  '=IF(AIHR_METRIC("stalled enrollments")>10, "act", "fine")',
  "=COUNT(AIHR_PROGRESS(A2:A50; B1:F1))",
  '=AIHR_METRIC("no such metric")',
  "=MAX(AIHR_HOURS(A2:A5), 1)",
];

let worker: OpenWorker;
let script: AppsScript;
let served: ServedSandbox;
/** A1:F50: programs in the first row, learners in the first column, with blanks and a name that matches no learner. */
let names: (string | null)[][] = [];
const known = new Map<string, unknown>();

beforeAll(async () => {
  const sheets = await builtAddOn();
  registerCustomFunctions(functionHelp(sheets.code).map(({ name }) => name));
  worker = await openWorker(sheets, noon);
  const sandbox = createSandbox({ population: createLivingPopulation({ learners: 250 }), asOf: lastMidnight(noon) });
  served = await serveSandbox({ sandbox });
  script = await openAppsScript({
    files: { "Code.js": sheets.code, "Sidebar.html": sheets.sidebar, "appsscript.json": sheets.manifest },
    clock: { at: noon },
  });
  script.setProperties("document", { AIHR_BASE_URL: served.url, AIHR_API_KEY: sandboxApiKey });
  const { population } = sandbox;
  const learnerNames = Array.from({ length: 49 }, (_, at) => {
    if (at === 4) return null;
    return at === 7 ? "Nobody Special" : population.at(at).userName;
  });
  const programs = population.programs.slice(0, 5).map(({ abbreviation }) => abbreviation);
  names = [[null, ...programs], ...learnerNames.map((name) => [name ?? null, null, null, null, null, null])];
  worker.carryOut({
    kind: "type",
    sheet: "Sheet1",
    row: 1,
    column: 1,
    texts: names.map((line) => line.map((each) => each ?? "")),
  });
  // Making the worker small takes seconds.
}, 120_000);
afterAll(async () => {
  await script.close();
  await served.close();
});

/** What the built script gives in apps-script-runtime, in cells that HyperFormula calculates. */
async function expected(formula: string): Promise<unknown[][]> {
  for (;;) {
    const missing: { readonly name: string; readonly values: readonly unknown[] }[] = [];
    const sheet = calculatingSheet(names, (name, values) => {
      const key = JSON.stringify([name, values]);
      if (!known.has(key)) missing.push({ name, values });
      return known.get(key);
    });
    sheet.setCellContents({ sheet: 0, row: 0, col: 10 }, [[formula.replaceAll(";", ",")]]);
    const { width, height } = sheet.getSheetDimensions(0);
    const range = { start: { sheet: 0, row: 0, col: 10 }, end: { sheet: 0, row: height - 1, col: width - 1 } };
    const values = sheet.getRangeValues(range).map((line) => line.map(shownValue));
    sheet.destroy();
    if (missing.length === 0) return trimmed(values);
    for (const { name, values: given } of missing) {
      const [outcome] = await script.runAtOnce([{ kind: "formula", name, values: [...given] }], 1);
      known.set(JSON.stringify([name, given]), outcome?.ok ? outcome.value : new Error(outcome?.error));
    }
  }
}

function shownValue(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value ?? "";
  const { value: code, message } = value as { readonly value: string; readonly message: string };
  return `error: ${message || code}`;
}

/** What the page's worker shows in K1 and what it spills, with the sentences of errors. */
function actual(formula: string): unknown[][] {
  const { state } = worker.carryOut({ kind: "type", sheet: "Sheet1", row: 1, column: 11, texts: [[formula]] });
  const values = state.view.texts.map((line, row) =>
    line.slice(10).map((text, column) => {
      const kind = state.view.kinds[row]?.[10 + column];
      return kind === "e" ? `error: ${state.view.notes[`${row + 1},${11 + column}`]}` : text;
    }),
  );
  worker.carryOut({ kind: "clear", sheet: "Sheet1", area: { row: 1, column: 11, rows: 1, columns: 1 } });
  return trimmed(values);
}

/** Without the blank lines and cells at the end. */
function trimmed(values: readonly unknown[][]): unknown[][] {
  const lines = values.map((line) => line.slice(0, line.findLastIndex((each) => each !== "") + 1));
  return lines.slice(0, lines.findLastIndex((line) => line.length > 0) + 1);
}

/** What a cell shows for a date, in the spreadsheet's time zone. */
function dateText(serial: number): string {
  // HyperFormula rounds numbers; the dates are whole seconds.
  const date = new Date(Math.round((serial - 25_569) * 86_400) * 1000);
  const text = date.toLocaleString("en-US", { timeZone: "Europe/Amsterdam", hourCycle: "h23" });
  return text
    .replace(",", "")
    .replace(/ 0(\d:)/, " $1")
    .replace(" 0:00:00", "");
}

describe("an example of the Sheets README", () => {
  it("is read from it", () => {
    expect(examples.length).toBeGreaterThan(12);
  });

  it.each([...examples, ...others])(
    "%s gives in the page what apps-script-runtime and HyperFormula give",
    async (formula) => {
      const ours = actual(formula);
      const theirs = await expected(formula);
      expect(ours.map((line) => line.length)).toEqual(theirs.map((line) => line.length));
      for (const [row, line] of theirs.entries()) {
        for (const [column, value] of line.entries()) {
          const shown = String(ours[row]?.[column]);
          if (/^\d+\/\d+\/\d{4}/.test(shown)) expect(shown).toBe(dateText(Number(value)));
          else if (typeof value === "number") expect(Number(shown)).toBeCloseTo(value, 6);
          else expect(shown).toBe(typeof value === "boolean" ? String(value).toUpperCase() : value);
        }
      }
    },
  );
});
