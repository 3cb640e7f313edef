import { existsSync, readFileSync } from "node:fs";
import type { Mutant } from "./run-stryker.ts";

/** A mutant that behaves like the code it replaces, so that no test can detect it. */
export interface EquivalentMutant {
  /** Path relative to the package. */
  readonly file: string;
  /** The replaced code and its replacement, as `mutants` prints them. */
  readonly original: string;
  readonly replacement: string;
  /** Why the two behave alike. */
  readonly reason: string;
}

/** Returns the package's mutants that were judged equivalent, from its `equivalent-mutants.json`. */
export function readEquivalentMutants(packageName: string): readonly EquivalentMutant[] {
  const path = `packages/${packageName}/equivalent-mutants.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : [];
}

export function isJudgedEquivalent(mutant: Mutant, equivalents: readonly EquivalentMutant[]): boolean {
  return equivalents.some(
    ({ file, original, replacement }) =>
      mutant.file.endsWith(`/${file}`) && mutant.original === original && mutant.replacement === replacement,
  );
}
