import type { AdoptionListResponse, AdoptionViewModel } from "../contract/adoption-list-response.ts";
import { type Fetched, type Give, type PageRef, resume, type Walk, type WalkResult } from "./protocol.ts";

/** What the asynchronous driver needs. */
export interface Fetching {
  /** Starts to fetch one page. Calls `onRoom` whenever another request may be sent. */
  fetchPage(page: PageRef, onRoom: () => void): PendingPage;
  /** Whether another request may be sent now. */
  hasRoom(): boolean;
  /** Called before learners are given. */
  onGive(give: Give): void;
}

/** A page on its way. */
interface PendingPage {
  /** Rejects if the page failed for good. */
  readonly reply: Promise<AdoptionListResponse>;
  /** Aborts the request: the page is no longer needed. */
  cancel(): void;
}

/**
 * Takes a walk through its pages with several requests in flight. Pages read ahead are kept until the walk asks for them,
 * so memory is bounded by the walk's window. Once a page has failed for good, no page after it is requested. Ending the
 * iteration early aborts what is in flight.
 */
export async function* drive(
  walk: Walk,
  { fetchPage, hasRoom, onGive }: Fetching,
): AsyncGenerator<readonly AdoptionViewModel[], WalkResult, undefined> {
  const pages = new Map<string, { readonly fetched: Promise<Fetched>; readonly cancel: () => void }>();
  const failed = new Set<string>();
  let wanted: readonly PageRef[] = [];
  let wake = () => {};

  const fill = () => {
    for (const page of wanted) {
      const key = JSON.stringify(page);
      if (failed.has(key)) break;
      if (pages.has(key)) continue;
      if (!hasRoom()) break;
      start(page, key);
    }
    wake();
  };
  const start = (page: PageRef, key: string) => {
    const { reply, cancel } = fetchPage(page, fill);
    const fetched = reply.then(
      (reply): Fetched => ({ reply }),
      (error: unknown): Fetched => {
        if (pages.get(key)?.cancel === cancel) stopAfter(key);
        return { error };
      },
    );
    pages.set(key, { fetched, cancel });
  };
  const stopAfter = (key: string) => {
    failed.add(key);
    const keys = wanted.map((page) => JSON.stringify(page));
    const needed = new Set(keys.slice(0, keys.includes(key) ? keys.indexOf(key) : keys.length)).add(key);
    for (const other of pages.keys()) if (!needed.has(other)) drop(other);
    fill();
  };
  const drop = (key: string) => {
    const page = pages.get(key);
    pages.delete(key);
    page?.cancel();
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
      const key = JSON.stringify(wanted[0]);
      for (fill(); !pages.has(key); ) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const result = (await pages.get(key)?.fetched) ?? { error: undefined };
      wanted = wanted.slice(1);
      pages.delete(key);
      failed.delete(key);
      step = resume(walk, result);
    }
    return step.value;
  } finally {
    wanted = [];
    for (const key of [...pages.keys()]) drop(key);
  }
}
