import {
  type AdoptionViewModel,
  createClient,
  type ReadOptions,
  type ReportQuery,
  type Summary,
} from "@aihr-plugins/core";
import type { Access } from "../source/environment.ts";
import type { World } from "../world.ts";
import { noProgressLine, startProgressLine } from "./progress-line.ts";

/** What to read, and how. */
export interface ReportRequest extends ReportQuery, ReadOptions {
  readonly access: Access;
  readonly pageSize?: number | undefined;
  readonly concurrency?: number | undefined;
  /** Set where data stream to the terminal that would show the progress. */
  readonly withoutProgress?: boolean | undefined;
}

/** What came of it. */
export interface ReadSummary extends Summary {
  readonly elapsedMs: number;
}

/**
 * Reads a report, shows how far it is, and hands learners on as they come, in the API's order.
 *
 * @throws AihrError
 */
export async function readReport(
  { access, pageSize, concurrency, withoutProgress, limit, strict, ...query }: ReportRequest,
  world: World,
  take: (learners: readonly AdoptionViewModel[]) => Promise<void> | void,
): Promise<ReadSummary> {
  const startedAt = world.now();
  const ended = new AbortController();
  const line = withoutProgress ? noProgressLine : startProgressLine(world);
  try {
    const signal = AbortSignal.any([world.signal, ended.signal]);
    const client = createClient({ ...access, pageSize, concurrency, signal, onEvent: line.tell });
    const pages = client.pages(query, { limit, strict });
    for (;;) {
      const step = await pages.next();
      if (step.done) return { ...step.value, elapsedMs: world.now() - startedAt };
      await take(step.value);
    }
  } finally {
    // When `take` fails, pages that were read ahead are still on their way.
    ended.abort();
    line.stop();
  }
}
