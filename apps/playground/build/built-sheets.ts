import { readFile } from "node:fs/promises";
import { services } from "@aihr-plugins/apps-script-runtime";
import type { Plugin } from "esbuild";
import { builtModule } from "./built-module.ts";

/** What the script gets as a function's variables: Apps Script's globals, and the clock of the page's organization. */
const globals = [...services, "Date"];

/** The files that the Sheets add-on's build wrote. */
export interface BuiltSheets {
  readonly code: string;
  readonly sidebar: string;
  readonly manifest: string;
}

/** Reads what the Sheets add-on's build wrote into a folder. */
export async function readBuiltSheets(folder: URL): Promise<BuiltSheets> {
  const read = (name: string) => readFile(new URL(name, folder), "utf8");
  const [code, sidebar, manifest] = await Promise.all(["Code.js", "Sidebar.html", "appsscript.json"].map(read));
  return { code: code ?? "", sidebar: sidebar ?? "", manifest: manifest ?? "" };
}

/**
 * Makes `built:sheets` the built add-on. Its code becomes a function, so that the worker evaluates it for each call
 * without `eval`, which the page's content security policy forbids. The sidebar's file is blank: the page has it, and
 * shows it once it is opened.
 */
export function builtSheetsModule({ code, manifest }: BuiltSheets): Plugin {
  const names = [...code.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name);
  const contents = `
    export function load(globals) {
      const { ${globals.join(", ")} } = globals;
      ${code}
      return { ${names.join(", ")} };
    }
    export const files = ${JSON.stringify({ "Sidebar.html": "", "appsscript.json": manifest })};`;
  return builtModule("sheets", contents);
}
