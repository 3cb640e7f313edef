import { type AppsScript, type AppsScriptOptions, openAppsScript } from "@aihr-plugins/apps-script-runtime";
import { sandboxApiKey } from "@aihr-plugins/sandbox";
import { onTestFinished } from "vitest";
import { bundle } from "../../build/bundle.ts";
import { serveSandbox } from "./serve-sandbox.ts";
import type { ServedPopulation } from "./served-population.ts";

/** Three weeks after the sandbox's learners were last active. */
export const now = Date.parse("2026-11-23T12:00:00Z");

export interface SpreadsheetOptions extends ServedPopulation, Partial<Omit<AppsScriptOptions, "files" | "faults">> {
  readonly googleFaults?: AppsScriptOptions["faults"];
  readonly apiKey?: string;
  readonly pageSize?: number;
  readonly countIs?: "total";
  /** Leaves the settings empty. */
  readonly isEmpty?: boolean;
}

/** A spreadsheet with the built bundle, set up for a sandbox over HTTP. Both are closed when the test is over. */
export async function openSpreadsheet(options: SpreadsheetOptions = {}): Promise<Spreadsheet> {
  const opened = await keepSpreadsheet(options);
  onTestFinished(opened.close);
  return opened;
}

/** The same for several tests. Close it after them. */
export async function keepSpreadsheet(options: SpreadsheetOptions = {}): Promise<Spreadsheet> {
  const {
    learners,
    people,
    asOf,
    faults,
    googleFaults,
    apiKey = sandboxApiKey,
    pageSize,
    countIs,
    isEmpty,
    ...others
  } = options;
  const sandbox = await serveSandbox({
    ...(learners !== undefined && { learners }),
    ...(people && { people }),
    ...(asOf && { asOf }),
    ...(faults && { faults }),
  });
  const script = await openAppsScript({
    files: await built(),
    clock: { at: now },
    ...(googleFaults && { faults: googleFaults }),
    ...others,
  });
  if (!isEmpty) {
    script.setProperties("document", {
      AIHR_BASE_URL: sandbox.url,
      AIHR_API_KEY: apiKey,
      ...(countIs && { AIHR_COUNT_IS: countIs }),
      ...(pageSize && { AIHR_PAGE_SIZE: String(pageSize) }),
    });
  }
  return {
    ...script,
    url: sandbox.url,
    serve: sandbox.serve,
    cell: (name, ...values) => {
      const outcome = script.run({ kind: "formula", name, values });
      return outcome.ok ? outcome.value : `#ERROR! ${outcome.error}`;
    },
    async close() {
      await script.close();
      await sandbox.close();
    },
  };
}

let building: ReturnType<typeof bundle> | undefined;

/** The bundle as it would be pushed, built once for each file of tests. */
export function built(): ReturnType<typeof bundle> {
  building ??= bundle();
  return building;
}

export interface Spreadsheet extends AppsScript {
  readonly url: string;
  /** Serves another population in the place of the first; gives its base URL. */
  serve(population: ServedPopulation): Promise<string>;
  /** What a formula shows: its value or values, or `#ERROR!` with the note that its cell has. */
  cell(name: string, ...values: readonly unknown[]): unknown;
}
