import { defineConfig } from "vitest/config";

const conditions = ["@aihr-plugins/source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
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
    setupFiles: ["./vitest.setup.ts"],
    reporters: ["default", "./scripts/test-count-reporter.ts"],
    // An odd zone, so that whoever forgets to name one is found out.
    env: { TZ: "Pacific/Chatham" },
    // By default, one core stays idle: half of the machine where there are two.
    maxWorkers: "100%",
    testTimeout: 30_000,
  },
});
