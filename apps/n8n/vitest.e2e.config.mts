import { defineConfig } from "vitest/config";

const conditions = ["@aihr-plugins/source"];

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["e2e/*.test.mts"],
    globalSetup: ["e2e/lab/prepare.mts"],
    reporters: ["default", "../../scripts/test-count-reporter.ts"],
    // Each file starts its own n8n, and two of them at once are too much for a small machine.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
