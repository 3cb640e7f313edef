import { globSync } from "node:fs";

/** The folders that `mutants` covers by default, as `<package>/<folder of its src>`. */
const targets: readonly string[] = [
  "core/walk",
  "core/retry",
  "core/reply",
  "core/query",
  "report/metrics",
  "report/rows",
  "report/lookup",
  "report/events",
];

/** The files to mutate in one package. Paths are relative to the root of the repository. */
export interface PackageFiles {
  readonly name: string;
  readonly files: readonly string[];
}

/**
 * Returns the files to mutate, grouped by package: Stryker runs once for each package.
 *
 * @param names Folders (`core/retry`), files (`core/retry/retry-after.ts`) or packages (`core`, for all of its targets).
 *   Without names, all targets.
 * @throws {Error} if a name matches no source file.
 */
export function filesToMutate(names: readonly string[]): readonly PackageFiles[] {
  const wanted = names.length === 0 ? targets : names.flatMap((name) => targetsOf(name));
  const packages = [...new Set(wanted.map(packageOf))];
  return packages.map((name) => ({
    name,
    files: [...new Set(wanted.filter((target) => packageOf(target) === name).flatMap(sourceFilesOf))],
  }));
}

function targetsOf(name: string): readonly string[] {
  return name.includes("/") ? [name] : targets.filter((target) => packageOf(target) === name);
}

function sourceFilesOf(target: string): readonly string[] {
  const [name, ...path] = target.split("/");
  const source = `packages/${name}/src/${path.join("/")}`;
  const files = globSync(source.endsWith(".ts") ? source : `${source}/**/*.ts`);
  if (files.length === 0) throw new Error(`No source file matches ${target}. Try one of: ${targets.join(", ")}.`);
  return files.sort();
}

function packageOf(target: string): string {
  return target.split("/", 1)[0] ?? target;
}
