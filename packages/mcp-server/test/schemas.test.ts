import { expect, it } from "vitest";
import { connectTo } from "./kit/connect.ts";

it("what a client sees of the server changes only on purpose: schemas.snapshot has all of it", async () => {
  const client = await connectTo({});
  const seen = {
    instructions: client.getInstructions()?.split("\n"),
    capabilities: client.getServerCapabilities(),
    tools: (await client.listTools()).tools,
    resources: (await client.listResources()).resources,
    resourceTemplates: (await client.listResourceTemplates()).resourceTemplates,
    prompts: (await client.listPrompts()).prompts,
  };
  await expect(`${JSON.stringify(seen, null, 2)}\n`).toMatchFileSnapshot("schemas.snapshot");
});
