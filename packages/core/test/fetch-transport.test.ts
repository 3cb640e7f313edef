import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { createClient } from "@aihr-plugins/core";
import { describe, expect, it, onTestFinished } from "vitest";

const apiKey = "key-that-must-not-travel";

describe("the fetch transport", () => {
  it.each([301, 302, 303, 307, 308])("carries the key to no other origin on a %i redirect", async (status) => {
    const elsewhere: IncomingMessage[] = [];
    const other = await serve((request, response) => {
      elsewhere.push(request);
      response.end('{"data":[]}');
    });
    const server = await serve((_, response) => response.writeHead(status, { location: `${other}/in` }).end());

    await expect(clientOf(server).page()).rejects.toMatchObject({ code: "redirected", status });
    expect(elsewhere).toEqual([]);
  });

  it("names no user and password of a redirect's target", async () => {
    const location = "https://jane:secret@elsewhere.example/in";
    const server = await serve((_, response) => response.writeHead(302, { location }).end());
    const error = await clientOf(server).page().catch(String);
    expect(error).toMatch(/redirects to another address/);
    expect(error).not.toMatch(/jane|secret/);
  });

  it("leaves no timer behind that would keep a program alive", async () => {
    const server = await serve((_, response) => response.end('{"data":[]}'));
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    const before = timers();
    await clientOf(server, { timeoutMs: 3_000_000 }).page();
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it("names the system's code for a server that is not there", async () => {
    const server = await serve(() => {});
    const port = new URL(server).port;
    await closeAll();
    await expect(clientOf(`http://127.0.0.1:${port}`).page()).rejects.toMatchObject({
      code: "network",
      cause: "ECONNREFUSED",
      message: expect.stringContaining("(ECONNREFUSED)"),
    });
  });

  it("times out when the body does not come to its end", async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"data":[');
    });
    await expect(clientOf(server, { timeoutMs: 50 }).page()).rejects.toMatchObject({ code: "timeout" });
  });

  it("counts a body shorter than announced as a failure of the network", async () => {
    const server = await serve((request, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write('{"data":[]}', () => request.socket.destroy());
    });
    await expect(clientOf(server).page()).rejects.toMatchObject({ code: "network" });
  });

  it("reads a body with a byte-order mark", async () => {
    const server = await serve((_, response) => response.end('\ufeff{"data":[]}'));
    expect(await clientOf(server).page()).toEqual({ data: [] });
  });

  const reply = JSON.stringify({ data: [{ userId: "a", userName: "Zoë Müller" }] });

  it.each<[string, Buffer, string | undefined]>([
    ["UTF-8 if nothing is declared", Buffer.from(reply), undefined],
    ["UTF-8 if JSON declares nothing", Buffer.from(reply), "application/json"],
    ["ISO-8859-1", Buffer.from(reply, "latin1"), "application/json; charset=ISO-8859-1"],
    ["a quoted name", Buffer.from(reply, "latin1"), 'application/json; Charset="windows-1252"; x=y'],
    ["UTF-16", Buffer.from(reply, "utf16le"), "application/json;charset=utf-16le"],
    ["UTF-16 by its byte-order mark", Buffer.from(`\ufeff${reply}`, "utf16le"), "application/json"],
    ["UTF-16, big end first", Buffer.from(`\ufeff${reply}`, "utf16le").swap16(), "application/json"],
  ])("decodes as declared: %s", async (_, body, contentType) => {
    const server = await serve((_, response) => {
      response.writeHead(200, contentType === undefined ? {} : { "content-type": contentType }).end(body);
    });
    expect((await clientOf(server).page()).data).toEqual([{ userId: "a", userName: "Zoë Müller" }]);
  });

  it.each<[string, Buffer, string | undefined]>([
    ["UTF-8 if nothing is declared", Buffer.from(reply, "latin1"), undefined],
    ["UTF-8 if it is declared", Buffer.from(reply, "latin1"), "application/json; charset=utf-8"],
  ])("refuses bytes that are not of the character set, rather than spoil names: %s", async (_, body, contentType) => {
    const server = await serve((_, response) => {
      response.writeHead(200, contentType === undefined ? {} : { "content-type": contentType }).end(body);
    });
    await expect(clientOf(server).page()).rejects.toMatchObject({
      code: "invalid-reply",
      retryable: false,
      message: expect.stringContaining("a character set that cannot be read"),
    });
  });

  it("reads what the API itself has replaced already", async () => {
    const server = await serve((_, response) => response.end('{"data":[{"userId":"a","userName":"Zo\ufffd"}]}'));
    expect((await clientOf(server).page()).data).toEqual([{ userId: "a", userName: "Zo\ufffd" }]);
  });

  it("takes a reply that breaks off within a character for a broken one", async () => {
    const server = await serve((_, response) => response.end(Buffer.from(reply).subarray(0, reply.indexOf("ë") + 1)));
    await expect(clientOf(server).page()).rejects.toMatchObject({ code: "broken-reply", retryable: true });
  });

  it("refuses a character set that it cannot decode", async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json; charset=x-klingon" }).end(reply);
    });
    await expect(clientOf(server).page()).rejects.toMatchObject({
      code: "invalid-reply",
      retryable: false,
      message: expect.stringContaining("a character set that cannot be read (x-klingon)"),
    });
  });

  it("stops reading a reply that grows too large, however small it is compressed", async () => {
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024, " "), { level: 1 });
    const server = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(bomb);
    });
    const before = process.memoryUsage().rss;
    await expect(clientOf(server).page()).rejects.toMatchObject({
      code: "invalid-reply",
      message: "The API's reply is larger than 64 MiB. Choose a smaller page size.",
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(250 * 1024 * 1024);
  });

  it("waits between attempts in real time", async () => {
    const times: number[] = [];
    const server = await serve((_, response) => {
      times.push(performance.now());
      if (times.length > 1) response.end('{"data":[]}');
      else response.writeHead(429, { "retry-after": "0.3" }).end();
    });
    await createClient({ baseUrl: server, apiKey, retry: { baseMs: 0 } }).page();
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(295);
  });

  it("ends a wait at once when it is aborted, and leaves no timer behind", async () => {
    const controller = new AbortController();
    const server = await serve((_, response) => {
      response.writeHead(429, { "retry-after": "60" }).end();
      setTimeout(() => controller.abort(), 50);
    });
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    const before = timers();
    const startedAt = performance.now();
    const page = createClient({ baseUrl: server, apiKey, signal: controller.signal }).page();
    await expect(page).rejects.toMatchObject({ code: "aborted" });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(timers()).toBeLessThanOrEqual(before);
  });
});

const closers: (() => Promise<void>)[] = [];

async function closeAll() {
  await Promise.all(closers.splice(0).map((close) => close()));
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  onTestFinished(closeAll);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function clientOf(baseUrl: string, options: { readonly timeoutMs?: number } = {}) {
  return createClient({ baseUrl, apiKey, retry: { attempts: 1 }, ...options });
}
