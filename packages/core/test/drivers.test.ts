import type { AdoptionListResponse } from "@aihr-plugins/core";
import { describe, expect, it } from "vitest";
import { drive } from "../src/walk/drive.ts";
import { driveSync } from "../src/walk/drive-sync.ts";
import type { Fetched, Give, PageRef, Walk, WalkResult } from "../src/walk/protocol.ts";

const result: WalkResult = {
  learners: 0,
  total: null,
  missing: 0,
  drifted: false,
  unproven: false,
  limited: false,
  userIdsIgnored: false,
  programSKUsIgnored: false,
  askedUserIds: 0,
  missingUserIds: [],
  listedTwice: 0,
};
const failure = new Error("refused");

describe("the asynchronous driver", () => {
  it("requests nothing after a page that failed for good, and aborts what is in flight there", async () => {
    const { requested, canceled, settle, fetching } = pages({ room: 3 });
    const reading = drive(asking([[1, 2, 3, 4, 5]]), fetching).next();
    expect(requested).toEqual([1, 2, 3]);
    settle(2, { error: failure });
    await turn();
    expect(canceled).toEqual([3]);
    settle(1, reply);
    await reading;
    expect(requested).toEqual([1, 2, 3]);
  });

  it("requests a page before the failed one that had no room yet", async () => {
    const { requested, settle, fetching } = pages({ room: 1 });
    const reading = drive(asking([[1, 2], [2]]), fetching).next();
    settle(1, reply);
    await turn();
    settle(2, reply);
    await reading;
    expect(requested).toEqual([1, 2]);
  });

  it("waits for room for the page that it needs, while pages are on their way that it no longer needs", async () => {
    const { requested, settle, fetching } = pages({ room: 1 });
    const reading = drive(asking([[1, 2], [3]]), fetching).next();
    settle(1, reply);
    await turn();
    expect(requested).toEqual([1, 2]);
    settle(2, reply);
    await turn();
    expect(requested).toEqual([1, 2, 3]);
    settle(3, reply);
    expect(await reading).toEqual({ done: true, value: result });
  });

  it("requests at once what a page that failed ahead leaves room for", async () => {
    const { requested, settle, fetching } = pages({ room: 2 });
    const reading = drive(asking([[1, 5], [2, 3, 5], [3]]), fetching).next();
    settle(1, reply);
    await turn();
    expect(requested).toEqual([1, 5, 2]);
    settle(5, { error: failure });
    await turn();
    expect(requested).toEqual([1, 5, 2, 3]);
    settle(2, reply);
    settle(3, reply);
    await reading;
  });

  it("requests a page again that was aborted behind a refused one, if the walk goes on", async () => {
    const { requested, settle, fetching } = pages({ room: 3 });
    const reading = drive(asking([[1, 2, 3], [2, 3], [3]]), fetching).next();
    settle(2, { error: failure });
    await turn();
    settle(1, reply);
    await turn();
    await turn();
    expect(requested).toEqual([1, 2, 3, 3]);
    settle(3, reply);
    expect(await reading).toEqual({ done: true, value: result });
  });

  it("forgets a page once the walk has it: the same page asked for again is requested again", async () => {
    const { requested, settle, fetching } = pages({ room: 3 });
    const reading = drive(asking([[1, 2], [2], [1]]), fetching).next();
    settle(1, reply);
    settle(2, reply);
    await turn();
    await turn();
    expect(requested).toEqual([1, 2, 1]);
    settle(1, reply);
    await reading;
  });

  it("aborts what is in flight when the iteration ends early", async () => {
    const { canceled, settle, fetching } = pages({ room: 3 });
    const reading = drive(asking([[1, 2, 3]], true), fetching);
    const first = reading.next();
    settle(1, reply);
    await first;
    await reading.return(result);
    expect(canceled).toEqual([2, 3]);
  });

  it("requests a page again that failed, if the walk asks for it again", async () => {
    const { requested, settle, fetching } = pages({ room: 3 });
    const reading = drive(asking([[1], [1]]), fetching).next();
    settle(1, { error: failure });
    await turn();
    expect(requested).toEqual([1, 1]);
    settle(1, reply);
    expect(await reading).toEqual({ done: true, value: result });
  });

  it("aborts no page that is needed when one fails that is no longer needed", async () => {
    const { requested, canceled, settle, fetching } = pages({ room: 3 });
    const reading = drive(asking([[1, 2, 3], [2]]), fetching).next();
    settle(1, reply);
    await turn();
    settle(3, { error: failure });
    await turn();
    expect(canceled).toEqual([]);
    settle(2, reply);
    await reading;
    expect(requested).toEqual([1, 2, 3]);
  });

  it("requests nothing after the end, though there is room again", async () => {
    const { requested, canceled, settle, fetching } = pages({ room: 2 });
    const reading = drive(asking([[1, 2, 3, 4]], true), fetching);
    const first = reading.next();
    settle(1, reply);
    await first;
    await reading.return(result);
    settle(2, reply);
    settle(3, reply);
    await turn();
    expect(requested).toEqual([1, 2, 3]);
    expect(canceled).toEqual([2, 3]);
  });

  it("requests no page again that the walk has, when there is room again", async () => {
    const { requested, settle, fetching } = pages({ room: 2 });
    const reading = drive(asking([[1, 2, 3]], true), fetching);
    const first = reading.next();
    settle(1, reply);
    await first;
    settle(2, reply);
    await turn();
    expect(requested).toEqual([1, 2, 3]);
    await reading.return(result);
  });

  it("tells the client of learners before it gives them", async () => {
    const given: number[] = [];
    const { settle, fetching } = pages({ room: 1 });
    const onGive = ({ learners }: Give) => given.push(learners);
    const reading = drive(asking([[1]], true), { ...fetching, onGive });
    const first = reading.next();
    settle(1, reply);
    expect(await first).toEqual({ done: false, value: [{ userId: "a" }] });
    expect(given).toEqual([1]);
    expect(await reading.next()).toEqual({ done: true, value: result });
  });
});

