const { defineConfig } = require("eslint/config");
const raycastConfig = require("@raycast/eslint-config");

module.exports = defineConfig([
  ...raycastConfig,
  // In the Store copy these are our packages, which have their own linter.
  { ignores: ["src/vendor/**"] },
]);
