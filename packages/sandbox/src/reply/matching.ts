import type { Population } from "../population/population.ts";
import { type CatalogProgram, programIdentity } from "../population/program-catalog.ts";
import type { RawLearner } from "../population/raw-learner.ts";
import type { ResolvedQuery } from "./parse-query.ts";

/** The learners that a query asks for, over all pages. */
export interface Matching {
  readonly total: number;
  /** Those from one place to another (exclusive), in order, as the reply shows them. */
  slice(from: number, to: number): readonly RawLearner[];
}

/** Finds them. Free without a filter, as dear as the list with ids; only SKUs alone need a scan. */
export function matching(population: Population, { programSKUs, userIds }: ResolvedQuery): Matching {
  if (programSKUs === undefined) {
    const found = userIds === undefined ? undefined : placesOf(population, userIds);
    const total = found?.length ?? population.size;
    return {
      total,
      slice: (from, to) => places(from, Math.min(to, total)).map((place) => population.at(found?.[place] ?? place)),
    };
  }
  const wanted = new Set(population.programs.filter(({ sku }) => programSKUs.includes(sku)));
  const found = enrolledIn(population, wanted, userIds && placesOf(population, userIds));
  const identities = new Set([...wanted].map(({ name, abbreviation }) => programIdentity(name, abbreviation)));
  return {
    total: found.length,
    slice: (from, to) => found.slice(from, to).map((place) => onlyThese(population.at(place), identities)),
  };
}

/** The places of the learners with these ids, each once, in order. Unknown ids match nobody. */
function placesOf(population: Population, userIds: readonly string[]): readonly number[] {
  const found = new Set(userIds.flatMap((userId) => population.indicesOf(userId)));
  return [...found].sort((one, other) => one - other);
}

/** Among the given places, or among all: a plain loop, because a million learners may be looked at. */
function enrolledIn(
  population: Population,
  wanted: ReadonlySet<CatalogProgram>,
  among: readonly number[] | undefined,
): readonly number[] {
  const found: number[] = [];
  if (wanted.size === 0) return found;
  const isEnrolled = (place: number) => population.programsAt(place).some((program) => wanted.has(program));
  const candidates = among?.length ?? population.size;
  for (let i = 0; i < candidates; i++) {
    const place = among?.[i] ?? i;
    if (isEnrolled(place)) found.push(place);
  }
  return found;
}

function onlyThese(learner: RawLearner, identities: ReadonlySet<string>): RawLearner {
  const progress = learner.progress?.filter(({ programName, abbreviation }) =>
    identities.has(programIdentity(programName, abbreviation)),
  );
  return { ...learner, progress };
}

function places(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
}
