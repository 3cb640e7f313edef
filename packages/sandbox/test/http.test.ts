import { request as httpRequest } from "node:http";
import openapi from "@aihr-plugins/spec/openapi.json" with { type: "json" };
import { afterEach, describe, expect, it } from "vitest";
import { type ServedSandbox, serveSandbox } from "../src/http/index.ts";
import { createSandbox, type Failure, type Faults } from "../src/index.ts";
import { ask, headers, path } from "./ask.ts";

const opened: ServedSandbox[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((served) => served.close()));
});

async function serve(faults: Faults = {}): Promise<string> {
  const served = await serveSandbox({ sandbox: createSandbox({ faults }) });
  opened.push(served);
  return served.url;
}

function post(url: string, query: unknown = {}, signal?: AbortSignal): Promise<Response> {
  return fetch(url + path, {
    method: "POST",
    headers,
    body: JSON.stringify(query),
    redirect: "manual",
    ...(signal && { signal }),
  });
}

const failing = (...failures: readonly Failure[]) => serve({ failures });

describe("the sandbox over HTTP", () => {
  it("answers what respond() answers", async () => {
    const response = await post(await serve(), { page: 2, pageSize: 3 });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.text()).toBe(ask(createSandbox(), { page: 2, pageSize: 3 }).body);
  });

  it("listens where nobody else can reach it", async () => {
    expect(await serve()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it("gives its URL for IPv6 too", async () => {
    const served = await serveSandbox({ sandbox: createSandbox(), hostname: "::1" });
    opened.push(served);
    expect((await post(served.url)).status).toBe(200);
  });

  it("rejects a port that is taken", async () => {
    const port = Number(new URL(await serve()).port);
    await expect(serveSandbox({ sandbox: createSandbox(), port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  it("leaves Node's own Request and Response alone", async () => {
    const before = [Request, Response];
    await serve();
    expect([Request, Response]).toEqual(before);
  });

  it.each([
    ["GET", path, 405],
    ["GET", "/nothing/here", 404],
    ["POST", "/docs", 404],
  ])("answers %s %s with %i, in JSON", async (method, where, status) => {
    const response = await fetch((await serve()) + where, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status });
  });
});

describe("a delivery", () => {
  it("that is cut off looks finished, but is no JSON", async () => {
    const response = await post(await failing({ kind: "cut-off" }));
    expect(response.status).toBe(200);
    const body = await response.text();
    expect(body.length).toBeGreaterThan(0);
    expect(() => JSON.parse(body)).toThrow(SyntaxError);
  });

  it("that is dropped breaks half-way through the body", async () => {
    const response = await post(await failing({ kind: "dropped" }));
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow(TypeError);
  });

  it("that hangs sends nothing until the client leaves", async () => {
    await expect(post(await failing({ kind: "hung" }), {}, AbortSignal.timeout(60))).rejects.toThrow(/timeout/);
  });

  it("that is slow takes its time", async () => {
    const url = await failing({ kind: "slow", delayMs: 40 });
    const started = performance.now();
    expect((await post(url)).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(38);
  });

  it("that is slow keeps nobody else waiting", async () => {
    const url = await failing({ kind: "slow", delayMs: 60_000, page: 1 });
    await expect(post(url, { page: 1 }, AbortSignal.timeout(30))).rejects.toThrow(/timeout/);
    expect((await post(url, { page: 2 })).status).toBe(200);
  });

  it("that redirects says where to", async () => {
    const response = await post(await failing({ kind: "redirect", location: "http://127.0.0.2/" }));
    expect(response.status).toBe(307);
    expect(response.headers.get("location")).toBe("http://127.0.0.2/");
  });

  it("that is rate-limited says how long to wait", async () => {
    const response = await post(await failing({ kind: "rate-limited", retryAfter: "3" }));
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("3");
  });
});

describe("close", () => {
  it.each<Failure>([{ kind: "hung" }, { kind: "slow", delayMs: 60_000 }])(
    "ends at once while a $kind answer is awaited",
    async (failure) => {
      const served = await serveSandbox({ sandbox: createSandbox({ faults: { failures: [failure] } }) });
      const asked = post(served.url).catch((error: unknown) => error);
      await reached(served.url);
      await served.close();
      expect(await asked).toBeInstanceOf(TypeError);
    },
  );

  it("ends at once while a connection is kept alive", async () => {
    const served = await serveSandbox({ sandbox: createSandbox() });
    await (await post(served.url)).text();
    await served.close();
    await expect(post(served.url)).rejects.toThrow(TypeError);
  });
});

/** Resolves when the server has answered something, so that whatever was sent before has reached it. */
function reached(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    httpRequest(`${url}/openapi.json`, { agent: false }, (response) => response.resume().on("end", resolve))
      .on("error", reject)
      .end();
  });
}

describe("the docs", () => {
  it("are where the root leads to", async () => {
    const response = await fetch(await serve());
    expect(new URL(response.url).pathname).toBe("/docs");
    expect(await response.text()).toContain("AIHR Reporting API");
  });

  it("may reach nothing but the sandbox", async () => {
    const response = await fetch(`${await serve()}/docs`);
    const html = await response.text();
    expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(html).not.toMatch(/https?:\/\//);
  });

  it("have Scalar's script, ready-built", async () => {
    const response = await fetch(`${await serve()}/scalar.js`);
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await response.text()).toContain("createApiReference");
  });

  it("come with the contract", async () => {
    const url = await serve();
    expect(await (await fetch(`${url}/openapi.json`)).json()).toEqual(openapi);
    expect(await (await fetch(`${url}/docs/openapi.json`)).json()).toMatchObject({
      openapi: "3.1.0",
      servers: [{ url: "/" }],
    });
  });

  it("are no requests of the API's", async () => {
    const sandbox = createSandbox();
    const served = await serveSandbox({ sandbox });
    opened.push(served);
    for (const page of ["/", "/docs", "/openapi.json"]) await fetch(served.url + page);
    expect(sandbox.requests).toEqual([]);
  });
});
