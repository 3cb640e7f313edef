import { join } from "node:path";
import { describeHistoryAnswers } from "@aihr-plugins/answer-cases";
import { createPopulation } from "@aihr-plugins/sandbox";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { runAihr } from "./run-aihr.ts";
import { secretKey, serveApi } from "./serve-api.ts";

/** Starts `aihr mcp` as an assistant does. */
async function connect(args: readonly string[], env: Readonly<Record<string, string>>) {
  const bin = join(import.meta.dirname, "../src/bin.ts");
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ["--conditions=@aihr-plugins/source", bin, "mcp", ...args],
    env: { TZ: "UTC", ...env },
    stderr: "pipe",
  });
  let errors = "";
  transport.stderr?.on("data", (data) => {
    errors += data;
  });
  const client = new Client({ name: "test", version: "1" });
  await client.connect(transport);
  return { client, errors: () => errors };
}

/** The same, until the test ends. */
async function startServer(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const started = await connect(args, env);
  onTestFinished(() => started.client.close());
  return started;
}

let asked: Client | undefined;
afterAll(() => asked?.close());

describeHistoryAnswers("aihr mcp", async (path) => {
  const { client } = await connect([], { AIHR_HISTORY: path });
  asked = client;
  return async (tool, input) => {
    const { structuredContent, content } = await client.callTool({
      name: tool.replaceAll("-", "_"),
      arguments: { ...input },
    });
    if (typeof structuredContent !== "object" || structuredContent === null) throw new Error(JSON.stringify(content));
    return structuredContent;
  };
});

describe("aihr mcp", { timeout: 60_000 }, () => {
  it("answers an assistant with the settings of the environment, and shows no key", async () => {
    const { env } = await serveApi(createPopulation({ seed: 1, learners: 12 }));
    const { client, errors } = await startServer([], env);
    const { structuredContent, ...rest } = await client.callTool({ name: "team_summary", arguments: {} });
    expect(structuredContent).toMatchObject({ metrics: { Learners: "12 learners" } });
    expect(JSON.stringify(rest) + errors()).not.toContain(secretKey);
    expect(errors()).toBe("");
  });

  it("answers from the sandbox, without names if asked to", async () => {
    const { client } = await startServer(["--sandbox", "--learners", "9", "--without-names"]);
    const { structuredContent } = await client.callTool({ name: "find_learner", arguments: {} });
    expect(structuredContent).toMatchObject({ shown: "9 of 9 learners" });
    expect(JSON.stringify(structuredContent)).not.toContain('"name"');
  });

  it("ends with its client, and writes only the protocol to standard output", async () => {
    expect(await runAihr("mcp --sandbox", { stdin: ["this is no message\n"] })).toMatchObject({
      exitCode: 0,
      stdout: "",
    });
  });

  it("has no history unless one is named, whatever is in the folder", async () => {
    const { client } = await startServer(["--sandbox", "--learners", "9"]);
    const { structuredContent } = await client.callTool({ name: "what_changed", arguments: {} });
    expect(structuredContent).toMatchObject({ result: "no history" });
  });

  it("refuses what it does not know", async () => {
    expect(await runAihr("mcp --history mysql://db")).toMatchObject({ exitCode: 2, stdout: "" });
    expect(await runAihr("mcp --learners 3")).toMatchObject({ exitCode: 2, stdout: "" });
    expect(await runAihr("mcp --time-zone Mars")).toMatchObject({ exitCode: 2, stdout: "" });
  });
});
