import { type AdoptionViewModel, createClient } from "@aihr-plugins/core";
import type { Account } from "../account/account.ts";
import type { Loading, Roster } from "./roster.ts";
import { slimmer } from "./slim.ts";

export interface LoadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((loading: Loading) => void) | undefined;
}

/**
 * Reads everybody: all pages, several at once, waiting as the API asks. The one way to the API in this extension.
 *
 * @throws AihrError
 */
export async function loadRoster(account: Account, { signal, onProgress }: LoadOptions = {}): Promise<Roster> {
  let total: number | null = null;
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
      if (event.type === "progress") total = event.total;
    },
  });
  const slim = slimmer();
  const learners: AdoptionViewModel[] = [];
  const reading = client.pages();
  let told = 0;
  for (let soFar: readonly AdoptionViewModel[] = []; ; ) {
    const step = await reading.next();
    if (step.done) return { learners, loadedAt: Date.now(), total: step.value.total, complete: step.value.complete };
    learners.push(...step.value.map(slim));
    // Doubling keeps the cost of all the indexes below that of two.
    if (learners.length >= 2 * soFar.length) soFar = [...learners];
    // Each report draws a list anew: twenty are as good as one for each page, and much cheaper.
    if (learners.length - told < (total ?? learners.length) / 20) continue;
    told = learners.length;
    onProgress?.({ learners: told, total, soFar });
  }
}
