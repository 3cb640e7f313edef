import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { defineConfig } from "vitest/config";

// Stryker runs this in a copy of the repository. The aliases keep our packages inside the copy, where the mutants are:
// the links in node_modules lead back to the original.
export default defineConfig({
  resolve: { alias: sourcesOfOurPackages() },
  test: {
    include: ["**/*.test.ts"],
    // Prism runs in another process, where no mutant is active.
    exclude: ["**/node_modules/**", "**/prism.test.ts"],
    setupFiles: ["./vitest.setup.ts"],
    env: { TZ: "Pacific/Chatham" },
    testTimeout: 30_000,
  },
});

function sourcesOfOurPackages() {
  return globSync("{packages/*,spec}/package.json").flatMap((manifestPath) => {
    const { name, exports } = JSON.parse(readFileSync(manifestPath, "utf8"));
    return Object.entries(exports ?? {}).flatMap(([subpath, target]) => {
      const source = sourceOf(target);
      if (source === undefined) return [];
      const replacement = resolve(dirname(manifestPath), source);
      return existsSync(replacement) ? [{ find: exactly(name + subpath.slice(1)), replacement }] : [];
    });
  });
}

function sourceOf(target: unknown): string | undefined {
  if (typeof target === "string") return target;
  if (typeof target !== "object" || target === null) return undefined;
  const source = Reflect.get(target, "@aihr-plugins/source");
  return typeof source === "string" ? source : undefined;
}

function exactly(specifier: string): RegExp {
  return new RegExp(`^${specifier.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}
