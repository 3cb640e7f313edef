import {
  type AdoptionViewModel,
  type Client,
  type ClientEvent,
  createClient,
  type ReadOptions,
  type ReportQuery,
  type Summary,
} from "@aihr-plugins/core";
import { releaseMemory } from "../rendering/store/free-memory.ts";
import type { World } from "../world/world.ts";
import type { Access } from "./environment.ts";
import { createProgramFilter } from "./program-filter.ts";
import { startProgressLine, waitLines } from "./progress-line.ts";

/** What to read, and how. */
export interface ReportRequest extends ReportQuery, ReadOptions {
  readonly access: Access;
  /** Names or abbreviations of programs. */
  readonly programs?: readonly string[] | undefined;
  readonly pageSize?: number | undefined;
  readonly concurrency?: number | undefined;
  /** Default: ten minutes. */
  readonly patienceMs?: number | undefined;
  readonly countIs?: "total" | undefined;
  /** Set where data stream to the terminal that would show the progress. */
  readonly withoutProgress?: boolean | undefined;
}

const usualPatienceMs = 600_000;

/** The client's summary, and how the report was read. */
export interface ReadSummary extends Summary {
  readonly elapsedMs: number;
  readonly isMadeUp: boolean;
  /** Learners that came, counted as often as they came: more than `learners` if some are listed on several pages. */
  readonly listings: number;
}

/** Takes some learners of a report. */
export type TakeLearners = (learners: readonly AdoptionViewModel[]) => Promise<void> | void;

/**
 * Reads a report, shows its progress, and passes learners on as they come, in the API's order. A learner who is listed on
 * several pages comes again, with the additional programs only.
 *
 * @throws AihrError
 * @throws UserError for a program that is not in the report
 */
export async function streamReport(request: ReportRequest, world: World, take: TakeLearners): Promise<ReadSummary> {
  let listings = 0;
  const filter = request.programs && createProgramFilter(request.programs, world.now(), take);
  const summary = await reading(request, world, async (client, query, options) => {
    const pages = client.pages(query, options);
    for (;;) {
      const page = await pages.next();
      if (page.done) return page.value;
      listings += page.value.length;
      await (filter ? filter.add(page.value) : take(page.value));
      releaseMemory(page.value.length);
    }
  });
  await filter?.end();
  return { ...summary, listings };
}

/**
 * Reads a whole report, each learner once with all programs, and passes it on in one part.
 *
 * @throws AihrError
 * @throws UserError for a program that is not in the report
 */
export async function readWholeReport(request: ReportRequest, world: World, take: TakeLearners): Promise<ReadSummary> {
  const filter = request.programs && createProgramFilter(request.programs, world.now(), take);
  let learners: readonly AdoptionViewModel[] = [];
  const summary = await reading(request, world, async (client, query, options) => {
    const collected = await client.collect(query, options);
    learners = collected.learners;
    return collected.summary;
  });
  await (filter ? filter.add(learners) : take(learners));
  await filter?.end();
  return { ...summary, listings: learners.length };
}

async function reading(
  request: ReportRequest,
  world: World,
  read: (client: Client, query: ReportQuery, options: ReadOptions) => Promise<Summary>,
): Promise<Omit<ReadSummary, "listings">> {
  const { access, pageSize, concurrency, countIs, withoutProgress, limit, strict, userIds, programSKUs } = request;
  const { isMadeUp, ...settings } = access;
  const startedAt = world.now();
  // The reader of a pipe may write to the same terminal.
  const line = (withoutProgress ?? world.isPiped) ? waitLines(world) : startProgressLine(world);
  const onEvent = (event: ClientEvent) => line.show(event);
  const patienceMs = request.patienceMs ?? usualPatienceMs;
  try {
    const client = createClient({
      ...{ ...settings, pageSize, concurrency, countIs, patienceMs },
      ...{ signal: world.signal, onEvent },
    });
    const summary = await read(client, { userIds, programSKUs }, { limit, strict });
    return { ...summary, elapsedMs: world.now() - startedAt, isMadeUp };
  } finally {
    line.stop();
  }
}
