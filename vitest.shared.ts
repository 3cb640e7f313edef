import { availableParallelism } from "node:os";
import { join } from "node:path";

// Compiled once for all workers, their threads and the processes that tests start.
process.env["NODE_COMPILE_CACHE"] ??= join(import.meta.dirname, "node_modules/.cache/compiled");

/** Finds the workspace's packages as TypeScript, without a build. */
export const conditions = ["@aihr-plugins/source"];

/** What all projects of `vitest.config.ts` have in common. */
export const commonTestOptions = {
  setupFiles: [join(import.meta.dirname, "vitest.setup.ts")],
  // An odd zone, so that tests which forget to name one are found out.
  env: { TZ: "Pacific/Chatham" },
  // One more than cores, since tests also wait: for timeouts, disks and other processes.
  maxWorkers: availableParallelism() + 1,
  // A worker loads what many files of tests need once. The setup file puts back what one of them changed.
  isolate: false,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

/** What `vitest.e2e.config.ts` of each package begins with: tests with real servers and programs, run in its folder. */
export function e2eConfig(folder: string) {
  return {
    root: folder,
    resolve: { conditions },
    ssr: { resolve: { conditions } },
    test: {
      include: ["e2e/*.test.{ts,mts}"],
      setupFiles: commonTestOptions.setupFiles,
      reporters: ["default", join(import.meta.dirname, "scripts/test-count-reporter.ts")],
      testTimeout: 60_000,
      // Installing what a test needs counts, too.
      hookTimeout: 300_000,
    },
  };
}
