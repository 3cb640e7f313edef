import { createRequire, registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { createPopulation, createSandbox, lastMidnight, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { createElement } from "react";
import type { Appearance } from "./html.mts";
import { windowOf } from "./window.mts";

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "@raycast/api"
      ? next("@aihr-plugins/raycast-test-kit/api", { ...context, parentURL: import.meta.url })
      : next(specifier, context),
});

/** The pages to draw, one after the other, in light and dark appearance by turns. */
export async function* scenes(): AsyncGenerator<string> {
  const { openCommand, resetWorld, world } = await import("@aihr-plugins/raycast-test-kit");
  const population = createPopulation({ learners: 2000, asOf: lastMidnight(Date.now()) });
  const served = await serveSandbox({ sandbox: createSandbox({ population }) });
  const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  resetWorld({
    preferences: { baseUrl: served.url, apiKey: sandboxApiKey },
    environment: { assetsPath: at("../../assets") },
  });

  async function opened(command: string, appearance: Appearance) {
    world.environment = { ...world.environment, appearance, theme: appearance };
    const { default: Command } = createRequire(import.meta.url)(at(`../../dist/${command}.js`));
    const screen = openCommand(createElement(Command, { arguments: {} }));
    await screen.until(() => screen.rows().length > 0 && screen.main()?.props["isLoading"] === false);
    return screen;
  }

  try {
    const list = await opened("find-learner", "light");
    for (const { title } of list.rows().slice(2, 6)) await list.press("Add to My Team", title);
    yield windowOf(list, { title: "Find Learner", typed: "", appearance: "light" });
    await list.type("mar hrbp");
    yield windowOf(list, { title: "Find Learner", typed: "mar hrbp", appearance: "dark" });
    const several = list.rows().find(({ accessories }) => accessories.length === 3) ?? list.rows()[0];
    await list.press("Show Progress", several?.title);
    yield windowOf(list, { title: several?.title ?? "", typed: "", appearance: "light" });
    await list.back();
    list.close();
    for (const [command, title, typed, appearance] of [
      ["team-overview", "Team Overview", "", "dark"],
      ["stalled-enrollments", "Stalled Enrollments", "mar", "light"],
      ["programs", "Programs", "", "dark"],
    ] as const) {
      const screen = await opened(command, appearance);
      if (typed !== "") await screen.type(typed);
      yield windowOf(screen, { title, typed, appearance });
      screen.close();
    }
  } finally {
    world.navigation.clear();
    await served.close();
  }
}
