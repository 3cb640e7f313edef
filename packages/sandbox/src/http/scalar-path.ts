import { createRequire } from "node:module";
import { join } from "node:path";

/** Returns the path of Scalar's API reference as one prebuilt script. A build that bundles the sandbox ships it. */
export function scalarPath(): string {
  // The package exports only its modules; the prebuilt script is in a folder next to them.
  const entry = createRequire(import.meta.url).resolve("@scalar/api-reference");
  return join(entry, "../browser/standalone.js");
}
