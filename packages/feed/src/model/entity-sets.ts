import type { EntitySet } from "./entity-set.ts";
import { changesSet } from "./sets/changes.ts";
import { dailyMetricsSet } from "./sets/daily-metrics.ts";
import { datesSet } from "./sets/dates.ts";
import { enrollmentsSet } from "./sets/enrollments.ts";
import { learnersSet } from "./sets/learners.ts";
import { programsSet } from "./sets/programs.ts";

/** Whether a feed says who the learners are. */
export interface ModelOptions {
  /** Leaves out the learners' names; their IDs stay, because they tie the sets together. */
  readonly withoutNames?: boolean;
}

/** The tables of a feed, in order: the source of its metadata, its queries and its starter kits. */
export function entitySets({ withoutNames = false }: ModelOptions = {}): readonly EntitySet[] {
  if (!withoutNames) return all;
  return all.map((set) => ({ ...set, properties: set.properties.filter(({ isName }) => !isName) }));
}

const all: readonly EntitySet[] = [learnersSet, programsSet, enrollmentsSet, changesSet, dailyMetricsSet, datesSet];
