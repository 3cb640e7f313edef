import { defineConfig } from "vitest/config";
import { commonTestOptions, conditions } from "./vitest.shared.ts";

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    ...commonTestOptions,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["{packages,apps,examples}/*/test/**/*.test.ts"],
          exclude: ["**/node_modules/**", "apps/raycast/**", "packages/numbers-test/**"],
        },
      },
      // Raycast's own package has no code: there a stub takes its place.
      "apps/raycast/vitest.config.mts",
      // Holds all surfaces, Raycast among them, against SQL.
      "packages/numbers-test/vitest.config.mts",
    ],
    reporters: ["default", "./scripts/test-count-reporter.ts"],
  },
});
