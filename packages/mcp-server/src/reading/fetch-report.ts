import type { AdoptionViewModel } from "@aihr-plugins/core";
import { createClient } from "@aihr-plugins/core";
import type { Login } from "@aihr-plugins/login";

/** How much of a report has come. */
export interface LearnersSoFar {
  readonly learners: number;
  /** Null if it is unknown. */
  readonly total: number | null;
}

/** A report as it was read once. */
export interface FetchedReport {
  readonly learners: readonly AdoptionViewModel[];
  readonly readAt: number;
  readonly complete: boolean;
  /** Why it is not complete, or what else to know, in sentences. */
  readonly reasons: readonly string[];
}

/** How to read a report. */
export interface ReadingOptions {
  readonly signal: AbortSignal;
  readonly now: () => number;
  /** The number of learners in the last reading. A wrong one costs requests, never learners. */
  readonly expectedLearners: number | undefined;
  readonly onProgress: (progress: LearnersSoFar) => void;
}

/**
 * Reads all learners.
 *
 * @throws AihrError
 */
export async function fetchReport(
  { baseUrl, apiKey }: Login,
  { signal, now, expectedLearners, onProgress }: ReadingOptions,
): Promise<FetchedReport> {
  const client = createClient({
    baseUrl,
    apiKey,
    signal,
    onEvent: (event) => {
      if (event.type === "progress") onProgress({ learners: event.learners, total: event.total });
    },
  });
  const { learners, summary } = await client.collect({}, { expectedLearners });
  const { complete, reasons } = summary;
  return { learners, readAt: now(), complete, reasons: reasons.map(({ message }) => message) };
}
