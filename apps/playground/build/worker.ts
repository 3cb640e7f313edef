import { type BuiltSheets, builtSheetsModule } from "./built-sheets.ts";
import { type Compiled, compile } from "./compile.ts";

/** Compiles the worker: the built add-on, Apps Script's services and the sandbox. */
export function compileWorker(sheets: BuiltSheets): Promise<Compiled> {
  return compile("src/worker/worker.ts", { plugins: [builtSheetsModule(sheets)] });
}
