import type { AdoptionListResponse, AdoptionViewModel } from "../contract/adoption-list-response.ts";
import { type Fetched, type Give, type PageRef, resume, type Walk, type WalkSummary } from "./step.ts";

/** What the asynchronous driver needs. */
export interface Fetching {
  /** Gets one page; rejects when it cannot be had. Calls `onRoom` when another request may leave. */
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
  const failed = new Set<string>();
  let wanted: readonly PageRef[] = [];
  let wake = () => {};

  const fill = () => {
    for (const page of wanted) {
      const key = JSON.stringify(page);
      // The walk decides what follows a failed page. Until then, nothing behind it leaves.
      if (!hasRoom() || failed.has(key)) break;
      if (!fetched.has(key)) fetched.set(key, settle(page));
    }
    wake();
  };
  const settle = async (page: PageRef): Promise<Fetched> => {
    try {
      return { reply: await fetchPage(page, fill) };
    } catch (error) {
      failed.add(JSON.stringify(page));
      fill();
      return { error };
    }
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
      failed.delete(key);
      step = resume(walk, result);
    }
    return step.value;
  } finally {
    wanted = [];
    cancel();
  }
}
