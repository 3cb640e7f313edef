import { defineConfig } from "vitest/config";

const conditions = ["@aihr-plugins/source"];

export default defineConfig({
  resolve: {
    conditions,
    alias: { "@raycast/api": new URL("../../packages/raycast-test-kit/src/api/index.ts", import.meta.url).pathname },
  },
  ssr: { resolve: { conditions } },
  test: {
    name: "raycast",
    include: ["test/**/*.test.{ts,tsx}"],
    setupFiles: ["../../vitest.setup.ts"],
    // Inlined, so that the hooks under test are the real ones and find the stub.
    server: { deps: { inline: ["@raycast/utils"] } },
    env: { TZ: "Pacific/Chatham" },
    testTimeout: 30_000,
  },
});
