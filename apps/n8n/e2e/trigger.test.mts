import { setTimeout as wait } from "node:timers/promises";
import { createPopulation, sandboxApiKey } from "@aihr-plugins/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Lab, openLab } from "./lab/open-lab.mts";
import { organization } from "./lab/organization.mts";
import { type ChangingSandbox, openSandbox } from "./lab/sandbox.mts";
import { until } from "./lab/until.mts";
import type { Credential, Workflow } from "./lab/workflow.mts";

let lab: Lab;
let sandbox: ChangingSandbox;
let credential: Credential;

beforeAll(async () => {
  [lab, sandbox] = await Promise.all([openLab(), openSandbox()]);
  credential = await lab.credential("aihrApi", { baseUrl: sandbox.url, apiKey: sandboxApiKey });
});
afterAll(async () => {
  await Promise.all([lab?.close(), sandbox?.close()]);
});

const allEvents = [
  "learnerAdded",
  "programStarted",
  "progressMade",
  "milestoneReached",
  "programCompleted",
  "enrollmentStalled",
];

function triggered(parameters: object = {}): Workflow {
  return {
    name: "started by AIHR",
    nodes: [
      {
        id: "trigger",
        name: "AIHR Trigger",
        type: "n8n-nodes-aihr.aihrTrigger",
        typeVersion: 1,
        position: [0, 0],
        parameters: { events: allEvents, pollTimes: { item: [{ mode: "everyMinute" }] }, ...parameters },
        credentials: { aihrApi: credential },
      },
      {
        id: "started",
        name: "Started",
        type: "n8n-nodes-base.noOp",
        typeVersion: 1,
        position: [220, 0],
        parameters: {},
      },
    ],
    connections: { "AIHR Trigger": { main: [[{ node: "Started", type: "main", index: 0 }]] } },
    settings: { executionOrder: "v1" },
  };
}

/** The ids of all events that the workflow was started with so far. */
async function eventIds(id: string): Promise<readonly string[]> {
  const executions = await lab.executions(id);
  return executions.flatMap((each) => each.node("Started").items.map(({ json }) => String(json.eventId)));
}

/** n8n polls at once when a workflow is switched on. */
async function poll(id: string): Promise<void> {
  await lab.deactivate(id);
  const before = sandbox.requests.length;
  await lab.reactivate(id);
  await polledSince(before);
}

/** A poll has come and gone: it asked, and has asked nothing more for a while. */
async function polledSince(before: number): Promise<void> {
  await until("a poll", async () => (sandbox.requests.length > before ? true : undefined), 90_000);
  await until("the poll to end", async () => {
    const asked = sandbox.requests.length;
    await wait(1000);
    return sandbox.requests.length === asked ? true : undefined;
  });
}

/** As many events as expected, and no more a moment later. */
async function expectEvents(id: string, expected: readonly string[]): Promise<void> {
  await until(`${expected.length} events`, async () =>
    (await eventIds(id)).length >= expected.length ? true : undefined,
  );
  expect([...(await eventIds(id))].sort()).toEqual([...expected].sort());
}

const jane = "00000000-0000-4000-8000-000000000000";
const omar = "00000000-0000-4000-8000-000000000001";
const wei = "00000000-0000-4000-8000-000000000002";

