import { request as httpRequest } from "node:http";
import openapi from "@aihr-plugins/spec/openapi.json" with { type: "json" };
import { afterEach, describe, expect, it } from "vitest";
import { type ServedSandbox, serveSandbox } from "../src/http/index.ts";
import { createSandbox, type Faults, type SimulatedFailure } from "../src/index.ts";
import { headers, path, send } from "./send.ts";

const running: ServedSandbox[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((served) => served.close()));
});

async function serve(faults: Faults = {}): Promise<string> {
  const served = await serveSandbox({ sandbox: createSandbox({ faults }) });
  running.push(served);
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

const failing = (...failures: readonly SimulatedFailure[]) => serve({ failures });

describe("the sandbox over HTTP", () => {
  it("sends what respond() returns", async () => {
    const response = await post(await serve(), { page: 2, pageSize: 3 });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.text()).toBe(send(createSandbox(), { page: 2, pageSize: 3 }).body);
  });

  it("listens on the loopback interface only", async () => {
    expect(await serve()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it("has a URL for IPv6", async () => {
    const served = await serveSandbox({ sandbox: createSandbox(), hostname: "::1" });
    running.push(served);
    expect((await post(served.url)).status).toBe(200);
  });

  it("rejects if the port is in use", async () => {
    const port = Number(new URL(await serve()).port);
    await expect(serveSandbox({ sandbox: createSandbox(), port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  it("does not replace Node's Request and Response", async () => {
    const before = [Request, Response];
    await serve();
    expect([Request, Response]).toEqual(before);
  });

  it.each([
    ["GET", path, 405],
    ["GET", "/nothing/here", 404],
    ["POST", "/docs", 404],
  ])("responds to %s %s with %i, in JSON", async (method, where, status) => {
    const response = await fetch((await serve()) + where, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status });
  });
});

describe("a delivery", () => {
  it("that is cut off ends normally, but is not JSON", async () => {
    const response = await post(await failing({ kind: "cut-off" }));
    expect(response.status).toBe(200);
    const body = await response.text();
    expect(body.length).toBeGreaterThan(0);
    expect(() => JSON.parse(body)).toThrow(SyntaxError);
  });

  it("that is dropped breaks halfway through the body", async () => {
    const response = await post(await failing({ kind: "dropped" }));
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow(TypeError);
  });

  it("that hangs sends nothing until the client disconnects", async () => {
    await expect(post(await failing({ kind: "hung" }), {}, AbortSignal.timeout(60))).rejects.toThrow(/timeout/);
  });

  it("that is slow arrives after its delay", async () => {
    const url = await failing({ kind: "slow", delayMs: 40 });
    const started = performance.now();
    expect((await post(url)).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(38);
  });

  it("that is slow does not delay other requests", async () => {
    const url = await failing({ kind: "slow", delayMs: 60_000, page: 1 });
    await expect(post(url, { page: 1 }, AbortSignal.timeout(30))).rejects.toThrow(/timeout/);
    expect((await post(url, { page: 2 })).status).toBe(200);
  });

  it("that redirects has a location", async () => {
    const response = await post(await failing({ kind: "redirect", location: "http://127.0.0.2/" }));
    expect(response.status).toBe(307);
    expect(response.headers.get("location")).toBe("http://127.0.0.2/");
  });

  it("that is rate-limited has a Retry-After header", async () => {
    const response = await post(await failing({ kind: "rate-limited", retryAfter: "3" }));
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("3");
  });
});

describe("close", () => {
  it.each<SimulatedFailure>([{ kind: "hung" }, { kind: "slow", delayMs: 60_000 }])(
    "stops at once while a $kind response is pending",
    async (failure) => {
      const served = await serveSandbox({ sandbox: createSandbox({ faults: { failures: [failure] } }) });
      const pending = post(served.url).catch((error: unknown) => error);
      await secondRequest(served.url);
      await served.close();
      expect(await pending).toBeInstanceOf(TypeError);
    },
  );

  it("stops at once while a connection is kept alive", async () => {
    const served = await serveSandbox({ sandbox: createSandbox() });
    await (await post(served.url)).text();
    await served.close();
    await expect(post(served.url)).rejects.toThrow(TypeError);
  });
});

/** Resolves after a second request, by which time the first has reached the server. */
function secondRequest(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    httpRequest(`${url}/openapi.json`, { agent: false }, (response) => response.resume().on("end", resolve))
      .on("error", reject)
      .end();
  });
}

describe("the docs", () => {
  it("are linked from the root", async () => {
    const response = await fetch(await serve());
    expect(new URL(response.url).pathname).toBe("/docs");
    expect(await response.text()).toContain("AIHR Reporting API");
  });

  it("load nothing from other servers", async () => {
    const response = await fetch(`${await serve()}/docs`);
    const html = await response.text();
    expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(html).not.toMatch(/https?:\/\//);
  });

  it("include Scalar's prebuilt script", async () => {
    const response = await fetch(`${await serve()}/scalar.js`);
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await response.text()).toContain("createApiReference");
  });

  it("include the contract", async () => {
    const url = await serve();
    expect(await (await fetch(`${url}/openapi.json`)).json()).toEqual(openapi);
    expect(await (await fetch(`${url}/docs/openapi.json`)).json()).toMatchObject({
      openapi: "3.1.0",
      servers: [{ url: "/" }],
    });
  });

  it("are not logged as API requests", async () => {
    const sandbox = createSandbox();
    const served = await serveSandbox({ sandbox });
    running.push(served);
    for (const page of ["/", "/docs", "/openapi.json"]) await fetch(served.url + page);
    expect(sandbox.requests).toEqual([]);
  });
});
