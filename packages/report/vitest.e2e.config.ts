import { defineConfig, mergeConfig } from "vitest/config";
import { e2eConfig } from "../../vitest.shared.ts";

export default defineConfig(
  mergeConfig(e2eConfig(import.meta.dirname), {
    test: {
      globalSetup: ["e2e/libre-office/prepare.ts"],
      testTimeout: 300_000,
    },
  }),
);
