import { metricTable } from "@aihr-plugins/report";
import type { Client } from "@modelcontextprotocol/client";
import { beforeEach, describe, expect, it } from "vitest";
import { connectTo } from "./kit/connect.ts";

let client: Client;

beforeEach(async () => {
  client = await connectTo({});
});

describe("the resources", () => {
  it("define every metric, on one page and one by one", async () => {
    const { contents } = await client.readResource({ uri: "aihr://metrics" });
    const page = contents[0] && "text" in contents[0] ? contents[0].text : "";
    for (const { key, title, definition } of metricTable) {
      expect(page).toContain(`**${title}**`);
      const one = await client.readResource({ uri: `aihr://metrics/${key}` });
      expect(one.contents).toMatchObject([
        { uri: `aihr://metrics/${key}`, mimeType: "text/markdown", text: expect.stringContaining(definition) },
      ]);
    }
  });

  it("are listed, with a template whose keys can be completed", async () => {
    expect((await client.listResources()).resources).toMatchObject([{ uri: "aihr://metrics" }]);
    expect((await client.listResourceTemplates()).resourceTemplates).toMatchObject([
      { uriTemplate: "aihr://metrics/{key}" },
    ]);
    const { completion } = await client.complete({
      ref: { type: "ref/resource", uri: "aihr://metrics/{key}" },
      argument: { name: "key", value: "adop" },
    });
    expect(completion.values).toEqual(["adoptionRate"]);
  });

  it("refuse a metric that is none", async () => {
    await expect(client.readResource({ uri: "aihr://metrics/salary" })).rejects.toThrow(/aihr:\/\/metrics\/salary/);
  });
});

describe("the prompts", () => {
  it("name only tools and resources that exist", async () => {
    const { prompts } = await client.listPrompts();
    const { tools } = await client.listTools();
    expect(prompts.length).toBeGreaterThanOrEqual(5);
    for (const { name, arguments: inputs = [] } of prompts) {
      const given = Object.fromEntries(inputs.map((input) => [input.name, "People Analytics"]));
      const { messages } = await client.getPrompt({ name, arguments: given });
      const text = JSON.stringify(messages);
      expect(text.includes("People Analytics")).toBe(inputs.length > 0);
      const named = [...text.matchAll(/\b[a-z]+_[a-z]+\b/g)].map(([tool]) => tool);
      expect(named.filter((tool) => !tools.some((each) => each.name === tool))).toEqual([]);
    }
  });

  it("work without what can be left out", async () => {
    const { messages } = await client.getPrompt({ name: "stuck_learners", arguments: {} });
    expect(JSON.stringify(messages)).toContain("Who is stuck? ");
    await expect(client.getPrompt({ name: "learner_progress", arguments: {} })).rejects.toThrow(/learner/);
  });
});
