import type { Population } from "../population/population.ts";
import { type CatalogProgram, catalogKey } from "../population/program-catalog.ts";
import type { RawLearner } from "../population/raw-learner.ts";
import type { ResolvedQuery } from "./parse-query.ts";

/** The learners that match a query, on all pages. */
export interface SelectedLearners {
  readonly total: number;
  /** Returns the matching learners at these positions (`to` is exclusive), as the reply shows them. */
  slice(from: number, to: number): readonly RawLearner[];
}

/** Finds the learners that match a query: O(1) without a filter, O(IDs) with IDs, and a scan for SKUs alone. */
export function selectLearners(population: Population, { programSKUs, userIds }: ResolvedQuery): SelectedLearners {
  const requested = userIds && indicesOf(population, userIds);
  if (programSKUs === undefined) {
    const total = requested?.length ?? population.size;
    return {
      total,
      slice: (from, to) =>
        range(from, Math.min(to, total)).map((position) => population.at(requested?.[position] ?? position)),
    };
  }
  const programs = new Set(population.programs.filter(({ sku }) => programSKUs.includes(sku)));
  const enrolled = enrolledIndices(population, programs, requested);
  const keys = new Set([...programs].map(({ name, abbreviation }) => catalogKey(name, abbreviation)));
  return {
    total: enrolled.length,
    slice: (from, to) => enrolled.slice(from, to).map((index) => withPrograms(population.at(index), keys)),
  };
}

/** The indices of the learners with these IDs, each once, in order. Unknown IDs match no learners. */
function indicesOf(population: Population, userIds: readonly string[]): readonly number[] {
  const found = new Set(userIds.flatMap((userId) => population.indicesOf(userId)));
  return [...found].sort((a, b) => a - b);
}

/** Searches the given indices, or the whole population. A plain loop, because there may be a million learners. */
function enrolledIndices(
  population: Population,
  programs: ReadonlySet<CatalogProgram>,
  among: readonly number[] | undefined,
): readonly number[] {
  const found: number[] = [];
  if (programs.size === 0) return found;
  const isEnrolled = (index: number) => population.programsAt(index).some((program) => programs.has(program));
  const candidates = among?.length ?? population.size;
  for (let i = 0; i < candidates; i++) {
    const index = among?.[i] ?? i;
    if (isEnrolled(index)) found.push(index);
  }
  return found;
}

function withPrograms(learner: RawLearner, keys: ReadonlySet<string>): RawLearner {
  const progress = learner.progress?.filter(({ programName, abbreviation }) =>
    keys.has(catalogKey(programName, abbreviation)),
  );
  return { ...learner, progress };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
}
