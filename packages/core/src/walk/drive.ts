import type { AdoptionListResponse, AdoptionViewModel } from "../contract/adoption-list-response.ts";
import { type Fetched, type Give, type PageRef, resume, type Walk, type WalkSummary } from "./step.ts";

/** What the asynchronous driver needs. */
export interface Fetching {
  /** Gets one page; rejects when it cannot be had. Calls `onRoom` whenever another request may leave. */
  fetchPage(page: PageRef, onRoom: () => void): Promise<AdoptionListResponse>;
  /** Whether another request may leave now. */
  hasRoom(): boolean;
  /** Called for each batch before it is given. */
  onGive(give: Give): void;
  /** Called once, at the end: whatever is still in flight is no longer wanted. */
  cancel(): void;
}

/**
 * Takes a walk through its pages with many requests in flight. Pages read ahead wait here until the walk asks for them,
 * so memory is bounded by the walk's window. Ending the iteration early cancels what is in flight.
 */
export async function* drive(
  walk: Walk,
  { fetchPage, hasRoom, onGive, cancel }: Fetching,
): AsyncGenerator<readonly AdoptionViewModel[], WalkSummary, undefined> {
  const fetched = new Map<string, Promise<Fetched>>();
  let wanted: readonly PageRef[] = [];
  let wake = () => {};

  const fill = () => {
    for (const page of wanted) {
      if (!hasRoom()) break;
      const key = JSON.stringify(page);
      if (!fetched.has(key)) fetched.set(key, settle(fetchPage(page, fill)));
    }
    wake();
  };

  try {
    let step = walk.next();
    while (!step.done) {
      if ("give" in step.value) {
        onGive(step.value);
        yield step.value.give;
        step = walk.next();
        continue;
      }
      wanted = step.value.ask;
      const key = JSON.stringify(step.value.ask[0]);
      for (fill(); !fetched.has(key); ) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const result = await fetched.get(key);
      wanted = wanted.slice(1);
      fetched.delete(key);
      step = resume(walk, result);
    }
    return step.value;
  } finally {
    wanted = [];
    cancel();
  }
}

function settle(page: Promise<AdoptionListResponse>): Promise<Fetched> {
  return page.then(
    (reply) => ({ reply }),
    (error: unknown) => ({ error }),
  );
}
