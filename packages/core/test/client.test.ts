import { sandboxSyncTransport, sandboxTransport, virtualTime } from "@aihr-plugins/conformance";
import {
  type ClientEvent,
  createClient,
  createClientOver,
  createSyncClient,
  type GetExternalAdoptionsQuery,
  type ReportQuery,
} from "@aihr-plugins/core";
import { createPopulation, createSandbox, type Faults, type Population, sandboxApiKey } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";

const population = createPopulation({ seed: 1, learners: 25 });
const everybody = Array.from({ length: 25 }, (_, place) => population.at(place));
const settings = { baseUrl: "https://sandbox.example", apiKey: sandboxApiKey, pageSize: 10 };

const loggable = {
  learners: 25,
  total: 25,
  complete: true,
  missing: 0,
  drifted: false,
  filterIgnored: false,
  listedTwice: 0,
  requests: 3,
  reasons: [],
};
const summary = { ...loggable, missingUserIds: [] };

describe("a client", () => {
  it("gives a page as the API gives it", async () => {
    const page = await client().page({ page: 3 });
    expect(page).toMatchObject({ page: 3, pageSize: 10, count: 25 });
    expect(page.data).toEqual(everybody.slice(20));
  });

  it("gives new learners page by page, and returns the summary", async () => {
    const pages = client().pages();
    const lengths: number[] = [];
    let step = await pages.next();
    for (; !step.done; step = await pages.next()) lengths.push(step.value.length);
    expect(lengths).toEqual([10, 10, 5]);
    expect(step.value).toEqual(summary);
  });

  it("gives learner by learner", async () => {
    const learners = [];
    for await (const learner of client().learners()) learners.push(learner);
    expect(learners).toEqual(everybody);
  });

  it("gives all learners at once", async () => {
    expect(await client().collect()).toEqual({ learners: everybody, summary });
  });

  it("tells each request and the progress, in plain words", async () => {
    const events: ClientEvent[] = [];
    await client({}, (event) => events.push(event)).collect();
    expect(events).toEqual([
      { type: "request", page: 1, attempt: 1 },
      { type: "progress", learners: 10, total: 25 },
      { type: "request", page: 2, attempt: 1 },
      { type: "request", page: 3, attempt: 1 },
      { type: "progress", learners: 20, total: 25 },
      { type: "progress", learners: 25, total: 25 },
      { type: "summary", summary: loggable },
    ]);
  });

  it("sends what follows replies that came together before it parses any of them", async () => {
    const events: ClientEvent[] = [];
    const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
    const toSandbox = sandboxTransport(createSandbox({ population: createPopulation({ seed: 1, learners: 50 }) }));
    await createClientOver(
      {
        ...virtualTime(),
        sleep: nextTurn,
        random: () => 0,
        transport: async (request, options) => {
          const outcome = await toSandbox(request, options);
          await nextTurn();
          return outcome;
        },
      },
      { ...settings, concurrency: 2, countIs: "total", onEvent: (event) => events.push(event) },
    ).collect();
    expect(events.map((event) => (event.type === "request" ? `request ${event.page}` : event.type))).toEqual([
      ...["request 1", "progress"],
      ...["request 2", "request 3"],
      ...["request 4", "request 5", "progress", "progress"],
      ...["progress", "progress", "summary"],
    ]);
  });

  it("tells a retry: why, and how long it waits", async () => {
    const events: ClientEvent[] = [];
    const faults: Faults = { failures: [{ kind: "rate-limited", page: 1, times: 1, retryAfter: "1" }] };
    await createClientOver(
      { ...virtualTime(), random: () => 0, transport: sandboxTransport(createSandbox({ population, faults })) },
      { ...settings, onEvent: (event) => events.push(event) },
    ).page();
    expect(events).toMatchObject([
      { type: "request", page: 1, attempt: 1 },
      { type: "retry", page: 1, attempt: 1, waitMs: 1000, code: "rate-limited", status: 429 },
      { type: "wait", page: 1, reason: "rate-limited", waitMs: 1000 },
      { type: "request", page: 1, attempt: 2 },
    ]);
  });
});

describe("a page of any size", () => {
  it("is collected, however many learners a server sends at once", async () => {
    const many = Array.from({ length: 200_000 }, (_, index) => ({ userId: `learner-${index}` }));
    const body = JSON.stringify({ data: many, count: many.length });
    const transport = async () => ({ status: 200, headers: {}, body });
    const { learners } = await createClient({ ...settings, transport, countIs: "total" }).collect();
    expect(learners).toHaveLength(many.length);
  });

  it("is read with a byte-order mark, and keeps unknown fields", async () => {
    const body = '\ufeff{"data":[{"userId":"a","email":"a@example.com","progress":[{"score":1}]}],"next":null}';
    const transport = async () => ({ status: 200, headers: {}, body });
    const page = await createClient({ ...settings, transport }).page();
    expect(page).toEqual({ data: [{ userId: "a", email: "a@example.com", progress: [{ score: 1 }] }], next: null });
  });
});

