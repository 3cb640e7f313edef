import { defineConfig, mergeConfig } from "vitest/config";
import { e2eConfig } from "../../vitest.shared.ts";

export default defineConfig(
  mergeConfig(e2eConfig(import.meta.dirname), {
    test: {
      globalSetup: ["e2e/kit/build-page.ts"],
      // One browser at a time: the tests measure how long the page takes.
      fileParallelism: false,
      expect: { poll: { timeout: 15_000 } },
    },
  }),
);
