import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { loginFilePath } from "@aihr-plugins/login";
import { createPopulation, createSandbox } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { bundle } from "../build/bundle.ts";
import { cleanEnv, startServer } from "./kit/built-server.ts";

const secretKey = "k3y-that-must-not-show";
const folder = mkdtempSync(join(tmpdir(), "aihr-mcp-built-"));
const built = { node: process.execPath, file: join(folder, "aihr-mcp.js") };

beforeAll(() => bundle(folder), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function serveApi() {
  const sandbox = createSandbox({ population: createPopulation({ seed: 7, learners: 40 }), apiKey: secretKey });
  const { url, close } = await serveSandbox({ sandbox });
  onTestFinished(close);
  return { AIHR_BASE_URL: url, AIHR_API_KEY: secretKey };
}

describe("the built server", { timeout: 60_000 }, () => {
  it("answers every tool, resource and prompt from the sandbox", async () => {
    const { client, call, errors } = await startServer(built, ["--sandbox", "--learners", "60"]);
    const { tools } = await client.listTools();
    const found = await call("find_learner", { limit: 1 });
    expect(found).toMatchObject({ result: "answered", shown: "1 of 60 learners" });
    const [learner] = found["learners"] as readonly [{ readonly id: string }];
    for (const { name } of tools) {
      const answer = await call(name, name === "get_progress" ? { learner: learner.id } : {});
      expect(answer, name).toMatchObject({ asOf: expect.stringMatching(/^as of .* UTC$|^no report recorded$/) });
    }
    for (const { uri } of (await client.listResources()).resources) {
      expect((await client.readResource({ uri })).contents).toHaveLength(1);
    }
    for (const { name, arguments: inputs = [] } of (await client.listPrompts()).prompts) {
      const given = Object.fromEntries(inputs.map((input) => [input.name, "People Analytics"]));
      expect((await client.getPrompt({ name, arguments: given })).messages).toHaveLength(1);
    }
    expect(errors()).toBe("");
  });

  it("reads with the key of the environment", async () => {
    const { call } = await startServer(built, [], await serveApi());
    expect(await call("team_summary")).toMatchObject({ metrics: { Learners: "40 learners" } });
  });

  it("reads with what aihr login saved, and only from where it was saved for", async () => {
    const { AIHR_BASE_URL: baseUrl } = await serveApi();
    const home = mkdtempSync(join(tmpdir(), "aihr-mcp-login-"));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const env = { XDG_CONFIG_HOME: home, HOME: home, APPDATA: home };
    const path = loginFilePath(env) ?? "";
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify({ baseUrl, apiKey: secretKey }));
    const { call } = await startServer(built, [], env);
    expect(await call("team_summary")).toMatchObject({ metrics: { Learners: "40 learners" } });

    const other = await startServer(built, [], { ...env, AIHR_BASE_URL: "http://127.0.0.1:9" });
    expect(await other.client.callTool({ name: "team_summary", arguments: {} })).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining("AIHR_BASE_URL is another server") }],
    });
  });

  it("shows no key, whatever goes wrong", async () => {
    const { AIHR_BASE_URL } = await serveApi();
    for (const env of [
      { AIHR_BASE_URL, AIHR_API_KEY: `${secretKey}-wrong` },
      { AIHR_BASE_URL: "http://127.0.0.1:9", AIHR_API_KEY: secretKey },
      { AIHR_BASE_URL: "ftp://nowhere", AIHR_API_KEY: secretKey },
      { AIHR_BASE_URL, AIHR_API_KEY: `${secretKey}\u20ac` },
    ]) {
      const { client, errors } = await startServer(built, [], env);
      const result = await client.callTool({ name: "team_summary", arguments: {} });
      expect(result).toMatchObject({ isError: true });
      expect(JSON.stringify(result) + errors()).not.toContain(secretKey);
    }
  });

  it("loads the driver of a Postgres history, and shows no password if it cannot reach it", async () => {
    const env = { AIHR_HISTORY: "postgres://someone:pa55word@127.0.0.1:1/learning" };
    const { client, errors } = await startServer(built, ["--sandbox"], env);
    const result = await client.callTool({ name: "trend", arguments: {} });
    expect(result).toMatchObject({ isError: true, content: [{ text: expect.stringContaining("ECONNREFUSED") }] });
    expect(JSON.stringify(result) + errors()).not.toMatch(/pa55word|someone/);
  });

  it("sends no names with --without-names", async () => {
    const named = await startServer(built, ["--sandbox", "--learners", "30"]);
    const nameless = await startServer(built, ["--sandbox", "--learners", "30", "--without-names"]);
    const { learners } = (await named.call("find_learner", { limit: 20 })) as {
      readonly learners: readonly { readonly name: string }[];
    };
    const text = JSON.stringify(await nameless.call("find_learner", { limit: 20 }));
    expect(learners.filter(({ name }) => text.includes(name))).toEqual([]);
    expect(text).toContain('"id"');
  });

  it("writes nothing but messages of the protocol to standard output, and ends with its client", async () => {
    const child = spawn(built.node, [built.file, "--sandbox"], { env: cleanEnv(), stdio: ["pipe", "pipe", "pipe"] });
    const output = text(child.stdout);
    const messages = [
      { id: 1, method: "initialize", params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo } },
      { method: "notifications/initialized" },
      { id: 2, method: "tools/call", params: { name: "team_summary", arguments: { program: 7 } } },
      { id: 3, method: "no/such/method" },
      { id: 4, method: "tools/call", params: { name: "no_such_tool", arguments: {} } },
      { id: 5, method: "tools/call", params: { name: "team_summary", arguments: {} } },
    ];
    for (const message of messages) child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
    child.stdin.write("this is no message\n");
    await new Promise<void>((resolve) => {
      child.stdout.on("data", (data) => {
        if (String(data).includes('"id":5')) resolve();
      });
    });
    child.stdin.end();
    expect(await once(child, "close")).toEqual([0, null]);
    const lines = (await output).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      expect.arrayContaining([1, 2, 3, 4, 5].map((id) => expect.objectContaining({ jsonrpc: "2.0", id }))),
    );
  });

  it("ends while it reads, when its client goes", async () => {
    const sandbox = createSandbox({
      population: createPopulation({ seed: 7, learners: 40 }),
      faults: { latency: { meanMs: 20_000, distribution: "fixed" } },
    });
    const { url, close } = await serveSandbox({ sandbox });
    onTestFinished(close);
    const { client } = await startServer(built, [], { AIHR_BASE_URL: url, AIHR_API_KEY: "sandbox" });
    client.callTool({ name: "team_summary", arguments: {} }).catch(() => {});
    await expect.poll(() => sandbox.requests.length, { timeout: 10_000 }).toBeGreaterThan(0);
    const startedAt = performance.now();
    await client.close();
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  it("says what is wrong with a command line on standard error", async () => {
    const child = spawn(built.node, [built.file, "--sandboxx"], { env: cleanEnv() });
    const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
    expect({ output, errors, code }).toEqual({
      output: "",
      errors: "Unknown option '--sandboxx'\nRun aihr-mcp --help for all options.\n",
      code: 2,
    });
  });
});

const clientInfo = { name: "test", version: "1" };
