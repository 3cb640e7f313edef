import { createRequire, registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { createPopulation, createSandbox, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { createElement } from "react";
import { windowOf } from "./window.mts";

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "@raycast/api"
      ? next("@aihr-plugins/raycast-test-kit/api", { ...context, parentURL: import.meta.url })
      : next(specifier, context),
});

/** The pages to photograph, one after the other. */
export async function* scenes(): AsyncGenerator<string> {
  const { openCommand, resetWorld, world } = await import("@aihr-plugins/raycast-test-kit");
  const population = createPopulation({ seed: 12, learners: 2000, asOf: new Date().toISOString() });
  const served = await serveSandbox({ sandbox: createSandbox({ population }) });
  const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  resetWorld({
    preferences: { baseUrl: served.url, apiKey: sandboxApiKey },
    environment: { assetsPath: at("../../assets"), appearance: "light", theme: "light" },
  });

  async function opened(command: string) {
    const { default: Command } = createRequire(import.meta.url)(at(`../../dist/${command}.js`));
    const screen = openCommand(createElement(Command, { arguments: {} }));
    await screen.until(() => screen.rows().length > 0 && screen.main()?.props["isLoading"] === false);
    return screen;
  }

  try {
    const find = await opened("find-learner");
    yield windowOf(find, { title: "Find Learner", typed: "" });
    await find.type("mar hrbp");
    yield windowOf(find, { title: "Find Learner", typed: "mar hrbp" });
    const several = find.rows().find(({ accessories }) => accessories.length === 3) ?? find.rows()[0];
    await find.press("Show Progress", several?.title);
    yield windowOf(find, { title: several?.title ?? "", typed: "" });
    await find.back();
    find.close();
    for (const [command, title] of [
      ["team-overview", "Team Overview"],
      ["stalled-enrollments", "Stalled Enrollments"],
      ["programs", "Programs"],
    ] as const) {
      const screen = await opened(command);
      yield windowOf(screen, { title, typed: "" });
      screen.close();
    }
  } finally {
    world.navigation.clear();
    await served.close();
  }
}
