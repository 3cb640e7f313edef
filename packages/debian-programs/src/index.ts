export { chromiumPath } from "./chromium-path.ts";
export { findOrInstall } from "./find-or-install.ts";
