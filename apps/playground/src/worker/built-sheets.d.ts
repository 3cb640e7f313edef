/** The built add-on, which the page's build puts into the worker. */
declare module "built:sheets" {
  import type { LoadScript } from "@aihr-plugins/apps-script-runtime/single-thread";

  export const load: LoadScript;
  export const files: Readonly<Record<string, string>>;
}
