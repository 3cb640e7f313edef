import { sandboxSyncTransport, virtualTime } from "@aihr-plugins/conformance";
import {
  type AdoptionViewModel,
  type ClientEvent,
  createSyncClient,
  type HttpReply,
  type ReadOptions,
  type ReportQuery,
  type SyncTransport,
} from "@aihr-plugins/core";
import { createPopulation, createSandbox, type Faults, sandboxApiKey } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";

const population = createPopulation({ seed: 1, learners: 35 });
const idAt = (place: number) => population.at(place).userId;
const unknownId = "00000000-0000-4000-8000-00000000000a";
const otherUnknownId = "00000000-0000-4000-8000-00000000000b";

describe("the reasons of a summary", () => {
  it.each<[message: string, faults: Faults, query: ReportQuery, complete: boolean]>([
    ["The API counts 35 learners but listed only 34.", { hiddenLearners: [3] }, {}, false],
    [
      "The API counts 1 more learner than it listed.",
      { hiddenLearners: [1] },
      { userIds: [idAt(1), idAt(2), idAt(3)] },
      false,
    ],
    [
      "Learners joined or left while the report was being read, so some may be missing.",
      { count: "missing", shifts: [{ afterRequests: 1, joins: 3 }] },
      {},
      false,
    ],
    [
      "The API ignored the filter by program, so the report holds other programs too.",
      { ignoresProgramSKUs: true },
      { programSKUs: ["PRG-40417"] },
      false,
    ],
    [
      "The API ignored the filter by learner, so all other learners were left out afterwards.",
      { ignoresUserIds: true },
      { userIds: [idAt(3)] },
      true,
    ],
    ["The learner ID asked for is not in the report.", {}, { userIds: [unknownId] }, false],
    ["1 of the 3 learner IDs asked for is not in the report.", {}, { userIds: [idAt(1), unknownId, idAt(2)] }, false],
    [
      "2 of the 3 learner IDs asked for are not in the report.",
      {},
      { userIds: [otherUnknownId, unknownId, idAt(2)] },
      false,
    ],
  ])("say: %s", (message, faults, query, complete) => {
    const { summary } = collect(faults, query);
    expect(summary.reasons.map((reason) => reason.message)).toContain(message);
    expect(summary.complete).toBe(complete);
  });

  it("say that an API that returns the same page again proves nothing", () => {
    const data = Array.from({ length: 3 }, (_, place) => population.at(place));
    const { summary } = clientOver(() => ({ status: 200, headers: {}, body: JSON.stringify({ data }) })).collect();
    expect(summary.reasons).toEqual([
      { code: "unproven", message: "The API returned the same page again, so there may be more learners than these." },
    ]);
  });

  it("hold no ID", () => {
    const { summary } = collect({ ignoresUserIds: true }, { userIds: [unknownId, idAt(2)] });
    expect(JSON.stringify(summary.reasons)).not.toMatch(/[\da-f]{8}-/i);
  });
});

describe("a summary", () => {
  it("lists the missing IDs as they were typed", () => {
    const typed = unknownId.toUpperCase();
    expect(collect({}, { userIds: [typed, idAt(2)] }).summary.missingUserIds).toEqual([typed]);
  });

  it("is logged without the missing IDs", () => {
    const events: ClientEvent[] = [];
    collect({}, { userIds: [unknownId] }, {}, (event) => events.push(event));
    expect(events.at(-1)).toMatchObject({ type: "summary", summary: { learners: 0, complete: false } });
    expect(JSON.stringify(events)).not.toContain(unknownId);
  });

  it("lists no missing ID when the limit ended the reading", () => {
    const { summary } = collect({}, { userIds: [unknownId, idAt(2), idAt(3)] }, { limit: 2 });
    expect(summary).toMatchObject({ learners: 2, complete: true, missing: 0, missingUserIds: [], reasons: [] });
  });

  it("is complete at the limit, although fewer came than the API counts", () => {
    const { summary } = collect({ hiddenLearners: [3] }, {}, { limit: 20 });
    expect(summary).toMatchObject({ learners: 20, total: 35, complete: true, missing: 0, reasons: [] });
  });

  it("is not complete if programs are not filtered, even at the limit", () => {
    const { summary } = collect({ ignoresProgramSKUs: true }, { programSKUs: ["PRG-40417"] }, { limit: 5 });
    expect(summary).toMatchObject({ learners: 5, complete: false, filterIgnored: true });
  });
});

