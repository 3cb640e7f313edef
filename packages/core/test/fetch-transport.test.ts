import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
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
