import { sandboxApiKey } from "@aihr-plugins/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Execution } from "./lab/execution.mts";
import { type Lab, openLab } from "./lab/open-lab.mts";
import { organization } from "./lab/organization.mts";
import { type ChangingSandbox, openSandbox } from "./lab/sandbox.mts";
import { type CredentialsByNode, postingTo, readTemplate, runByHand } from "./lab/template.mts";
import { until } from "./lab/until.mts";
import { inTurn, type Workflow, type WorkflowNode } from "./lab/workflow.mts";
import { startChannel } from "./services/start-channel.mts";
import { type Mailbox, startMailbox } from "./services/start-mailbox.mts";

let lab: Lab;
let sandbox: ChangingSandbox;
let mailbox: Mailbox;
let credentials: CredentialsByNode;

beforeAll(async () => {
  [lab, sandbox, mailbox] = await Promise.all([openLab(), openSandbox(), startMailbox()]);
  const aihrApi = await lab.credential("aihrApi", { baseUrl: sandbox.url, apiKey: sandboxApiKey });
  const server = {
    host: "127.0.0.1",
    port: mailbox.port,
    user: "",
    password: "",
    secure: false,
    disableStartTls: true,
  };
  credentials = {
    "n8n-nodes-aihr.aihr": { aihrApi },
    "n8n-nodes-aihr.aihrTrigger": { aihrApi },
    "n8n-nodes-base.emailSend": { smtp: await lab.credential("smtp", server) },
  };
});
afterAll(async () => {
  await lab?.close();
  await Promise.all([sandbox?.close(), mailbox?.close()]);
});

/** A workflow of one's own that is started by a webhook in place of its schedule, as an active one is. */
async function activated(workflow: Workflow): Promise<() => Promise<Execution>> {
  const path = `weekly-${workflow.name.length}`;
  const nodes = workflow.nodes.map((node): WorkflowNode => {
    if (!node.type.endsWith(".scheduleTrigger")) return node;
    const parameters = { path, httpMethod: "POST", responseMode: "lastNode", responseData: "noData", options: {} };
    return { ...node, type: "n8n-nodes-base.webhook", typeVersion: 2, webhookId: path, parameters };
  });
  const id = await lab.activate({ ...workflow, nodes });
  let runs = 0;
  return async () => {
    runs += 1;
    await lab.callWebhook(path, []);
    return until("the run to end", async () => (await lab.executions(id))[runs - 1], 60_000);
  };
}

const earlier = { "Jane Doe": { PA: 90, TA: 0 }, "Omar Sy": { TA: 20 } };
const later = { "Jane Doe": { PA: 100, TA: 5 }, "Omar Sy": { TA: 20 } };

describe("the weekly digest", () => {
  it("emails how things stand, then what changed, then nothing", async () => {
    const run = await activated(await readTemplate("weekly-adoption-digest", credentials));
    sandbox.become({ population: organization(earlier) });
    expect((await run()).status).toBe("success");
    sandbox.become({ population: organization(later) });
    expect((await run()).status).toBe("success");
    const unchanged = await run();
    expect(unchanged.status).toBe("success");
    expect(unchanged.node("Build Digest").items.map(({ json }) => json.hold)).toEqual(["nothing-changed"]);

    expect(mailbox.emails.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Learning as of \w{3} \d+: 100% adoption rate$/),
      expect.stringMatching(/^Learning since \w{3} \d+, \d{4}: 1 completion, 1 new start, 1 active learner$/),
    ]);
    const { to, body } = mailbox.emails[1] ?? { to: [], body: "" };
    expect(to).toEqual(["people-team@example.com"]);
    expect(body).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
    expect(body).toMatch(/Content-Disposition: attachment; filename=programs-[\d-]+\.csv/);
    expect(body).toContain("1 completion, 1 new start, 1 active learner");
    expect(body).not.toMatch(/Jane|Omar/);
  });

  it("leaves no trace of a run by hand, so that it can be tried", async () => {
    const workflow = await readTemplate("weekly-adoption-digest", credentials);
    for (const _ of ["first", "again"]) {
      const execution = await runByHand(lab, workflow, "Every Monday", "Keep");
      expect(execution.status).toBe("success");
      expect(mailbox.emails.at(-1)?.subject).toMatch(/^Learning as of /);
    }
  });

  it("posts a card to Teams", async () => {
    const channel = await startChannel();
    const run = await activated(postingTo(await readTemplate("weekly-digest-in-teams", credentials), channel.url));
    sandbox.become({ population: organization(earlier) });
    await run();
    sandbox.become({ population: organization(later) });
    expect((await run()).status).toBe("success");
    channel.close();
    expect(channel.messages).toHaveLength(2);
    expect(channel.messages[1]).toMatchObject({
      type: "message",
      attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: { type: "AdaptiveCard" } }],
    });
    expect(JSON.stringify(channel.messages[1])).toContain("1 completion, 1 new start, 1 active learner");
  });
});

