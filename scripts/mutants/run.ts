// usage: mutants [folder|package|file …], for example `mutants core/retry report`
import { isJudgedEquivalent, readEquivalentMutants } from "./equivalent-mutants.ts";
import { runStryker } from "./run-stryker.ts";
import { failureOf, type PackageResult, summaryLines } from "./summary.ts";
import { filesToMutate } from "./targets.ts";

const results: PackageResult[] = [];
for (const target of filesToMutate(process.argv.slice(2))) {
  const mutants = await runStryker(target);
  const equivalents = readEquivalentMutants(target.name);
  const unjudged = mutants.filter((mutant) => !mutant.detected && !isJudgedEquivalent(mutant, equivalents));
  results.push({ mutants, unjudged });
}

console.log(["", ...summaryLines(results), ""].join("\n"));
const failure = failureOf(results);
if (failure !== undefined) {
  console.error(failure);
  process.exitCode = 1;
}
