import type { Plugin } from "esbuild";

/**
 * For bundles of the server. The SDK checks what users enter into forms with Ajv, 300 kB. This server shows no forms, so it gets the SDK's
 * smaller one.
 */
export const withoutValidatorOfForms: Plugin = {
  name: "without-validator-of-forms",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@modelcontextprotocol\/server\/_shims$/ }, ({ path, resolveDir }) => ({
      path,
      namespace: "shims",
      pluginData: resolveDir,
    }));
    onLoad({ filter: /.*/, namespace: "shims" }, ({ pluginData: resolveDir }) => ({
      contents: `export { default as process } from "node:process";
        export { CfWorkerJsonSchemaValidator as DefaultJsonSchemaValidator } from "@modelcontextprotocol/server/validators/cf-worker";`,
      resolveDir,
    }));
  },
};
