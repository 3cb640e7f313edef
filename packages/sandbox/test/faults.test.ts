import { describe, expect, it } from "vitest";
import { createPopulation, createSandbox, type Faults, type SimulatedFailure } from "../src/index.ts";
import { namesIn, replyTo, send } from "./send.ts";

const population = createPopulation({ seed: 2, learners: 50 });
const names = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, offset) => population.at(from + offset).userName);
const sandboxWith = (faults: Faults) => createSandbox({ population, faults });

describe("the fault count", () => {
  it.each([
    ["total", 50],
    ["page-length", 10],
    ["zero", 0],
    ["missing", undefined],
    ["null", null],
    ["too-high", 57],
  ] as const)("can be %s", (count, says) => {
    expect(replyTo(sandboxWith({ count }), { pageSize: 20, page: 3 }).count).toBe(says);
  });
});

describe("page faults", () => {
  it("cap the page size without echoing it", () => {
    const sandbox = sandboxWith({ pageSizeCap: 7 });
    expect(replyTo(sandbox, { pageSize: 20, page: 2 })).toMatchObject({ pageSize: 20, page: 2 });
    expect(namesIn(sandbox, { pageSize: 20, page: 2 })).toEqual(names(7, 14));
    expect(namesIn(sandbox, { pageSize: 3, page: 2 })).toEqual(names(3, 6));
  });

  it("return the first page for every page", () => {
    const sandbox = sandboxWith({ ignoresPage: true });
    expect(namesIn(sandbox, { pageSize: 20, page: 3 })).toEqual(names(0, 20));
    expect(replyTo(sandbox, { pageSize: 20, page: 3 }).page).toBe(3);
  });

  it("repeat the last page past the end", () => {
    const sandbox = sandboxWith({ clampsPage: true });
    expect(namesIn(sandbox, { pageSize: 20, page: 9 })).toEqual(names(40, 50));
  });

  it("return a page empty", () => {
    const sandbox = sandboxWith({ emptyPages: [2] });
    expect(replyTo(sandbox, { page: 2 })).toMatchObject({ count: 50, data: [] });
    expect(namesIn(sandbox, { page: 3 })).toEqual(names(40, 50));
  });
});

describe("shifts", () => {
  it("add a learner after a number of requests", () => {
    const sandbox = sandboxWith({ shifts: [{ afterRequests: 1, joins: 0 }] });
    expect(namesIn(sandbox, { page: 1 })).toEqual(names(0, 20));
    expect(namesIn(sandbox, { page: 2 })).toEqual(names(19, 39));
    expect(replyTo(sandbox, { page: 3 })).toMatchObject({ count: 51 });
  });

  it("remove a learner after a number of requests", () => {
    const sandbox = sandboxWith({ shifts: [{ afterRequests: 1, leaves: 0 }] });
    expect(namesIn(sandbox, { page: 1 })).toEqual(names(0, 20));
    expect(namesIn(sandbox, { page: 2 })).toEqual(names(21, 41));
    expect(replyTo(sandbox, { page: 3 })).toMatchObject({ count: 49 });
  });

  it("keep the order and unique IDs", () => {
    const shifts = [10, 0, 99].map((joins) => ({ afterRequests: 0, joins, leaves: 5 }));
    const { data } = replyTo(sandboxWith({ shifts }), { pageSize: 100 });
    expect(data).toHaveLength(50);
    expect(data.map(({ userName }) => userName)).toEqual(data.map(({ userName }) => userName).sort());
    expect(new Set(data.map(({ userId }) => userId)).size).toBe(50);
  });

  it("apply to filters too", () => {
    const sandbox = sandboxWith({ shifts: [{ afterRequests: 0, joins: 3, leaves: 7 }] });
    const { data } = replyTo(sandbox, { pageSize: 100 });
    for (const learner of data) expect(replyTo(sandbox, { userIds: [learner.userId] }).data).toEqual([learner]);
    expect(replyTo(sandbox, { userIds: [population.at(7).userId] }).data).toEqual([]);
    const filtered = replyTo(sandbox, { programSKUs: "PRG-40417", pageSize: 100 }).data.map(({ userId }) => userId);
    const enrolled = data.filter(({ progress }) => progress.some(({ abbreviation }) => abbreviation === "PA"));
    expect(filtered).toEqual(enrolled.map(({ userId }) => userId));
  });

  it("can add the first learner", () => {
    const empty = createPopulation({ seed: 1, learners: 0 });
    const sandbox = createSandbox({ population: empty, faults: { shifts: [{ afterRequests: 0, joins: 0 }] } });
    expect(replyTo(sandbox).data).toHaveLength(1);
  });
});

