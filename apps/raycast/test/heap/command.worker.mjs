import { createRequire, registerHooks } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

const { bundle, isSearched, baseUrl, apiKey, sources } = workerData;

registerHooks({
  // What Raycast does for a command: its own package is there without being installed.
  resolve: (specifier, context, next) =>
    specifier === "@raycast/api"
      ? next("@aihr-plugins/raycast-test-kit/api", { ...context, parentURL: import.meta.url })
      : next(specifier, context),
  // Stripping types takes several megabytes of the heap, so the test has done it already.
  load: (url, context, next) =>
    url in sources ? { format: "module", source: sources[url], shortCircuit: true } : next(url, context),
});

const { createElement } = await import("react");
const { openCommand, resetWorld } = await import("@aihr-plugins/raycast-test-kit");
const { default: Command } = createRequire(import.meta.url)(bundle);

// The first reading is a week old, so that what is kept of it is compared with the next ones.
const now = Date.now;
let agoMs = 7 * 86_400_000;
Date.now = () => now() - agoMs;

resetWorld({
  preferences: { baseUrl, apiKey },
  environment: { assetsPath: new URL("../../assets", import.meta.url).pathname },
});
const screen = openCommand(createElement(Command, { arguments: {} }));
const settled = () => screen.main()?.props.isLoading === false && screen.rows().length > 5;
const until = performance.now() + 200_000;
while (!settled() && performance.now() < until) await pause();
const rows = [screen.rows().length];
agoMs = 0;
await refresh();
if (isSearched) await screen.press("Add to My Team", screen.rows()[1]?.title);
for (const typed of isSearched ? ["a", "an", "ann", "anna", "people an", "jd", ""] : []) {
  await screen.type(typed);
  rows.push(screen.rows().length);
}
if (isSearched) {
  await screen.press("Show More", "Show More");
  await screen.press("Show Progress", screen.rows()[1]?.title);
  await screen.back();
}
// The index of a search is there at the first of two refreshes only.
for (let times = isSearched ? 2 : 1; times > 0; times -= 1) await refresh();

async function refresh() {
  await screen.press("Refresh", screen.rows()[1]?.title);
  await pause();
  while (screen.main()?.props.isLoading === true && performance.now() < until) await pause();
}

/** Leaves the processor to the server, which is next door. */
async function pause() {
  await new Promise((next) => setTimeout(next, 20));
  await screen.settle();
}

parentPort?.postMessage({ settled: settled(), rows });
