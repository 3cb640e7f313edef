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
    files: { ...(await built()), "User.js": "function asUser(code) { return eval(code); }" },
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
    edit(code, user) {
      const outcome = script.run({ kind: "menu", name: "asUser", values: [code], ...(user && { user }) });
      if (!outcome.ok) throw new Error(outcome.error);
      return outcome.value;
    },
    choose(name, user) {
      const before = script.shown().length;
      const outcome = script.run({ kind: "menu", name, ...(user && { user }) });
      if (!outcome.ok) throw new Error(outcome.error);
      return script.shown()[before]?.text ?? script.toasts().at(-1)?.text ?? "";
    },
    async serveNext(population) {
      script.setProperties("document", { AIHR_BASE_URL: await sandbox.serve(population) });
      script.pass(120_000);
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
  /** Edits the spreadsheet as a user would, with code over `SpreadsheetApp`. */
  edit(code: string, user?: string): unknown;
  /** Chooses an item of the menu, and returns the last message to the user. */
  choose(name: string, user?: string): string;
  /** Serves another population from now on, two minutes later. */
  serveNext(population: ServedPopulation): Promise<void>;
  /** What a formula shows: its value or values, or `#ERROR!` with the note that its cell has. */
  cell(name: string, ...values: readonly unknown[]): unknown;
}
