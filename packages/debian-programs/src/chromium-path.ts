import { existsSync } from "node:fs";
import { findOrInstall } from "./find-or-install.ts";

/** Returns the path of Debian's Chromium, which is installed if it is missing. */
export function chromiumPath(): string {
  return findOrInstall(() => ["/usr/bin/chromium"].find(existsSync), ["chromium"]);
}
