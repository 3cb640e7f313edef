import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import type { PackageFiles } from "./targets.ts";

/** One small change of the code, and whether a test noticed it. */
export interface Mutant {
  /** Path relative to the root of the repository. */
  readonly file: string;
  /** Where the change starts, counted from 1. */
  readonly line: number;
  /** The replaced code, its white space collapsed. */
  readonly original: string;
  readonly replacement: string;
  readonly detected: boolean;
}

type StrykerResult = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

/** Mutates the files and runs the package's tests against every mutant. */
export async function runStryker({ name, files }: PackageFiles): Promise<readonly Mutant[]> {
  const results = await new Stryker({
    configFile: "scripts/mutants/stryker.config.json",
    mutate: [...files],
    plugins: [import.meta.resolve("@stryker-mutator/vitest-runner")],
    vitest: {
      configFile: "scripts/mutants/vitest.config.ts",
      dir: `packages/${name}/test`,
      // Worker threads ignore the TZ that the tests set, so run them in processes.
      pool: "forks",
      related: false,
    },
  }).runMutationTest();
  return results.filter(({ status }) => countedStatuses.has(status)).map(mutantOf);
}

// The other statuses say nothing about the tests: code that does not compile, or that a comment excludes.
const countedStatuses: ReadonlySet<string> = new Set(["Killed", "Timeout", "Survived", "NoCoverage"]);

function mutantOf({ fileName, location, replacement, status }: StrykerResult): Mutant {
  return {
    file: relative(process.cwd(), fileName),
    line: location.start.line,
    original: collapsed(codeAt(fileName, location)),
    replacement: collapsed(replacement),
    detected: status === "Killed" || status === "Timeout",
  };
}

// Lines and columns count from 1; the end is exclusive.
function codeAt(fileName: string, { start, end }: StrykerResult["location"]): string {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  const lastLine = (lines.pop() ?? "").slice(0, end.column - 1);
  return [...lines, lastLine].join("\n").slice(start.column - 1);
}

function collapsed(code: string): string {
  return code.replaceAll(/\s+/g, " ").trim();
}