describe("the nudge for each manager", () => {
  it("emails each manager once about what has stalled in the team by the first poll", async () => {
    const people = organization({ "Jane Doe": { PA: 10, TA: 20 }, "Omar Sy": { TA: 10 }, "Ida Weh": { TA: 5 } }, 40);
    sandbox.become({ population: people });
    const learners = Array.from({ length: people.size }, (_, at) => people.at(at));
    const [jane, omar] = ["Jane Doe", "Omar Sy"].map(
      (name) => learners.find(({ userName }) => userName === name)?.userId,
    );
    await fillTable(await readTemplate("nudge-managers", credentials), [
      { learnerId: jane, managerEmail: "mia@example.com" },
      { learnerId: String(omar).toUpperCase(), managerEmail: "leo@example.com" },
    ]);

    const before = mailbox.emails.length;
    const id = await lab.activate(await readTemplate("nudge-managers", credentials));
    const execution = await until("the nudge", async () => (await lab.executions(id)).at(-1), 60_000);
    await lab.deactivate(id);
    expect(execution.status).toBe("success");
    const emails = mailbox.emails.slice(before).map(({ to, subject, body }) => [to.join(), subject, namesIn(body)]);
    expect(emails.sort()).toEqual([
      ["leo@example.com", "1 enrollment stalled in your team", ["Omar"]],
      ["mia@example.com", "2 enrollments stalled in your team", ["Jane", "Jane"]],
      ["people-team@example.com", "1 enrollment stalled, manager unknown", ["Ida"]],
    ]);
  });
});

function namesIn(body: string): readonly string[] {
  return body.match(/Jane|Omar|Ida/g) ?? [];
}

/** Makes the template's data table as its own node does, and adds rows. */
async function fillTable({ nodes }: Workflow, rows: readonly object[]): Promise<void> {
  const create = nodes.find(({ name }) => name === "Create the Table");
  const table = nodes.find(({ name }) => name === "Managers")?.parameters["dataTableId"];
  if (create === undefined) throw new Error("The template makes no table.");
  const chain: readonly WorkflowNode[] = [
    { name: "Start", type: "n8n-nodes-base.manualTrigger", typeVersion: 1, parameters: {} },
    create,
    {
      name: "Rows",
      type: "n8n-nodes-base.code",
      typeVersion: 2,
      parameters: { jsCode: `return ${JSON.stringify(rows.map((json) => ({ json })))};` },
    },
    {
      name: "Insert",
      type: "n8n-nodes-base.dataTable",
      typeVersion: 1.1,
      parameters: {
        resource: "row",
        operation: "insert",
        dataTableId: table,
        columns: { mappingMode: "autoMapInputData", value: {} },
      },
    },
  ];
  const placed = chain.map((node, at) => ({ ...node, id: `node-${at}`, position: [220 * at, 0] as const }));
  const workflow = { name: "Fill the table", nodes: placed, connections: inTurn(placed), settings: {} };
  const execution = await runByHand(lab, workflow, "Start", "Insert");
  expect(execution.status).toBe("success");
}
