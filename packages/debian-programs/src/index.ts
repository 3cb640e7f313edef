export { chromiumPath } from "./chromium-path.ts";
export { findOrInstall } from "./find-or-install.ts";
export { openChromium } from "./open-chromium.ts";
export { type PostgresServer, startPostgres } from "./start-postgres.ts";
