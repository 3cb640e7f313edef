import type { AdoptionListResponse, AdoptionViewModel } from "../contract/adoption-list-response.ts";
import type { Fetched } from "./fetched.ts";
import { type Give, type PageRef, pageKey, type Walk, type WalkSummary } from "./step.ts";

/** What the asynchronous driver needs. */
export interface Fetching {
  /** Gets one page; rejects when it cannot be had. */
  fetchPage(page: PageRef): Promise<AdoptionListResponse>;
  /** Requests that may be in flight now. */
  width(): number;
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
  { fetchPage, width, onGive, cancel }: Fetching,
): AsyncGenerator<readonly AdoptionViewModel[], WalkSummary, undefined> {
  const fetched = new Map<string, Promise<Fetched>>();
  let wanted: readonly PageRef[] = [];
  let inFlight = 0;
  let wake = () => {};

  const fill = () => {
    for (const page of wanted) {
      if (inFlight >= width()) return;
      const key = pageKey(page);
      if (!fetched.has(key)) fetched.set(key, fetchOne(page));
    }
  };
  const fetchOne = async (page: PageRef): Promise<Fetched> => {
    inFlight++;
    const result = await settle(fetchPage(page));
    inFlight--;
    fill();
    wake();
    return result;
  };
  const take = async (page: PageRef): Promise<Fetched> => {
    const key = pageKey(page);
    let result = fetched.get(key);
    for (; !result; result = fetched.get(key)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const taken = await result;
    wanted = wanted.filter((other) => other !== page);
    fetched.delete(key);
    return taken;
  };

  try {
    let step = walk.next();
    while (!step.done) {
      if ("give" in step.value) {
        onGive(step.value);
        yield step.value.learners;
        step = walk.next();
      } else {
        wanted = [step.value.page, ...step.value.ahead];
        fill();
        const result = await take(step.value.page);
        step = result.ok ? walk.next(result.reply) : walk.throw(result.error);
      }
    }
    return step.value;
  } finally {
    wanted = [];
    cancel();
  }
}

async function settle(reply: Promise<AdoptionListResponse>): Promise<Fetched> {
  return reply.then(
    (page) => ({ ok: true, reply: page }),
    (error: unknown) => ({ ok: false, error }),
  );
}
