import type { ILoadOptionsFunctions } from "n8n-workflow";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { getPrograms } from "../nodes/Aihr/methods/get-programs.ts";
import { searchLearners } from "../nodes/Aihr/methods/search-learners.ts";
import { enrollment, learnerId, openSandbox, withLearners } from "./kit/changing-sandbox.ts";
import { commonContext, type RequestCount } from "./kit/node-context.ts";

const sandbox = await openSandbox();
const other = await openSandbox();

/** A minute later than the test before, so that no reading is kept. */
let now = Date.parse("2026-11-23T12:00:00Z");
beforeEach(() => {
  now += 3_600_000;
  vi.useFakeTimers({ toFake: ["Date"], now });
});
afterEach(() => {
  vi.useRealTimers();
});

const progress = [enrollment("PA", 50, "2026-11-20T09:00:00Z")];
const learners = [
  ...Array.from({ length: 120 }, (_, at) => ({ number: at + 1, userName: `Anders Person ${at + 1}`, progress })),
  { number: 201, userName: "Jo Doe", progress },
  { number: 202, userName: "jo  doe", progress },
  { number: 203, userName: "王芳", progress },
];

/** The editor's lists, with a count of the requests. */
function openLists(baseUrl = sandbox.url, apiKey?: string) {
  const requests: { count: RequestCount } = { count: { sent: 0, sentBeforeFirstReply: undefined } };
  const setup = apiKey === undefined ? { baseUrl, parameters: {} } : { baseUrl, apiKey, parameters: {} };
  const context = commonContext(setup, requests) as unknown as ILoadOptionsFunctions;
  return {
    search: async (filter?: string) => (await searchLearners.call(context, filter)).results,
    programs: () => getPrograms.call(context),
    get sent() {
      return requests.count.sent;
    },
  };
}

describe("the lists of the editor", () => {
  beforeEach(() => {
    sandbox.become(withLearners(...learners));
  });

  it("read the report once for everything that is typed in a minute, and for the programs", async () => {
    const lists = openLists();
    const [, anders] = await Promise.all(["an", "and", "ande", "anders"].map((typed) => lists.search(typed)));
    expect(anders).toHaveLength(51);
    await lists.search("jo");
    expect(await lists.programs()).toEqual([{ name: "People Analytics (PA)", value: "PA" }]);
    const once = lists.sent;
    expect(once).toBeLessThanOrEqual(3);
    vi.setSystemTime(now + 59_999);
    await lists.search("pers");
    expect(lists.sent).toBe(once);
    vi.setSystemTime(now + 60_000);
    await lists.search("pers");
    expect(lists.sent).toBeGreaterThan(once);
  });

  it("answer each search with its own matches, whatever was typed before", async () => {
    const lists = openLists();
    const [first, last] = await Promise.all([lists.search("anders person 7"), lists.search("王")]);
    expect(first?.[0]?.name).toBe("Anders Person 7");
    expect(last).toEqual([{ name: "王芳", value: learnerId(203) }]);
  });

  it("search from two letters on, and show the first learners until then", async () => {
    const lists = openLists();
    for (const typed of [undefined, "", "a", " j "]) {
      const items = await lists.search(typed);
      expect(items).toHaveLength(51);
      expect(items.at(-1)).toEqual({ name: "The first 50 learners. Type two letters to search.", value: "" });
    }
    expect(lists.sent).toBeLessThanOrEqual(8);
    await lists.search("jo");
    const read = lists.sent;
    expect((await lists.search("")).at(-1)?.name).toBe("50 of 123 learners. Type two letters to search.");
    expect(lists.sent).toBe(read);
  });

  it("say how many matches there are", async () => {
    const items = await openLists().search("anders");
    expect(items.at(-1)).toEqual({ name: "The best 50 of 120 matches. Type more of the name.", value: "" });
    expect(await openLists().search("zzz")).toEqual([]);
  });

  it("tell learners of the same name apart, even if only one matches best", async () => {
    expect(await openLists().search("jo doe")).toEqual([
      { name: `Jo Doe (${learnerId(201)})`, value: learnerId(201) },
      { name: `jo  doe (${learnerId(202)})`, value: learnerId(202) },
    ]);
  });

  it("show no names of another server or key", async () => {
    await openLists().search("anders");
    other.become(withLearners({ number: 1, userName: "Zoe", progress }));
    expect(await openLists(other.url).search("zoe")).toEqual([{ name: "Zoe", value: learnerId(1) }]);
    await expect(openLists(sandbox.url, "wrong-key").search("anders")).rejects.toThrow(/\(401\)/);
  });

  it("keep no failed reading", async () => {
    const lists = openLists();
    sandbox.become({ ...withLearners(...learners), faults: { failures: [{ kind: "forbidden" }] } });
    await expect(lists.search("anders")).rejects.toThrow(/\(403\)/);
    sandbox.become(withLearners(...learners));
    expect(await lists.search("anders")).toHaveLength(51);
  });
});
