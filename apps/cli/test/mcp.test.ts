import { join } from "node:path";
import { createPopulation } from "@aihr-plugins/sandbox";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { describe, expect, it, onTestFinished } from "vitest";
import { runAihr } from "./run-aihr.ts";
import { secretKey, serveApi } from "./serve-api.ts";

/** Starts `aihr mcp` as an assistant does, until the test ends. */
async function startServer(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
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
  onTestFinished(() => client.close());
  return { client, errors: () => errors };
}

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

  it("refuses what it does not know", async () => {
    expect(await runAihr("mcp --learners 3")).toMatchObject({ exitCode: 2, stdout: "" });
    expect(await runAihr("mcp --time-zone Mars")).toMatchObject({ exitCode: 2, stdout: "" });
  });
});
