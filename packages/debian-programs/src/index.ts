export { findOrInstall } from "./find-or-install.ts";
