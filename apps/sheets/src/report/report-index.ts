import type { AdoptionViewModel } from "@aihr-plugins/core";
import { learnerTerms } from "@aihr-plugins/report/lookup";
import { type CompactLearner, compactLearner, restoredLearner } from "./compact-learner.ts";

/** A part of an index of learners. Each learner is in one shard, and another one may say in which by their ID. */
export interface Shard {
  readonly learners: readonly AdoptionViewModel[];
  /** The shards of learners by ID, in lower case, for the IDs that belong to this shard. */
  readonly homes: ReadonlyMap<string, number>;
}

type StoredShard = readonly [
  learners: readonly CompactLearner[],
  homes: readonly (readonly [id: string, home: number])[],
];

const learnersPerShard = 160;
/** Google keeps 1,000 values at most, and for a moment those of two reports, next to pages that were kept. */
const mostShards = 256;

/** Divides learners into shards, so that a cell that asks for one learner reads two of them, for some IDs three. */
export function shardLearners(learners: readonly AdoptionViewModel[]): readonly string[] {
  let count = 1;
  while (count * learnersPerShard < learners.length && count < mostShards) count *= 2;
  const shards = Array.from({ length: count }, () => ({
    learners: [] as CompactLearner[],
    homes: [] as (readonly [string, number])[],
  }));
  for (const learner of learners) {
    const { id, name } = learnerTerms(learner);
    const home = shardOf(name ?? id ?? "", count);
    shards[home]?.learners.push(compactLearner(learner));
    if (id !== null) shards[shardOf(id, count)]?.homes.push([id, home]);
  }
  return shards.map((shard): string => JSON.stringify([shard.learners, shard.homes] satisfies StoredShard));
}

/** The shard that holds the learners with this term, from 0. */
export function shardOf(term: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  // The lowest bits of this hash alone spread badly.
  return ((hash ^ (hash >>> 16)) >>> 0) % count;
}

export function readShard(text: string): Shard {
  const [learners, homes]: StoredShard = JSON.parse(text);
  return { learners: learners.map(restoredLearner), homes: new Map(homes) };
}
