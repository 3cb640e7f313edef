import { defineConfig } from "vitest/config";

const conditions = ["@aihr-plugins/source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "apps/*/test/**/*.test.ts"],
    env: { TZ: "Pacific/Chatham" },
  },
});
