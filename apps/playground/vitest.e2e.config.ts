import { defineConfig } from "vitest/config";

const conditions = ["@aihr-plugins/source"];

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["e2e/*.test.ts"],
    globalSetup: ["e2e/kit/build-page.ts"],
    reporters: ["default", "../../scripts/test-count-reporter.ts"],
    // One browser at a time: the tests measure how long the page takes.
    fileParallelism: false,
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
