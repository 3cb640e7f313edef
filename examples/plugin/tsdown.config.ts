import { defineConfig } from "tsdown";

export default defineConfig({
  entry: "src/bin.ts",
  platform: "node",
  target: "node20",
  // Our packages are development dependencies, so they are bundled: the built file runs without an installation.
  dts: false,
  exports: false,
});
