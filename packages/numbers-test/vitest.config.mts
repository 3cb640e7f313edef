import { defineConfig } from "vitest/config";
import { commonTestOptions, conditions } from "../../vitest.shared.ts";

export default defineConfig({
  resolve: {
    conditions,
    // Raycast's own package has no code: there the test kit takes its place.
    alias: { "@raycast/api": new URL("../raycast-test-kit/src/api/index.ts", import.meta.url).pathname },
  },
  ssr: { resolve: { conditions } },
  test: {
    ...commonTestOptions,
    name: "numbers",
    include: ["test/**/*.test.ts"],
    // Inlined, so that the hooks are the real ones and find the test kit.
    server: { deps: { inline: ["@raycast/utils"] } },
    // A process, because only there can a test change the machine's time zone.
    pool: "forks",
  },
});
