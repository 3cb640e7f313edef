import {
  type AdoptionViewModel,
  type ClientEvent,
  createClient,
  type ReadOptions,
  type ReportQuery,
} from "@aihr-plugins/core";
import type { Access } from "../source/environment.ts";
import type { World } from "../world.ts";
import { startProgressLine, waitLines } from "./progress-line.ts";

type LoggedSummary = Extract<ClientEvent, { type: "summary" }>["summary"];

/** What to read, and how. */
export interface ReportRequest extends ReportQuery, ReadOptions {
  readonly access: Access;
  readonly pageSize?: number | undefined;
  readonly concurrency?: number | undefined;
  /** Set where data stream to the terminal that would show the progress; else it is not shown beside a pipe. */
  readonly withoutProgress?: boolean | undefined;
}

/** How long a reading may wait for the API's rate limit: ten minutes. */
const patienceMs = 600_000;

/** What came of it. */
export interface ReadSummary extends LoggedSummary {
  readonly elapsedMs: number;
  readonly isMadeUp: boolean;
}

/**
 * Reads a report, shows how far it is, and hands learners on as they come, in the API's order.
 *
 * @throws AihrError
 */
export async function readReport(
  { access: { isMadeUp, ...access }, pageSize, concurrency, withoutProgress, limit, strict, ...query }: ReportRequest,
  world: World,
  take: (learners: readonly AdoptionViewModel[]) => Promise<void> | void,
): Promise<ReadSummary> {
  const startedAt = world.now();
  // Whatever reads a pipe may write to the same terminal.
  const line = (withoutProgress ?? world.isPiped) ? waitLines(world) : startProgressLine(world);
  let summary: LoggedSummary | undefined;
  const onEvent = (event: ClientEvent) => {
    line.tell(event);
    if (event.type === "summary") summary = event.summary;
  };
  try {
    const client = createClient({ ...access, pageSize, concurrency, patienceMs, signal: world.signal, onEvent });
    for await (const learners of client.pages(query, { limit, strict })) await take(learners);
  } finally {
    line.stop();
  }
  if (!summary) throw new Error("A report that was read to its end must have a summary.");
  return { ...summary, elapsedMs: world.now() - startedAt, isMadeUp };
}
