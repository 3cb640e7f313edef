import { defineConfig } from "vitest/config";
import { commonTestOptions, conditions } from "../../vitest.shared.ts";

export default defineConfig({
  resolve: {
    conditions,
    alias: { "@raycast/api": new URL("../../packages/raycast-test-kit/src/api/index.ts", import.meta.url).pathname },
  },
  ssr: { resolve: { conditions } },
  test: {
    ...commonTestOptions,
    name: "raycast",
    include: ["test/**/*.test.{ts,tsx}"],
    // Inlined, so that the hooks under test are the real ones and find the stub.
    server: { deps: { inline: ["@raycast/utils"] } },
  },
});