describe("programs that were filtered", () => {
  const twoNames = [{ programName: "People Analytics", abbreviation: "PA" }];

  it.each<[string, NonNullable<AdoptionViewModel["progress"]>, boolean]>([
    ["one program under two names and one abbreviation", [{ programName: "PA 2.0", abbreviation: " pa " }], false],
    ["two programs", [{ programName: "Talent Acquisition", abbreviation: "TA" }], true],
    ["two programs, one without an abbreviation", [{ programName: "Talent Acquisition" }], true],
    ["one program without a name", [{ value: 3 }], false],
  ])("%s: the filter counts as ignored only if more programs came than were asked for", (_, more, isIgnored) => {
    const data = [{ userId: "a", progress: [...twoNames, ...more] }];
    const reply = { status: 200, headers: {}, body: JSON.stringify({ data, count: 2, filter: { program: "PA" } }) };
    const { summary } = clientOver(() => reply, { countIs: "total" }).collect({ programSKUs: ["X"] }, { limit: 1 });
    expect(summary.filterIgnored).toBe(isIgnored);
  });
});

describe("a learner listed on two pages", () => {
  const pages: Record<number, readonly AdoptionViewModel[]> = {
    1: [
      { userId: "A", userName: null, totalHoursStudied: 3, progress: [{ abbreviation: "PA", value: 50 }] },
      { userId: "b" },
    ],
    2: [
      {
        userId: "a",
        userName: "Ann",
        totalHoursStudied: 9,
        progress: [
          { abbreviation: "PA", value: 50 },
          { abbreviation: "DHR", value: 100 },
        ],
      },
    ],
  };
  const client = () =>
    clientOver(({ page }) => ({
      status: 200,
      headers: {},
      body: JSON.stringify({ data: pages[page] ?? [], count: 3 }),
    }));

  it("comes again, page by page, with the other programs only", () => {
    const given = [...client().pages()].flat();
    expect(given.map(({ userId, progress }) => [userId, progress?.map(({ abbreviation }) => abbreviation)])).toEqual([
      ["A", ["PA"]],
      ["b", undefined],
      ["a", ["DHR"]],
    ]);
  });

  it("is collected as one, with what either listing knows", () => {
    const { learners, summary } = client().collect();
    expect(learners).toEqual([
      {
        userId: "A",
        userName: "Ann",
        totalHoursStudied: 3,
        progress: [
          { abbreviation: "PA", value: 50 },
          { abbreviation: "DHR", value: 100 },
        ],
      },
      { userId: "b" },
    ]);
    expect(summary).toMatchObject({ learners: 2, total: 2, complete: true, drifted: false, listedTwice: 1 });
  });
});

describe("a learner listed on two pages with another value for a program", () => {
  const entry = { abbreviation: "PA", value: 50 };
  const pages: Record<number, readonly AdoptionViewModel[]> = {
    1: [{ userId: "A", progress: [entry] }, { userId: "b" }],
    2: [{ userId: "c" }, { userId: "d" }],
    3: [{ userId: "e" }, { userId: "f" }],
    4: [{ userId: "a", progress: [{ ...entry, value: 100 }] }, { userId: "g" }],
  };
  const client = () =>
    clientOver(({ page }) => ({ status: 200, headers: {}, body: JSON.stringify({ data: pages[page] ?? [] }) }));

  it("is collected as one, with both entries", () => {
    const { learners } = client().collect();
    expect(learners.map(({ userId }) => userId)).toEqual(["A", "b", "c", "d", "e", "f", "g"]);
    expect(learners[0]?.progress).toEqual([entry, { ...entry, value: 100 }]);
  });

  it("comes once, page by page, with the first value", () => {
    const given = [...client().learners()].filter(({ userId }) => userId.toLowerCase() === "a");
    expect(given).toEqual([{ userId: "A", progress: [entry] }]);
  });
});

describe("a program listed twice for a learner on one page", () => {
  it("is given with both entries if they differ, and once if they are equal", () => {
    const entry = { abbreviation: "PA", value: 50 };
    const data = [
      { userId: "a", progress: [entry] },
      { userId: "A", progress: [entry, { ...entry, value: 60 }] },
    ];
    const body = JSON.stringify({ data, count: 2 });
    const { learners, summary } = clientOver(() => ({ status: 200, headers: {}, body }), {
      countIs: "total",
    }).collect();
    expect(learners).toEqual([{ userId: "a", progress: [entry, { ...entry, value: 60 }] }]);
    expect(summary).toMatchObject({ complete: true, listedTwice: 1 });
  });
});

function collect(
  faults: Faults,
  query: ReportQuery,
  options: ReadOptions = {},
  onEvent?: (event: ClientEvent) => void,
) {
  const transport = sandboxSyncTransport(createSandbox({ population, faults }));
  return over(transport, { pageSize: 10, onEvent }).collect(query, options);
}

function clientOver(
  reply: (query: { readonly page: number }) => HttpReply,
  settings: { readonly countIs?: "total" } = {},
) {
  return over((requests) => requests.map(({ body }) => reply(JSON.parse(body))), { pageSize: 2, ...settings });
}

function over(transport: SyncTransport, settings: object) {
  const { now, sleepSync: sleep } = virtualTime();
  const options = { baseUrl: "https://sandbox.example", apiKey: sandboxApiKey, ...settings };
  return createSyncClient({ now, sleep, random: () => 0.5, transport }, options);
}
