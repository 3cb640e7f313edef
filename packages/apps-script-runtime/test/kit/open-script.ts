import { type AppsScript, type AppsScriptOptions, openAppsScript } from "@aihr-plugins/apps-script-runtime";

const scopes = [
  "spreadsheets.currentonly",
  "script.external_request",
  "script.container.ui",
  "script.scriptapp",
  "script.send_mail",
];

export const noon = Date.parse("2026-11-23T12:00:00Z");

/** A script of one file, with all scopes unless others are given. */
export function openScript(
  code: string,
  options: Partial<AppsScriptOptions> & { readonly scopes?: readonly string[] } = {},
): Promise<AppsScript> {
  const { scopes: some = scopes, ...others } = options;
  const manifest = { oauthScopes: some.map((scope) => `https://www.googleapis.com/auth/${scope}`) };
  return openAppsScript({
    files: { "Code.js": code, "appsscript.json": JSON.stringify(manifest) },
    clock: { at: noon },
    ...others,
  });
}

/** What a script of one expression comes to: its value, or the message of what it throws. */
export function evaluate(script: AppsScript, expression: string, call: Partial<Parameters<AppsScript["run"]>[0]> = {}) {
  const outcome = script.run({ kind: "menu", name: "evaluate", values: [expression], ...call });
  return outcome.ok ? outcome.value : `! ${outcome.error}`;
}

/** A script that evaluates what it is given. */
export const evaluator = "function evaluate(expression) { return eval(expression); }";
