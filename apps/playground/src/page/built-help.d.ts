/** The add-on's help, which the page's build reads from the comments of the built script. */
declare module "built:help" {
  import type { FunctionHelp } from "../formulas/sheet-function-help.ts";

  export const customFunctionHelp: readonly FunctionHelp[];
}
