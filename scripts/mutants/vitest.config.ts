import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { LikelyFirst } from "./likely-first.ts";

/**
 * Tests of real HTTP, processes and threads: slow, and unreliable when two mutants are tested at the same time. The
 * scenarios run without HTTP as well. `secrets` runs them once more, for what they say instead of what they return.
 */
const overHttp: readonly string[] = [
  "**/cancel.test.ts",
  "**/corporate-network.test.ts",
  "**/fetch-transport.test.ts",
  "**/prism.test.ts",
  "**/scenarios-over-http.test.ts",
  "**/secrets.test.ts",
];

/**
 * Core's property tests of a whole report take minutes for each mutant that survives. What they find must also have an
 * example, so that it is found without chance.
 */
const wholeReportLaws: readonly string[] = ["**/loss-laws.test.ts", "**/walk-laws.test.ts"];

/** The tour runs in another process, where no mutant is active; the size of a state takes seconds. */
const slow: readonly string[] = ["**/tour.test.ts", "**/state-size.test.ts"];

// Stryker runs this in a copy of the repository. The aliases keep our packages inside the copy, where the mutants are:
// the links in node_modules lead back to the original.
export default defineConfig({
  resolve: { alias: sourcesOfOurPackages() },
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", ...overHttp, ...wholeReportLaws, ...slow],
    // One process for all files of a mutant, instead of one process for each file.
    isolate: false,
    sequence: { sequencer: LikelyFirst },
    setupFiles: ["./vitest.setup.ts", "./scripts/mutants/fast-check.setup.ts"],
    env: { TZ: "Pacific/Chatham" },
    // Many mutants wait forever.
    testTimeout: 10_000,
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
