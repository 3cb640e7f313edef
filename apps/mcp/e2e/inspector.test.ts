import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import { createLivingPopulation } from "@aihr-plugins/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../build/bundle.ts";
import { installInspector } from "./install-inspector.ts";

const folder = mkdtempSync(join(tmpdir(), "aihr-mcp-inspected-"));
let inspector = "";

beforeAll(async () => {
  [inspector] = await Promise.all([installInspector(), bundle(folder), recordReports(join(folder, "learning.db"))]);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the MCP Inspector's command line against the built server with the sandbox, and returns what it prints. */
async function inspect(...args: readonly string[]) {
  const program = [process.execPath, join(folder, "aihr-mcp.js")];
  const server = [...program, "--sandbox", "--learners", "40", "--history", join(folder, "learning.db")];
  const env = { ...process.env, HOME: folder, TZ: "UTC" };
  const running = promisify(execFile)(process.execPath, [inspector, "--cli", ...server, ...args], { env });
  running.child.stdin?.end();
  const { stdout } = await running;
  return JSON.parse(stdout);
}

/** Two reports of the made-up organization. */
async function recordReports(path: string): Promise<void> {
  const organization = createLivingPopulation({ seed: 1, learners: 40 });
  const history = openSqliteHistory(path, { create: true });
  for (const day of ["2026-11-01", "2026-11-20"]) {
    const readAt = Date.parse(day);
    const population = organization(readAt);
    const learners = Array.from({ length: population.size }, (_, at) => population.at(at));
    const report = { learners, readAt, complete: true, drifted: false, timeZone: "UTC" };
    await history.record({ ...report, scope: "the sandbox", toolVersion: "test" }, { accept: true });
  }
  await history.close();
}

describe("the MCP Inspector", () => {
  it("lists and calls every tool, and finds no schema that other clients cannot read", async () => {
    const { tools } = await inspect("--method", "tools/list", "--strict");
    expect(tools.length).toBeGreaterThanOrEqual(8);
    const { structuredContent } = await inspect("--method", "tools/call", "--tool-name", "find_learner");
    const learner = structuredContent.learners[0].id;
    for (const { name, annotations } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true });
      const input = name === "get_progress" ? ["--tool-arg", `learner=${learner}`] : [];
      const answer = await inspect("--method", "tools/call", "--tool-name", name, ...input);
      expect(answer, name).not.toHaveProperty("isError");
      expect(answer, name).toMatchObject({
        structuredContent: { asOf: expect.stringMatching(/^as of /) },
        content: [{ type: "text", text: JSON.stringify(answer.structuredContent) }],
      });
    }
  });

  it("reads every resource, and one of the template", async () => {
    const { resources } = await inspect("--method", "resources/list");
    const { resourceTemplates } = await inspect("--method", "resources/templates/list");
    expect(resourceTemplates).toMatchObject([{ uriTemplate: "aihr://metrics/{key}" }]);
    const uris = [...resources.map(({ uri }: { readonly uri: string }) => uri), "aihr://metrics/adoptionRate"];
    for (const uri of uris) {
      expect(await inspect("--method", "resources/read", "--uri", uri)).toMatchObject({ contents: [{ uri }] });
    }
  });

  it("gets every prompt", async () => {
    const { prompts } = await inspect("--method", "prompts/list");
    expect(prompts.length).toBeGreaterThanOrEqual(5);
    for (const { name, arguments: inputs = [] } of prompts) {
      const given = inputs.flatMap((input: { readonly name: string }) => [`${input.name}=PA`]);
      const args = given.length > 0 ? ["--prompt-args", ...given] : [];
      expect(await inspect("--method", "prompts/get", "--prompt-name", name, ...args), name).toMatchObject({
        messages: [{ role: "user" }],
      });
    }
  });
});
