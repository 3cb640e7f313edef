import type { AdoptionViewModel } from "@aihr-plugins/core";
import { decodeSnapshot, encodeSnapshot } from "@aihr-plugins/report/snapshot";
import { type CachedTexts, putTexts, readTexts, removeTexts } from "./cached-texts.ts";
import { compress, decompress } from "./compress.ts";
import { shardLearners } from "./report-index.ts";
import type { ReportState } from "./report-state.ts";
import type { ReportSummary } from "./report-summary.ts";

/** A report in the cache: not decoded until its learners are needed. */
export interface StoredReport extends Manifest {
  /** @throws Error if the cache returned something else than was stored */
  learners(): readonly AdoptionViewModel[];
}

/** What a report says about itself. */
export interface Manifest {
  /** Milliseconds since 1970 at which it was read. */
  readonly readAt: number;
  readonly count: number;
  /** Whether these are known to be all learners. */
  readonly complete: boolean;
  /** What its reader should know, such as why it may be incomplete: sentences without names and IDs. */
  readonly reasons: readonly string[];
}

/** Which report is stored, and in how many pieces. */
export type StoredSize = Pick<ReportState, "generation" | "chunks" | "shards">;

/** A value may have 100 KB, and ours is ASCII. */
const chunkLength = 100_000;

/** The stored report, by one call to the cache, or undefined if Google has forgotten any part of it. */
export function readStored(scope: string, size: StoredSize): StoredReport | undefined {
  if (size.chunks === 0) return undefined;
  const names = chunkNames(size);
  const found = readStoredParts(scope, size, names);
  const pieces = names.flatMap((name) => found?.parts[name] ?? []);
  if (!found || pieces.length < size.chunks) return undefined;
  return { ...found.manifest, learners: () => learnersIn(pieces.join("")) };
}

/** What a stored report says about itself, and some of its parts. */
export interface StoredParts {
  readonly manifest: Manifest;
  readonly parts: CachedTexts;
}

/** The manifest of the stored report and some of its parts, by one call to the cache. Parts may be missing. */
export function readStoredParts(scope: string, size: StoredSize, names: readonly string[]): StoredParts | undefined {
  if (size.chunks === 0) return undefined;
  const { manifest, ...parts } = readTexts(prefixOf(scope, size), ["manifest", ...names]);
  return manifest === undefined ? undefined : { manifest: { reasons: [], ...JSON.parse(manifest) }, parts };
}

/** Names of the parts that answer for one learner or one figure. */
export const summaryName = "summary";
export function shardName(shard: number): string {
  return `index.${shard}`;
}

/** Stores a report under the next generation; returns in how many pieces. The manifest is written last. */
export function writeStored(
  scope: string,
  generation: number,
  manifest: Manifest,
  learners: readonly AdoptionViewModel[],
): StoredSize {
  const text = compress(encodeSnapshot(learners));
  const size = { generation, chunks: Math.max(1, Math.ceil(text.length / chunkLength)), shards: 0 };
  const pieces = chunkNames(size).map((name, nth): [string, string] => {
    return [name, text.slice(nth * chunkLength, (nth + 1) * chunkLength)];
  });
  putTexts(prefixOf(scope, size), [...pieces, ["manifest", JSON.stringify(manifest)]]);
  return size;
}

/** Stores what answers for one learner or one figure of a stored report. Returns the number of shards. */
export function writeIndex(
  scope: string,
  size: StoredSize,
  learners: readonly AdoptionViewModel[],
  summary: ReportSummary,
): number {
  const shards = shardLearners(learners);
  putTexts(prefixOf(scope, size), [
    [summaryName, JSON.stringify(summary)],
    ...shards.map((shard, nth): [string, string] => [shardName(nth), shard]),
  ]);
  return shards.length;
}

/** Removes a stored report. */
export function removeStored(scope: string, size: StoredSize): void {
  const shards = Array.from({ length: size.shards }, (_, nth) => shardName(nth));
  removeTexts(prefixOf(scope, size), ["manifest", summaryName, ...chunkNames(size), ...shards]);
}

function prefixOf(scope: string, { generation }: StoredSize): string {
  return `aihr.${scope}.${generation}`;
}

function chunkNames({ chunks }: StoredSize): readonly string[] {
  return Array.from({ length: chunks }, (_, nth) => String(nth));
}

function learnersIn(text: string): readonly AdoptionViewModel[] {
  const decoded = decodeSnapshot(decompress(text));
  if (decoded.ok) return decoded.value;
  throw new Error(decoded.message);
}
