import type { EntitySet } from "./entity-set.ts";
import { changes } from "./sets/changes.ts";
import { dailyMetrics } from "./sets/daily-metrics.ts";
import { dates } from "./sets/dates.ts";
import { enrollments } from "./sets/enrollments.ts";
import { learners } from "./sets/learners.ts";
import { programs } from "./sets/programs.ts";

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

const all: readonly EntitySet[] = [learners, programs, enrollments, changes, dailyMetrics, dates];
