import type { AdoptionViewModel } from "../contract/adoption-list-response.ts";
import { type Fetched, type Give, type PageRef, resume, type Walk, type WalkSummary } from "./step.ts";

/** What the synchronous driver needs. */
export interface SyncFetching {
  /** Gets several pages at once, in the order asked for; undefined for those that were abandoned after a failed one. */
  fetchPages(pages: readonly PageRef[]): readonly (Fetched | undefined)[];
  /** Pages to get at once. */
  width(): number;
  /** Called for each batch before it is given. */
  onGive(give: Give): void;
}

/** Takes a walk through its pages without promises, several pages at a time. */
export function* driveSync(
  walk: Walk,
  { fetchPages, width, onGive }: SyncFetching,
): Generator<readonly AdoptionViewModel[], WalkSummary, undefined> {
  const fetched = new Map<string, Fetched>();

  let step = walk.next();
  while (!step.done) {
    if ("give" in step.value) {
      onGive(step.value);
      yield step.value.give;
      step = walk.next();
      continue;
    }
    const { ask } = step.value;
    const key = JSON.stringify(ask[0]);
    if (!fetched.has(key)) {
      const batch = ask.filter((page) => !fetched.has(JSON.stringify(page))).slice(0, width());
      const results = fetchPages(batch);
      for (const [nth, page] of batch.entries()) {
        const result = results[nth];
        if (result) fetched.set(JSON.stringify(page), result);
      }
    }
    const result = fetched.get(key);
    fetched.delete(key);
    step = resume(walk, result);
  }
  return step.value;
}
