import { type AdoptionViewModel, createClient } from "@aihr-plugins/core";
import { uniteLearners } from "@aihr-plugins/report";
import type { Account } from "../account/account.ts";
import { createLearnerPacker } from "./packed-learners.ts";
import type { Loading, Roster } from "./roster.ts";
import { TooManyLearners } from "./too-many-learners.ts";

/** The most learners that fit into the memory of a command. Measured: test/heap.test.ts reads this many in 64 MB. */
export const maxLearners = 15_000;

export interface LoadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((loading: Loading) => void) | undefined;
  /** How many learners the last reading found. A wrong number costs requests, never learners. */
  readonly expectedLearners?: number | undefined;
}

/**
 * Reads the whole report, several pages at once, and waits as the API asks. The only place that calls the API.
 *
 * @throws AihrError
 * @throws TooManyLearners if they do not fit into memory
 */
export async function loadRoster(account: Account, options: LoadOptions = {}): Promise<Roster> {
  const { signal, onProgress, expectedLearners } = options;
  const startedAt = Date.now();
  const programSKUs = account.programSKUs.length === 0 ? undefined : account.programSKUs;
  let total: number | null = null;
  let distinct = 0;
  const client = createClient({
    baseUrl: account.baseUrl,
    apiKey: account.apiKey,
    signal,
    concurrency: 6,
    timeoutMs: 20_000,
    // A longer wait becomes a countdown on the screen.
    patienceMs: 60_000,
    retry: { attempts: 3, baseMs: 300 },
    onEvent: (event) => {
      if (event.type !== "progress") return;
      total = event.total;
      distinct = event.learners;
    },
  });
  const pack = createLearnerPacker();
  const learners: AdoptionViewModel[] = [];
  // A learner on several pages comes once for each. Usually there is none, and an index of all would waste memory.
  const united = () => (learners.length === distinct ? learners : uniteLearners(learners));
  const reading = client.pages({ programSKUs }, { expectedLearners, limit: maxLearners + 1 });
  let reported = 0;
  for (let soFar: readonly AdoptionViewModel[] = []; ; ) {
    const step = await reading.next();
    if (step.done) {
      const { complete, reasons } = step.value;
      if (distinct > maxLearners) throw new TooManyLearners(Math.max(total ?? 0, distinct), maxLearners);
      return { learners: united(), readAt: Date.now(), complete, reasons: reasons.map(({ message }) => message) };
    }
    learners.push(...pack(step.value));
    // Doubling keeps the cost of all the indexes below that of two.
    if (learners.length >= 2 * soFar.length) soFar = [...united()];
    // Each call draws a list again: twenty are as good as one per page, and much cheaper.
    if (learners.length - reported < (total ?? learners.length) / 20) continue;
    reported = learners.length;
    onProgress?.({ learners: reported, total, soFar, startedAt });
  }
}
