import { createRequire, registerHooks } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

const { tools, baseUrl, apiKey, sources } = workerData;

registerHooks({
  // What Raycast does for a tool: its own package is there without being installed.
  resolve: (specifier, context, next) =>
    specifier === "@raycast/api"
      ? next("@aihr-plugins/raycast-test-kit/api", { ...context, parentURL: import.meta.url })
      : next(specifier, context),
  load: (url, context, next) =>
    url in sources ? { format: "module", source: sources[url], shortCircuit: true } : next(url, context),
});

const { resetWorld } = await import("@aihr-plugins/raycast-test-kit");
const require = createRequire(import.meta.url);
resetWorld({ preferences: { baseUrl, apiKey } });

parentPort?.on("message", async ({ id, tool, input }) => {
  try {
    parentPort?.postMessage({ id, answer: await require(`${tools}/${tool}.js`).default(input) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: String(error) });
  }
});
