import { defineConfig } from "tsdown";

export default defineConfig({
  entry: [
    "src/index.ts",
    "src/csv.ts",
    "src/lists.ts",
    "src/lookup.ts",
    "src/movement.ts",
    "src/snapshot.ts",
    "src/events.ts",
  ],
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "es2022",
  dts: true,
  sourcemap: true,
  exports: false,
});
