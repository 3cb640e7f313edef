import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createPopulation } from "@aihr-plugins/sandbox";
import { describe, expect, it, onTestFinished } from "vitest";
import { serveApi } from "./serve-api.ts";
import { spawnAihr } from "./spawn-aihr.ts";

describe("aihr with a proxy in its environment", { timeout: 30_000 }, () => {
  it.each([{}, { NO_PROXY: "intranet.example" }, { no_proxy: "intranet.example" }])(
    "reads from this machine without the proxy: %j",
    async (noProxy) => {
      const proxy = await serveProxy();
      const { env } = await serveApi(createPopulation({ seed: 1, learners: 5 }));
      const run = spawnAihr("report --format csv", { ...env, ...noProxy, ...proxy.env });
      const { exitCode, stdout } = await run.ended;
      expect(exitCode).toBe(0);
      expect(stdout.trim().split("\n").length).toBeGreaterThan(1);
      expect(proxy.hosts).toEqual([]);
    },
  );

  it("reads the sandbox without the proxy", async () => {
    const proxy = await serveProxy();
    const { exitCode } = await spawnAihr("report --sandbox --learners 5 --format csv", proxy.env).ended;
    expect({ exitCode, hosts: proxy.hosts }).toEqual({ exitCode: 0, hosts: [] });
  });

  it("reads from elsewhere through the proxy", async () => {
    const proxy = await serveProxy();
    const env = { AIHR_BASE_URL: "https://api.example.com", AIHR_API_KEY: "key", ...proxy.env };
    const { exitCode, stderr } = await spawnAihr("report", env).ended;
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/proxy server/);
    expect(proxy.hosts).toEqual(["api.example.com:443"]);
  });
});

/** A proxy that refuses to connect, and remembers where to. */
async function serveProxy() {
  const hosts: string[] = [];
  const proxy = createServer((request, response) => {
    hosts.push(request.url ?? "");
    response.writeHead(407).end();
  });
  proxy.on("connect", (request, socket) => {
    hosts.push(request.url ?? "");
    socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  onTestFinished(() => void proxy.close());
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return { hosts, env: { NODE_USE_ENV_PROXY: "1", HTTP_PROXY: url, HTTPS_PROXY: url } };
}
