import { defineConfig } from "vitest/config";

const conditions = ["@aihr-plugins/source"];

export default defineConfig({
  resolve: {
    conditions,
    // Raycast's own package has no code: there the test kit takes its place.
    alias: { "@raycast/api": new URL("../raycast-test-kit/src/api/index.ts", import.meta.url).pathname },
  },
  ssr: { resolve: { conditions } },
  test: {
    name: "numbers",
    include: ["test/**/*.test.ts"],
    setupFiles: ["../../vitest.setup.ts"],
    // Inlined, so that the hooks are the real ones and find the test kit.
    server: { deps: { inline: ["@raycast/utils"] } },
    // A process, because only there can a test change the machine's time zone.
    pool: "forks",
    env: { TZ: "Pacific/Chatham" },
    testTimeout: 30_000,
  },
});
