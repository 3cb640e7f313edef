import { existsSync } from "node:fs";
import { findOrInstall } from "@aihr-plugins/debian-programs";

/** Returns the path of Debian's chromium, which is installed if it is missing. */
export function chromiumPath(): string {
  return findOrInstall(() => ["/usr/bin/chromium"].find((path) => existsSync(path)), ["chromium"]);
}
