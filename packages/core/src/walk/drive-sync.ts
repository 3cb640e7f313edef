import type { AdoptionViewModel } from "../contract/adoption-list-response.ts";
import type { Fetched } from "./fetched.ts";
import { type Give, type PageRef, pageKey, type Walk, type WalkSummary } from "./step.ts";

/** What the synchronous driver needs. */
export interface SyncFetching {
  /** Gets several pages at once, in the order asked for. */
  fetchPages(pages: readonly PageRef[]): readonly Fetched[];
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
      yield step.value.learners;
      step = walk.next();
      continue;
    }
    const { page, ahead } = step.value;
    if (!fetched.has(pageKey(page))) {
      const batch = [page, ...ahead].filter((other) => !fetched.has(pageKey(other))).slice(0, width());
      fetchPages(batch).forEach((result, index) => {
        const asked = batch[index];
        if (asked) fetched.set(pageKey(asked), result);
      });
    }
    const result = fetched.get(pageKey(page));
    fetched.delete(pageKey(page));
    step = result?.ok ? walk.next(result.reply) : walk.throw(result?.error);
  }
  return step.value;
}
