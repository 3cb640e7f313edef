import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Root of the repository, which is the folder of the site's sources. */
export const repositoryRoot = join(import.meta.dirname, "../../..");

/** Returns the repository's address, without a slash at its end: `DOCS_REPOSITORY`, or that of core's manifest. */
export function repositoryUrl(): string {
  const given = process.env["DOCS_REPOSITORY"];
  if (given) return given.replace(/\/$/, "");
  const manifest = readFileSync(join(repositoryRoot, "packages/core/package.json"), "utf8");
  const url = /"url": "([^"]+)\.git"/.exec(manifest)?.[1];
  if (url === undefined)
    throw new Error("packages/core/package.json names no repository. Add it, or set DOCS_REPOSITORY.");
  return url;
}

/** Returns the site's path on its host, with a slash at both ends: `DOCS_BASE`, such as `/<repository>/` on GitHub, or `/`. */
export function siteBase(): string {
  const path = (process.env["DOCS_BASE"] ?? "").replace(/^\/+|\/+$/g, "");
  return path === "" ? "/" : `/${path}/`;
}
