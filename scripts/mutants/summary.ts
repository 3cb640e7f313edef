import { dirname } from "node:path";
import type { Mutant } from "./run-stryker.ts";

/** The lowest share of detected mutants that passes, in percent. */
const requiredPercent = 95;

/** What one run found in one package. */
export interface PackageResult {
  readonly mutants: readonly Mutant[];
  /** Undetected mutants that were not judged equivalent. */
  readonly unjudged: readonly Mutant[];
}

/** Returns lines to print: a score per folder, then every mutant that still needs a test or a judgment. */
export function summaryLines(results: readonly PackageResult[]): readonly string[] {
  const mutants = results.flatMap((result) => result.mutants);
  const unjudged = results.flatMap((result) => result.unjudged);
  const folders = [...new Set(mutants.map(({ file }) => dirname(file)))].sort();
  return [
    ...folders.map((folder) =>
      scoreLine(
        folder,
        mutants.filter(({ file }) => dirname(file) === folder),
      ),
    ),
    scoreLine("all", mutants),
    ...unjudged.flatMap(({ file, line, original, replacement }) => [
      "",
      `${file}:${line}`,
      `- ${original}`,
      `+ ${replacement}`,
    ]),
  ];
}

/** Returns why the run fails, with what to do; undefined if it passes. */
export function failureOf(results: readonly PackageResult[]): string | undefined {
  const percent = detectedPercent(results.flatMap(({ mutants }) => mutants));
  const unjudged = results.flatMap((result) => result.unjudged).length;
  const problems = [
    ...(percent < requiredPercent
      ? [`${percent.toFixed(1)} % of the mutants are detected, below ${requiredPercent} %`]
      : []),
    ...(unjudged > 0 ? [`${unjudged} undetected ${unjudged === 1 ? "mutant is" : "mutants are"} not judged`] : []),
  ];
  return problems.length === 0
    ? undefined
    : `${problems.join("; ")}. Add a test that detects each mutant above, or list it as equivalent (docs/mutants.md).`;
}

function scoreLine(name: string, mutants: readonly Mutant[]): string {
  const detected = mutants.filter((mutant) => mutant.detected).length;
  return `${detectedPercent(mutants).toFixed(1).padStart(5)} %  ${`${detected}/${mutants.length}`.padStart(9)}  ${name}`;
}

function detectedPercent(mutants: readonly Mutant[]): number {
  return mutants.length === 0 ? 100 : (100 * mutants.filter(({ detected }) => detected).length) / mutants.length;
}