describe("a total", () => {
  it("is unknown when more learners came than it says", async () => {
    const transport = sandboxTransport(createSandbox({ population: createPopulation({ seed: 1, learners: 37 }) }));
    const { summary } = await createClient({
      ...settings,
      transport: async (request, options) => {
        const outcome = await transport(request, options);
        if ("failure" in outcome) return outcome;
        return { ...outcome, body: JSON.stringify({ ...JSON.parse(outcome.body), count: 10 }) };
      },
    }).collect();
    expect(summary).toMatchObject({ learners: 37, total: null, complete: true });
  });

  it("that is known, but below the rows of its own page, is none", async () => {
    const transport = sandboxTransport(createSandbox({ population, faults: { count: "zero" } }));
    const { summary } = await createClient({ ...settings, transport, countIs: "total" }).collect();
    expect(summary).toMatchObject({ learners: 25, total: null, complete: true });
  });
});

describe("learners asked for by id", () => {
  it("are asked for in parts of a page's worth, several parts at once", () => {
    const ids = everybody.map(({ userId }) => userId);
    const { rounds } = readInRounds(population, { concurrency: 2 }, { userIds: ids });
    expect(rounds.map((round) => round.map(({ userIds }) => userIds))).toEqual([
      [ids.slice(0, 10), ids.slice(10, 20)],
      [ids.slice(20)],
    ]);
  });
});

describe("pages whose number is not known", () => {
  it("are tried ahead one more at a time, up to the requests in flight", () => {
    const { rounds } = readInRounds(createPopulation({ seed: 1, learners: 95 }), {
      concurrency: 3,
      faults: { count: "missing" },
    });
    expect(rounds.map(pagesOf)).toEqual([[1], [2], [3, 4], [5, 6, 7], [8, 9, 10], [11], [12]]);
  });
});

describe("a report that may be one page only", () => {
  it("is not called complete when neither page nor page size seems to be heeded", async () => {
    const body = JSON.stringify({ data: everybody.slice(0, 3) });
    const transport = async () => ({ status: 200, headers: {}, body });
    const report = await createClient({ ...settings, transport }).collect();
    expect(report.learners).toEqual(everybody.slice(0, 3));
    expect(report.summary).toMatchObject({ complete: false, total: null });
  });
});

describe("a synchronous client", () => {
  it("looks past a last page that is full together with that page", () => {
    const { learners, rounds } = readInRounds(createPopulation({ seed: 1, learners: 30 }), {});
    expect(learners).toHaveLength(30);
    expect(rounds.map(pagesOf)).toEqual([[1], [2, 3, 4]]);
  });

  it("has the same surface, without promises", () => {
    const { now, sleepSync: sleep } = virtualTime();
    const transport = sandboxSyncTransport(createSandbox({ population }));
    const reader = createSyncClient({ now, sleep, random: Math.random, transport }, settings);

    expect(reader.page({ page: 3 }).data).toEqual(everybody.slice(20));
    expect([...reader.pages()].map((page) => page.length)).toEqual([10, 10, 5]);
    expect([...reader.learners()]).toEqual(everybody);
    expect(reader.collect()).toEqual({ learners: everybody, summary });
  });
});

function client(faults: Faults = {}, onEvent?: (event: ClientEvent) => void) {
  const transport = sandboxTransport(createSandbox({ population, faults }));
  return createClient({ ...settings, transport, onEvent, retry: { baseMs: 1 } });
}

/** Reads a report with the synchronous client, and keeps what was asked for at once. */
function readInRounds(
  of: Population,
  { faults = {}, concurrency }: { readonly faults?: Faults; readonly concurrency?: number },
  query?: ReportQuery,
) {
  const rounds: GetExternalAdoptionsQuery[][] = [];
  const { now, sleepSync: sleep } = virtualTime();
  const send = sandboxSyncTransport(createSandbox({ population: of, faults }));
  const reader = createSyncClient(
    {
      now,
      sleep,
      random: Math.random,
      transport: (requests, options) => {
        rounds.push(requests.map(({ body }) => JSON.parse(body)));
        return send(requests, options);
      },
    },
    { ...settings, concurrency },
  );
  return { learners: reader.collect(query).learners, rounds };
}

function pagesOf(round: readonly GetExternalAdoptionsQuery[]): readonly number[] {
  return round.map(({ page }) => page);
}
