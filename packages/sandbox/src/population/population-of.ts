import type { Population } from "./population.ts";
import { type CatalogProgram, catalogKey, programCatalog } from "./program-catalog.ts";
import type { RawLearner } from "./raw-learner.ts";

export interface PopulationOfOptions {
  /** Programs that requests can filter by. Defaults to `programCatalog`. */
  readonly programs?: readonly CatalogProgram[];
  /** `userName` (default) sorts the learners as the API does; `given` keeps the order of the list. */
  readonly order?: "userName" | "given";
}

/**
 * Returns a population of exactly these learners.
 *
 * Filters by SKU match an entry of progress to the program with the same name and abbreviation.
 *
 * @example
 * const sandbox = createSandbox({ population: populationOf([learner]) });
 */
export function populationOf<L extends RawLearner>(
  learners: readonly L[],
  { programs = programCatalog, order = "userName" }: PopulationOfOptions = {},
): Population<L> {
  const listed = order === "userName" ? [...learners].sort(byUserName) : learners;
  const indices = new Map<string, number[]>();
  for (const [index, { userId }] of listed.entries()) {
    const key = userId.toLowerCase();
    indices.set(key, [...(indices.get(key) ?? []), index]);
  }
  const at = (index: number): L => {
    const learner = listed[index];
    if (learner === undefined) throw new RangeError(`There is no learner ${index}.`);
    return learner;
  };
  const indicesOf = (userId: string): readonly number[] => indices.get(userId.toLowerCase()) ?? [];
  return {
    size: listed.length,
    seed: 0,
    programs,
    at,
    programsAt(index) {
      const keys = new Set(at(index).progress?.map((entry) => catalogKey(entry.programName, entry.abbreviation)));
      return programs.filter(({ name, abbreviation }) => keys.has(catalogKey(name, abbreviation)));
    },
    indexOf: (userId) => indicesOf(userId)[0],
    indicesOf,
  };
}

/** By UTF-16 code unit, because a locale's order differs from machine to machine. Learners without a name come first. */
function byUserName(a: RawLearner, b: RawLearner): number {
  const [nameA, nameB] = [a.userName ?? "", b.userName ?? ""];
  if (nameA === nameB) return 0;
  return nameA < nameB ? -1 : 1;
}