describe("failures", () => {
  it.each([
    ["bad-request", 400, "application/problem+json; charset=utf-8"],
    ["unauthorized", 401, "application/problem+json; charset=utf-8"],
    ["forbidden", 403, "application/problem+json; charset=utf-8"],
    ["not-found", 404, "application/problem+json; charset=utf-8"],
    ["rate-limited", 429, "application/problem+json; charset=utf-8"],
    ["server-error", 500, "application/problem+json; charset=utf-8"],
    ["bad-gateway", 502, "text/html; charset=utf-8"],
    ["web-page", 200, "text/html; charset=utf-8"],
  ] as const)("of kind %s respond with %i", (kind, status, contentType) => {
    const response = send(sandboxWith({ failures: [{ kind }] }));
    expect(response).toMatchObject({ status, headers: { "content-type": contentType }, delivery: "whole" });
  });

  it.each(["rate-limited", "server-error", "bad-gateway"] as const)(
    "of kind %s can have a Retry-After header",
    (kind) => {
      const sent = (retryAfter: string) =>
        send(sandboxWith({ failures: [{ kind, retryAfter }] })).headers["retry-after"];
      expect(sent("7")).toBe("7");
      expect(sent("Mon, 23 Nov 2026 12:00:00 GMT")).toBe("Mon, 23 Nov 2026 12:00:00 GMT");
      expect(send(sandboxWith({ failures: [{ kind }] })).headers).not.toHaveProperty("retry-after");
    },
  );

  it("can cut off the body", () => {
    const { status, body, delivery } = send(sandboxWith({ failures: [{ kind: "cut-off" }] }));
    expect({ status, delivery }).toEqual({ status: 200, delivery: "cut-off" });
    expect(send(sandboxWith({})).body.startsWith(body)).toBe(true);
    expect(() => JSON.parse(body)).toThrow(SyntaxError);
  });

  it("can drop the connection halfway through the usual response", () => {
    const usual = send(sandboxWith({}));
    expect(send(sandboxWith({ failures: [{ kind: "dropped" }] }))).toEqual({ ...usual, delivery: "dropped" });
  });

  it("can hang", () => {
    expect(send(sandboxWith({ failures: [{ kind: "hung" }] }))).toMatchObject({
      status: 0,
      body: "",
      delivery: "hung",
    });
  });

  it("can be slow", () => {
    const usual = send(sandboxWith({}));
    expect(send(sandboxWith({ failures: [{ kind: "slow", delayMs: 80 }] }))).toEqual({ ...usual, delayMs: 80 });
  });

  it("can redirect", () => {
    const location = "http://127.0.0.2/elsewhere";
    expect(send(sandboxWith({ failures: [{ kind: "redirect", location }] }))).toMatchObject({
      status: 307,
      headers: { location },
    });
  });

  it("can apply to one page", () => {
    const sandbox = sandboxWith({ failures: [{ kind: "server-error", page: 2 }] });
    expect([1, 2, 3].map((page) => send(sandbox, { page }).status)).toEqual([200, 500, 200]);
  });

  it("can stop after some attempts, followed by another failure", () => {
    const failures: readonly SimulatedFailure[] = [
      { kind: "rate-limited", times: 1 },
      { kind: "server-error", times: 3 },
    ];
    const sandbox = sandboxWith({ failures });
    const statuses = (page: number) => [1, 2, 3, 4].map(() => send(sandbox, { page }).status);
    expect(statuses(1)).toEqual([429, 500, 500, 200]);
    expect(statuses(2)).toEqual([429, 500, 500, 200]);
  });

  it("happen before the API key is checked", () => {
    const sandbox = sandboxWith({ failures: [{ kind: "rate-limited" }] });
    expect(send(sandbox, {}, { headers: {} }).status).toBe(429);
  });
});

describe("shape", () => {
  const shaped = (shape: Faults["shape"] & {}, page = 1) =>
    JSON.parse(send(sandboxWith({ shape }), { page, pageSize: 2 }).body);

  it("can set a field to any value", () => {
    const path = ["data", 1, "userName"];
    expect(shaped([{ path, value: 7 }]).data[1].userName).toBe(7);
    expect(shaped([{ path, value: null }]).data[1].userName).toBeNull();
    expect(shaped([{ path: ["data"], value: "none" }]).data).toBe("none");
    expect(shaped([{ path: ["extra"], value: { more: true } }]).extra).toEqual({ more: true });
  });

  it("can remove a field or an element", () => {
    expect(shaped([{ path: ["data", 0, "progress"] }]).data[0]).not.toHaveProperty("progress");
    expect(shaped([{ path: ["data", 0] }]).data).toHaveLength(1);
    expect(shaped([{ path: ["data"] }])).not.toHaveProperty("data");
  });

  it("can replace the whole reply", () => {
    expect(shaped([{ path: [], value: [1, 2] }])).toEqual([1, 2]);
    expect(shaped([{ path: [] }])).toBeNull();
  });

  it("can change one page only", () => {
    const shape = [{ page: 2, path: ["count"], value: "many" }];
    expect(shaped(shape, 1).count).toBe(50);
    expect(shaped(shape, 2).count).toBe("many");
  });

  it.each([[["data", 99, "userName"]], [["data", "x"]], [["count", "of"]], [["no", "such"]]])(
    "is unchanged if %j does not exist",
    (path) => {
      expect(shaped([{ path, value: 1 }])).toEqual(shaped([]));
    },
  );
});

describe("latency", () => {
  const delays = (latency: Faults["latency"] & {}) => {
    const sandbox = sandboxWith({ latency });
    return Array.from({ length: 2000 }, (_, i) => send(sandbox, { page: i + 1 }).delayMs);
  };

  it("can be fixed", () => {
    expect(new Set(delays({ meanMs: 20, distribution: "fixed" }))).toEqual(new Set([20]));
  });

  it("can be distributed exponentially and is reproducible", () => {
    const sample = delays({ meanMs: 20, distribution: "exponential" });
    expect(sample).toEqual(delays({ meanMs: 20, distribution: "exponential" }));
    const mean = sample.reduce((sum, ms) => sum + ms, 0) / sample.length;
    expect(mean).toBeGreaterThan(18);
    expect(mean).toBeLessThan(22);
    expect(sample.filter((ms) => ms < 20 * Math.LN2).length / sample.length).toBeCloseTo(0.5, 1);
  });

  it("adds to the delay of a slow failure", () => {
    const faults: Faults = { latency: { meanMs: 5, distribution: "fixed" }, failures: [{ kind: "slow", delayMs: 80 }] };
    expect(send(sandboxWith(faults)).delayMs).toBe(85);
  });
});
