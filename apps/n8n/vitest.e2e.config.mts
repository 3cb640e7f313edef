import { defineConfig, mergeConfig } from "vitest/config";
import { e2eConfig } from "../../vitest.shared.ts";

export default defineConfig(
  mergeConfig(e2eConfig(import.meta.dirname), {
    test: {
      globalSetup: ["e2e/lab/prepare.mts"],
      // Each file starts its own n8n, and two of them at once are too much for a small machine.
      fileParallelism: false,
      testTimeout: 120_000,
    },
  }),
);
