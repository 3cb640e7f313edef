import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { virtualTime } from "@aihr-plugins/conformance";
import { createClientOver, isAihrError, type NoReply } from "@aihr-plugins/core";
import { describe, expect, it, onTestFinished } from "vitest";

describe("behind a proxy of the environment", { timeout: 30_000 }, () => {
  it.each([
    ["does not answer", "http://127.0.0.1:1", "ECONNREFUSED"],
    ["has an unknown name", "http://proxy.invalid:8080", expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/)],
  ])("that %s, it is the proxy that is named, at once", async (_, proxy, cause) => {
    const error = await readBehind(proxy);
    expect(error).toMatchObject({ code: "proxy", attempts: 1, cause });
    expect(error.message).toMatch(/proxy server could not be used.*IT department.*HTTPS_PROXY.*NODE_USE_ENV_PROXY=1/);
  });

  it.each([
    [407, { code: "proxy", attempts: 1, cause: "PROXY_407" }],
    [403, { code: "proxy", attempts: 1, cause: "PROXY_403" }],
    [502, { code: "network", attempts: 3, cause: "PROXY_502" }],
  ])("that answers with %i", async (status, expected) => {
    expect(await readBehind(await serveProxy(status))).toMatchObject(expected);
  });
});

describe("a failure of the network", () => {
  it.each([
    ["CERT_HAS_EXPIRED"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT"],
    ["SELF_SIGNED_CERT_IN_CHAIN"],
    ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
    ["ERR_TLS_CERT_ALTNAME_INVALID"],
  ])("%s is about the certificate, and not retried", async (cause) => {
    expect(await errorOf({ failure: "network", cause })).toMatchObject({
      code: "certificate",
      cause,
      attempts: 1,
      retryable: false,
      message: expect.stringMatching(/certificate is not trusted \([A-Z_]+\).*IT department.*NODE_EXTRA_CA_CERTS/),
    });
  });

  it.each(["ENOTFOUND", "EAI_AGAIN"])("%s is about the name of the host", async (cause) => {
    expect(await errorOf({ failure: "network", cause })).toMatchObject({
      code: "network",
      message: expect.stringMatching(/^There is no server of this name \(E[A-Z_]+\)\. Check the base URL/),
    });
  });

  it("ERR_PROXY_TUNNEL is about the proxy", async () => {
    expect(await errorOf({ failure: "network", cause: "ERR_PROXY_TUNNEL" })).toMatchObject({ code: "proxy" });
  });

  it("of another kind is retried", async () => {
    expect(await errorOf({ failure: "network", cause: "ECONNRESET" })).toMatchObject({
      code: "network",
      attempts: 5,
      message: expect.stringMatching(/^The server could not be reached \(ECONNRESET\)/),
    });
  });
});

/** Reads a page from a server that only the proxy could reach, in a process with the proxy in its environment. */
async function readBehind(proxy: string): Promise<{ readonly message: string }> {
  const script = fileURLToPath(new URL("./kit/behind-proxy.process.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=@aihr-plugins/source", script, "https://api.example.com"],
    { env: { NODE_USE_ENV_PROXY: "1", HTTPS_PROXY: proxy } },
  );
  return JSON.parse(stdout);
}

async function serveProxy(status: number): Promise<string> {
  const proxy = createServer();
  proxy.on("connect", (_, socket) => socket.end(`HTTP/1.1 ${status} Refused\r\n\r\n`));
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  onTestFinished(() => void proxy.close());
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

async function errorOf(outcome: NoReply) {
  const client = createClientOver(
    { ...virtualTime(), random: () => 0, transport: async () => outcome },
    { baseUrl: "https://api.example.com", apiKey: "key" },
  );
  const error = await client.page().catch((error: unknown) => error);
  if (!isAihrError(error)) throw error;
  return error;
}
