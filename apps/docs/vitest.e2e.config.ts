import { defineConfig } from "vitest/config";

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ["e2e/*.test.ts"],
    globalSetup: ["e2e/kit/serve-site.ts"],
    reporters: ["default", "../../scripts/test-count-reporter.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
