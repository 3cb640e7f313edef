import { describe, expect, it } from "vitest";
import { learnerId, openSandbox, team } from "./kit/changing-sandbox.ts";
import { createTrigger } from "./kit/polling-trigger.ts";
import { createDurableStaticData, createStaticData } from "./kit/static-data.ts";

const sandbox = await openSandbox();
const setup = () => ({ baseUrl: sandbox.url, parameters: { events: ["learnerAdded"] }, name: "AIHR Trigger" });

describe.each([
  ["n8n's usual static data", createStaticData],
  ["those of its durable scheduler", createDurableStaticData],
])("a renamed trigger, with %s", (_, createData) => {
  it("loses no event and repeats none, also when it gets its old name back", async () => {
    sandbox.become(team(1));
    const polling = createTrigger({ ...setup(), staticData: createData() });
    await polling.poll();
    sandbox.become(team(1, 2));
    polling.activate("update", { name: "Who Joined" });
    expect(await polling.poll()).toMatchObject([{ learnerId: learnerId(2) }]);
    sandbox.become(team(1, 2, 3));
    polling.activate("update", { name: "AIHR Trigger" });
    expect(await polling.poll()).toMatchObject([{ learnerId: learnerId(3) }]);
    expect(await polling.poll()).toEqual([]);
  });
});

describe("two triggers of one workflow", () => {
  it("have a memory each", async () => {
    const staticData = createStaticData();
    const [first, second] = ["1", "2"].map((nodeId) => createTrigger({ ...setup(), nodeId, staticData }));
    sandbox.become(team(1));
    await first?.poll();
    sandbox.become(team(1, 2));
    expect(await second?.poll()).toEqual([]);
    expect(await first?.poll()).toMatchObject([{ learnerId: learnerId(2) }]);
    expect(await second?.poll()).toEqual([]);
  });
});

describe("what an earlier version stored under the node's name", () => {
  it("is used, and moved", async () => {
    sandbox.become(team(1, 2));
    const before = createTrigger(setup());
    await before.poll();
    const { global } = JSON.parse(before.stored);
    const state = { ...Object.values<object>(global)[0], storedAt: undefined };
    const polling = createTrigger({
      ...setup(),
      staticData: createStaticData({ "node:AIHR Trigger": state, global: { mine: "stays" } }),
    });
    sandbox.become(team(1, 2, 3));
    expect(await polling.poll()).toMatchObject([{ learnerId: learnerId(3) }]);
    expect(JSON.parse(polling.stored)).toEqual({
      "node:AIHR Trigger": {},
      global: { mine: "stays", "AIHR Trigger 1": expect.objectContaining({ state: expect.any(String) }) },
    });
  });
});