describe("the trigger, over an organization that changes", () => {
  it("finds each event once, and loses none over a restart of n8n", async () => {
    sandbox.become({ population: organization({ Jane: { PA: 10 }, Omar: { TA: 90 } }) });
    const id = await lab.activate(triggered());
    await polledSince(0);

    sandbox.become({ population: organization({ Jane: { PA: 60 }, Omar: { TA: 90 } }) });
    await poll(id);
    const first = [`${jane}:pa:milestone:25`, `${jane}:pa:milestone:50`, `${jane}:pa:progress:60`];
    await expectEvents(id, first);

    // A poll over what is known finds nothing.
    await poll(id);
    await expectEvents(id, first);

    // What happens while n8n is down is found when it is back.
    sandbox.become({ population: organization({ Jane: { PA: 60 }, Omar: { TA: 100 }, Wei: { PA: 5 } }) });
    await lab.restart();
    const second = [
      ...first,
      `${omar}:ta:completed`,
      `${omar}:ta:progress:100`,
      `${wei}:added`,
      `${wei}:pa:started`,
      `${wei}:pa:progress:5`,
    ];
    await expectEvents(id, second);

    // A refused poll loses nothing either, and n8n's own clock polls again.
    const { population } = sandbox.become({
      population: organization({ Jane: { PA: 75 }, Omar: { TA: 100 }, Wei: { PA: 5 } }),
      faults: { failures: [{ kind: "forbidden" }] },
    });
    await polledSince(0);
    await expectEvents(id, second);
    sandbox.become({ population });
    await polledSince(0);
    await expectEvents(id, [...second, `${jane}:pa:milestone:75`, `${jane}:pa:progress:75`]);
    await lab.deactivate(id);
  }, 240_000);

  it("finds the enrollments that stall, in the programs asked for, and nothing else", async () => {
    sandbox.become({ population: organization({ Jane: { PA: 10, TA: 10 } }, 27) });
    const id = await lab.activate(triggered({ events: ["enrollmentStalled"], filters: { programs: ["PA"] } }));
    await polledSince(0);
    sandbox.become({ population: organization({ Jane: { PA: 10, TA: 10 }, Omar: { PA: 10 } }, 34) });
    await poll(id);
    await until("events", async () => ((await eventIds(id)).length > 0 ? true : undefined));
    expect((await eventIds(id)).map((key) => key.split(":").slice(0, 3).join(":")).sort()).toEqual([
      `${jane}:pa:stalled`,
      `${omar}:pa:stalled`,
    ]);
    await lab.deactivate(id);
  });

  it("keeps polling when n8n restarts while the API is down", async () => {
    const { population } = sandbox.become({ population: organization({ Jane: { PA: 10 }, Omar: { TA: 90 } }) });
    const id = await lab.activate(triggered());
    await polledSince(0);
    sandbox.become({ population, faults: { failures: [{ kind: "server-error" }] } });
    await lab.restart();
    await until("the first poll to give up", async () =>
      (await lab.log()).includes("the first poll failed, and the next one tries again") ? true : undefined,
    );
    sandbox.become({ population: organization({ Jane: { PA: 30 }, Omar: { TA: 90 } }) });
    await polledSince(0);
    await expectEvents(id, [`${jane}:pa:milestone:25`, `${jane}:pa:progress:30`]);
    await lab.deactivate(id);
  }, 240_000);

  it("keeps its memory when it is renamed", async () => {
    sandbox.become({ population: organization({ Jane: { PA: 10 }, Omar: { TA: 90 } }) });
    const workflow = triggered();
    const id = await lab.activate(workflow);
    await polledSince(0);
    await lab.deactivate(id);
    const nodes = workflow.nodes.map((node) => (node.id === "trigger" ? { ...node, name: "Who Learns" } : node));
    const connections = { "Who Learns": { main: [[{ node: "Started", type: "main", index: 0 }]] } };
    await lab.rest.call("PATCH", `/workflows/${id}`, { nodes, connections });
    sandbox.become({ population: organization({ Jane: { PA: 30 }, Omar: { TA: 90 } }) });
    await lab.reactivate(id);
    await expectEvents(id, [`${jane}:pa:milestone:25`, `${jane}:pa:progress:30`]);
    await lab.deactivate(id);
  });

  it("takes the report of another server for a new baseline, and stores it", async () => {
    const other = await openSandbox({ population: organization({ Jane: { TA: 10 }, Omar: { TA: 20 } }) });
    const edited = await lab.credential("aihrApi", { baseUrl: sandbox.url, apiKey: sandboxApiKey }, "edited");
    sandbox.become({ population: organization({ Jane: { PA: 10 }, Omar: { TA: 90 } }) });
    const workflow = triggered();
    const nodes = workflow.nodes.map((node) =>
      node.credentials ? { ...node, credentials: { aihrApi: edited } } : node,
    );
    const id = await lab.activate({ ...workflow, nodes });
    await polledSince(0);
    await lab.rest.call("PATCH", `/credentials/${edited.id}`, {
      name: "edited",
      type: "aihrApi",
      data: { baseUrl: other.url, apiKey: sandboxApiKey },
    });
    await until(
      "the new baseline",
      async () => ((await lab.log()).includes("because the credential has another base URL") ? true : undefined),
      90_000,
    );
    // The baseline is stored at once, so a restart finds what happened after it.
    await until("the execution that stores it", async () => (await lab.executions(id)).at(-1));
    expect(await eventIds(id)).toEqual([]);
    other.become({ population: organization({ Jane: { TA: 30 }, Omar: { TA: 20 } }) });
    await lab.restart();
    await expectEvents(id, [`${jane}:ta:milestone:25`, `${jane}:ta:progress:30`]);
    await lab.deactivate(id);
    await other.close();
  }, 240_000);

  it("remembers 10,000 learners in static data of less than 400 kB", async () => {
    const population = createPopulation({ seed: 3, learners: 10_000 });
    sandbox.become({ population });
    const id = await lab.activate(triggered());
    const stored = await until("the baseline to be stored", async () => {
      const { staticData } = (await lab.rest.call("GET", `/workflows/${id}`)) as { staticData: object | null };
      return staticData === null ? undefined : JSON.stringify(staticData);
    });
    expect(stored.length).toBeGreaterThan(100_000);
    expect(stored.length).toBeLessThan(400_000);
    expect(stored).not.toContain(population.at(0).userName);
    expect(await eventIds(id)).toEqual([]);
    await lab.deactivate(id);
  });

  it("shows a sample of real learners while a workflow is built", async () => {
    sandbox.become({ population: organization({ Jane: { PA: 60 }, Omar: { TA: 100 } }) });
    const workflow = triggered({ events: ["learnerAdded", "programCompleted"] });
    const { id } = (await lab.rest.call("POST", "/workflows", workflow)) as { id: string };
    const stored = (await lab.rest.call("GET", `/workflows/${id}`)) as object;
    await lab.rest.call("POST", `/workflows/${id}/run`, {
      workflowData: stored,
      triggerToStartFrom: { name: "AIHR Trigger" },
      destinationNode: { nodeName: "Started", mode: "inclusive" },
    });
    const execution = await until("the manual run", async () => (await lab.executions(id)).at(-1));
    expect(execution.node("Started").items.map(({ json }) => json)).toEqual([
      expect.objectContaining({ eventId: `${jane}:added`, event: "learnerAdded", learnerName: "Jane" }),
      expect.objectContaining({ event: "programCompleted", learnerName: "Omar", progressPercent: 100 }),
    ]);
  });
});
