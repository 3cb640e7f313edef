import type { AdoptionViewModel } from "@aihr-plugins/core";
import { decodeSnapshot, encodeSnapshot } from "@aihr-plugins/report/snapshot";
import { compress, decompress } from "./compress.ts";
import type { ReportState } from "./report-state.ts";

/** A report in the cache: not decoded until its learners are needed. */
export interface StoredReport extends Manifest {
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

/** Six hours, the longest that Google keeps. */
const keepSeconds = 21_600;
/** A value may have 100 KB, and ours is ASCII. */
const chunkLength = 100_000;

/** The stored report, by one call to the cache, or undefined if Google has forgotten any part of it. */
export function readStored(scope: string, { generation, chunks }: ReportState): StoredReport | undefined {
  if (chunks === 0) return undefined;
  const keys = keysOf(scope, generation, chunks);
  const found = CacheService.getDocumentCache()?.getAll([...keys.chunks, keys.manifest]) ?? {};
  const manifest = found[keys.manifest];
  const pieces = keys.chunks.flatMap((key) => found[key] ?? []);
  if (manifest === undefined || pieces.length < chunks) return undefined;
  return { reasons: [], ...JSON.parse(manifest), learners: () => learnersIn(pieces.join("")) };
}

/** Stores a report under the next generation; gives in how many pieces. The manifest is written last. */
export function writeStored(
  scope: string,
  generation: number,
  manifest: Manifest,
  learners: readonly AdoptionViewModel[],
): number {
  const text = compress(encodeSnapshot(learners));
  const chunks = Math.max(1, Math.ceil(text.length / chunkLength));
  const keys = keysOf(scope, generation, chunks);
  const cache = CacheService.getDocumentCache();
  keys.chunks.forEach((key, nth) => {
    cache?.put(key, text.slice(nth * chunkLength, (nth + 1) * chunkLength), keepSeconds);
  });
  cache?.put(keys.manifest, JSON.stringify(manifest), keepSeconds);
  return chunks;
}

/** Removes a stored report. */
export function removeStored(scope: string, { generation, chunks }: ReportState): void {
  const keys = keysOf(scope, generation, chunks);
  CacheService.getDocumentCache()?.removeAll([...keys.chunks, keys.manifest]);
}

function keysOf(scope: string, generation: number, chunks: number) {
  const prefix = `aihr.${scope}.${generation}`;
  return {
    manifest: `${prefix}.manifest`,
    chunks: Array.from({ length: chunks }, (_, nth) => `${prefix}.${nth}`),
  };
}

function learnersIn(text: string): readonly AdoptionViewModel[] {
  const decoded = decodeSnapshot(decompress(text));
  if (decoded.ok) return decoded.value;
  throw new Error(decoded.message);
}