describe("the synchronous driver", () => {
  it("tells the client of learners before it gives them", () => {
    const given: number[] = [];
    const reading = driveSync(asking([[1]], true), {
      width: () => 1,
      onGive: ({ learners }) => given.push(learners),
      fetchPages: (refs) => refs.map(() => reply),
    });
    expect(reading.next()).toEqual({ done: false, value: [{ userId: "a" }] });
    expect(given).toEqual([1]);
    expect(reading.next()).toEqual({ done: true, value: result });
  });

  it("requests nothing after a page that failed for good", () => {
    const rounds: (readonly number[])[] = [];
    const reading = driveSync(asking([[1, 2, 3, 4], [2, 3, 4], [1]]), {
      width: () => 2,
      onGive() {},
      fetchPages(refs) {
        rounds.push(refs.map(({ page }) => page));
        return refs.map(({ page }) => (page === 2 ? { error: failure } : reply));
      },
    });
    reading.next();
    expect(rounds).toEqual([[1, 2], [1]]);
  });

  it("requests pages behind one that it has", () => {
    const rounds: (readonly number[])[] = [];
    const reading = driveSync(asking([[1, 2], [3, 2, 4], [2], [4]]), {
      width: () => 3,
      onGive() {},
      fetchPages(refs) {
        rounds.push(refs.map(({ page }) => page));
        return refs.map(() => reply);
      },
    });
    reading.next();
    expect(rounds).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it("requests again no page that it has, and none after one that failed ahead", () => {
    const rounds: (readonly number[])[] = [];
    const reading = driveSync(asking([[1, 2, 3], [4, 2, 3, 5], [2]]), {
      width: () => 3,
      onGive() {},
      fetchPages(refs) {
        rounds.push(refs.map(({ page }) => page));
        return refs.map(({ page }) => (page === 3 ? { error: failure } : reply));
      },
    });
    reading.next();
    expect(rounds).toEqual([[1, 2, 3], [4]]);
  });

  it("forgets a page once the walk has it: the same page asked for again is requested again", () => {
    const rounds: (readonly number[])[] = [];
    const reading = driveSync(asking([[1, 2], [2], [1], [2]]), {
      width: () => 2,
      onGive() {},
      fetchPages(refs) {
        rounds.push(refs.map(({ page }) => page));
        return refs.map(() => reply);
      },
    });
    reading.next();
    expect(rounds).toEqual([[1, 2], [1], [2]]);
  });

  it("requests a page again that was left out behind a failed one", () => {
    const rounds: (readonly number[])[] = [];
    const reading = driveSync(asking([[1, 2], [2]]), {
      width: () => 2,
      onGive() {},
      fetchPages(refs) {
        rounds.push(refs.map(({ page }) => page));
        return refs.length === 2 ? [reply, undefined] : refs.map(() => reply);
      },
    });
    expect(reading.next()).toEqual({ done: true, value: result });
    expect(rounds).toEqual([[1, 2], [2]]);
  });
});

const reply: Fetched = { reply: { data: [] } };

/** A walk that asks for these pages in turn and goes on after a page that failed. */
function* asking(asks: readonly (readonly [number, ...number[]])[], gives = false): Walk {
  for (const [first, ...others] of asks) {
    try {
      yield { ask: [pageRef(first), ...others.map(pageRef)] };
    } catch (error) {
      if (error !== failure) throw error;
    }
    if (gives) yield { give: [{ userId: "a" }], learners: 1, total: null };
  }
  return result;
}

function pageRef(page: number): PageRef {
  return { pass: 1, batch: 0, page, pageSize: 10 };
}

function pages({ room }: { readonly room: number }) {
  const requested: number[] = [];
  const canceled: number[] = [];
  const settlers = new Map<number, (fetched: Fetched) => void>();
  let inFlight = 0;
  return {
    requested,
    canceled,
    settle: (page: number, fetched: Fetched) => settlers.get(page)?.(fetched),
    fetching: {
      hasRoom: () => inFlight < room,
      onGive() {},
      fetchPage({ page }: PageRef, onRoom: () => void) {
        requested.push(page);
        inFlight++;
        let isSettled = false;
        let abort: (reason: Error) => void = () => {};
        const reply = new Promise<AdoptionListResponse>((resolve, reject) => {
          abort = reject;
          settlers.set(page, (fetched) => {
            isSettled = true;
            inFlight--;
            if (fetched.reply) {
              onRoom();
              resolve(fetched.reply);
            } else reject(fetched.error);
          });
        });
        const cancel = () => {
          if (isSettled) return;
          isSettled = true;
          canceled.push(page);
          inFlight--;
          abort(new Error("aborted"));
        };
        return { reply, cancel };
      },
    },
  };
}

/** Lets promises that have settled take effect. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
