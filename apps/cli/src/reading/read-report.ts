import {
  type AdoptionViewModel,
  type Client,
  type ClientEvent,
  createClient,
  type ReadOptions,
  type ReportQuery,
  type Summary,
} from "@aihr-plugins/core";
import type { World } from "../world/world.ts";
import type { Access } from "./environment.ts";
import { startProgressLine, waitLines } from "./progress-line.ts";

/** What to read, and how. */
export interface ReportRequest extends ReportQuery, ReadOptions {
  readonly access: Access;
  readonly pageSize?: number | undefined;
  readonly concurrency?: number | undefined;
  /** Set where data stream to the terminal that would show the progress. */
  readonly withoutProgress?: boolean | undefined;
}

/** How long a reading may wait for the API's rate limit: ten minutes. */
const patienceMs = 600_000;

/** The client's summary, and how long the reading took. */
export interface ReadSummary extends Summary {
  readonly elapsedMs: number;
  readonly isMadeUp: boolean;
}

/** A whole report in memory. */
export interface CollectedReport {
  readonly learners: readonly AdoptionViewModel[];
  readonly summary: ReadSummary;
}

/**
 * Reads a report, shows its progress, and passes learners on as they come, in the API's order. A learner who is listed on
 * several pages comes again with the additional programs only.
 *
 * @throws AihrError
 */
export async function streamReport(
  request: ReportRequest,
  world: World,
  take: (learners: readonly AdoptionViewModel[]) => Promise<void> | void,
): Promise<ReadSummary> {
  const { summary } = await reading(request, world, async (client, query, options) => {
    const pages = client.pages(query, options);
    for (;;) {
      const page = await pages.next();
      if (page.done) return { summary: page.value };
      await take(page.value);
    }
  });
  return summary;
}

/**
 * Reads a whole report into memory, for answers that need all of it.
 *
 * @throws AihrError
 */
export function collectReport(request: ReportRequest, world: World): Promise<CollectedReport> {
  return reading(request, world, (client, query, options) => client.collect(query, options));
}

async function reading<Result extends { readonly summary: Summary }>(
  { access: { isMadeUp, ...access }, pageSize, concurrency, withoutProgress, limit, strict, ...query }: ReportRequest,
  world: World,
  read: (client: Client, query: ReportQuery, options: ReadOptions) => Promise<Result>,
): Promise<Result & { readonly summary: ReadSummary }> {
  const startedAt = world.now();
  // The reader of a pipe may write to the same terminal.
  const line = (withoutProgress ?? world.isPiped) ? waitLines(world) : startProgressLine(world);
  const onEvent = (event: ClientEvent) => line.tell(event);
  try {
    const client = createClient({ ...access, pageSize, concurrency, patienceMs, signal: world.signal, onEvent });
    const result = await read(client, query, { limit, strict });
    return { ...result, summary: { ...result.summary, elapsedMs: world.now() - startedAt, isMadeUp } };
  } finally {
    line.stop();
  }
}
