import type { AdoptionViewModel } from "../contract/adoption-list-response.ts";
import { type Fetched, type Give, type PageRef, resume, type Walk, type WalkResult } from "./protocol.ts";

/** What the synchronous driver needs. */
export interface SyncFetching {
  /** Fetches several pages at once, in the order asked for. May leave out pages after one that failed. */
  fetchPages(pages: readonly PageRef[]): readonly (Fetched | undefined)[];
  /** Number of pages to fetch at once. */
  width(): number;
  /** Called before learners are given. */
  onGive(give: Give): void;
}

/**
 * Takes a walk through its pages without promises, several pages at a time. Once a page has failed for good, no page
 * after it is fetched.
 */
export function* driveSync(
  walk: Walk,
  { fetchPages, width, onGive }: SyncFetching,
): Generator<readonly AdoptionViewModel[], WalkResult, undefined> {
  const fetched = new Map<string, Fetched>();

  const fetchAhead = (ask: readonly PageRef[]) => {
    const failed = ask.findIndex((page) => isFailure(fetched.get(JSON.stringify(page))));
    const reachable = failed < 0 ? ask : ask.slice(0, failed);
    const batch = reachable.filter((page) => !fetched.has(JSON.stringify(page))).slice(0, width());
    const results = fetchPages(batch);
    for (const [index, page] of batch.entries()) {
      const result = results[index];
      if (result) fetched.set(JSON.stringify(page), result);
    }
  };

  let step = walk.next();
  while (!step.done) {
    if ("give" in step.value) {
      onGive(step.value);
      yield step.value.give;
      step = walk.next();
      continue;
    }
    const key = JSON.stringify(step.value.ask[0]);
    if (!fetched.has(key)) fetchAhead(step.value.ask);
    const result = fetched.get(key) ?? { error: undefined };
    fetched.delete(key);
    step = resume(walk, result);
  }
  return step.value;
}

function isFailure(fetched: Fetched | undefined): boolean {
  return fetched !== undefined && !fetched.reply;
}
