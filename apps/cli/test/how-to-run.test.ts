import { describe, expect, it } from "vitest";
import { howToRun } from "../src/world/how-to-run.ts";

describe("howToRun", () => {
  it.each([
    [{}, "aihr"],
    [{ npm_package_name: "a-project-that-uses-aihr" }, "aihr"],
    [{ npm_package_name: "aihr-plugins" }, "npx -y pnpm@12 aihr"],
  ])("with %j, is %s", (env, command) => {
    expect(howToRun({ env })).toBe(command);
  });
});
