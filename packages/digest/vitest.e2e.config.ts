import { defineConfig } from "vitest/config";

const conditions = ["@aihr-plugins/source"];

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["e2e/*.test.ts"],
    setupFiles: ["../../vitest.setup.ts"],
    reporters: ["default", "../../scripts/test-count-reporter.ts"],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
