import { answerTools } from "@aihr-plugins/answers";
import { createPopulation, sandboxApiKey } from "@aihr-plugins/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Execution } from "./lab/execution.mts";
import { type Lab, openLab } from "./lab/open-lab.mts";
import { organization } from "./lab/organization.mts";
import { type ChangingSandbox, openSandbox } from "./lab/sandbox.mts";
import { type CredentialsByNode, postingTo, readTemplate, runByHand } from "./lab/template.mts";
import { until } from "./lab/until.mts";
import type { Workflow } from "./lab/workflow.mts";
import { startChannel } from "./services/start-channel.mts";
import { type ChatModel, startChatModel } from "./services/start-chat-model.mts";
import { type Mailbox, startMailbox } from "./services/start-mailbox.mts";
import { type Postgres, startPostgres } from "./services/start-postgres.mts";

let lab: Lab;
let sandbox: ChangingSandbox;
let mailbox: Mailbox;
let postgres: Postgres;
let model: ChatModel;
let credentials: CredentialsByNode;

const population = createPopulation({ seed: 5, learners: 120 });

beforeAll(async () => {
  postgres = await startPostgres();
  [lab, sandbox, mailbox, model] = await Promise.all([openLab(), openSandbox(), startMailbox(), startChatModel()]);
  const aihrApi = await lab.credential("aihrApi", { baseUrl: sandbox.url, apiKey: sandboxApiKey });
  const smtp = await lab.credential("smtp", {
    host: "127.0.0.1",
    port: mailbox.port,
    user: "",
    password: "",
    secure: false,
    disableStartTls: true,
  });
  const { database, port, user } = postgres;
  const database_ = { host: "127.0.0.1", port, database, user, password: "", ssl: "disable" };
  credentials = {
    "n8n-nodes-aihr.aihr": { aihrApi },
    "n8n-nodes-aihr.aihrTool": { aihrApi },
    "n8n-nodes-aihr.aihrTrigger": { aihrApi },
    "n8n-nodes-base.emailSend": { smtp },
    "n8n-nodes-base.postgres": { postgres: await lab.credential("postgres", database_) },
    "@n8n/n8n-nodes-langchain.lmChatOpenAi": {
      openAiApi: await lab.credential("openAiApi", { apiKey: "not-a-key", url: model.url }),
    },
  };
});
afterAll(async () => {
  await lab?.close();
  await Promise.all([sandbox?.close(), mailbox?.close(), model?.close(), postgres?.stop()]);
});

const template = (name: string) => readTemplate(name, credentials);

/** Activates a workflow over one organization, and returns its execution over another. */
async function whenItChanges(workflow: Workflow, change: () => void): Promise<Execution> {
  const id = await lab.activate(workflow);
  await until("the baseline", async () => {
    const { staticData } = (await lab.rest.call("GET", `/workflows/${id}`)) as { staticData: object | null };
    return staticData ?? undefined;
  });
  change();
  await lab.deactivate(id);
  await lab.reactivate(id);
  const execution = await until("the workflow to run", async () => (await lab.executions(id)).at(-1), 60_000);
  await lab.deactivate(id);
  return execution;
}

describe("the templates", () => {
  it("nudge: one email for all enrollments that stalled", async () => {
    sandbox.become({ population: organization({ Jane: { PA: 10 }, Omar: { TA: 10 } }, 27) });
    const execution = await whenItChanges(await template("nudge-stalled-enrollments"), () =>
      sandbox.become({ population: organization({ Jane: { PA: 10 }, Omar: { TA: 10 } }, 34) }),
    );
    expect(execution.status).toBe("success");
    const email = mailbox.emails.at(-1);
    expect(email?.subject).toBe("2 enrollments stalled");
    expect(email?.body).toMatch(
      /- Jane: People Analytics, no activity since \d{4}-\d\d-\d\d\s+- Omar: Talent Acquisition/,
    );
  });

  it.each([
    ["congratulate-on-completion", { text: "🎉 Jane has completed People Analytics!", unfurl_links: false }],
    [
      "congratulate-in-teams",
      { type: "message", attachments: [expect.objectContaining({ content: expect.anything() })] },
    ],
  ])("%s: a message to the channel when a program is completed", async (name, message) => {
    const channel = await startChannel();
    const workflow = postingTo(await template(name), channel.url);
    sandbox.become({ population: organization({ Jane: { PA: 90 }, Omar: { TA: 20 } }) });
    await whenItChanges(workflow, () =>
      sandbox.become({ population: organization({ Jane: { PA: 100 }, Omar: { TA: 30 } }) }),
    );
    channel.close();
    expect(channel.messages).toEqual([message]);
  });

  it("Postgres: a row for each learner and program, updated when it is there", async () => {
    const workflow = await template("sync-to-postgres");
    sandbox.become({ population });
    const rows = Array.from({ length: population.size }, (_, index) => population.at(index).progress.length);
    const count = rows.reduce((sum, each) => sum + each, 0);
    for (const _ of ["first", "again"]) {
      const execution = await runByHand(lab, workflow, "Every Night", "Insert or Update");
      expect(execution.status).toBe("success");
      expect(postgres.query("SELECT count(*) FROM aihr_progress")).toEqual([String(count)]);
    }
    sandbox.become({ population: organization({ Jane: { PA: 10 } }) });
    await runByHand(lab, workflow, "Every Night", "Insert or Update");
    sandbox.become({ population: organization({ Jane: { PA: 55.5 } }) });
    await runByHand(lab, workflow, "Every Night", "Insert or Update");
    expect(
      postgres.query(`SELECT "program", "progressPercent" FROM aihr_progress WHERE "learnerName" = 'Jane'`),
    ).toEqual(["PA|55.5"]);
  });
});

describe("the AI agent with the tool", () => {
  const chat = "When a Question Is Asked";
  const people = { "Jane Doe": { PA: 45 }, "Anna Berg": { TA: 20 }, "Anna Diaz": { TA: 30 } };

  /** Asks one question. Returns the agent's answer. */
  async function ask(workflow: Workflow, chatInput: string): Promise<string> {
    return (await openChat(workflow))(chatInput);
  }

  /** Opens the editor's chat, which needs no public address. */
  async function openChat(workflow: Workflow): Promise<(chatInput: string, sessionId?: string) => Promise<string>> {
    const stored = (await lab.rest.call("POST", "/workflows", workflow)) as { id: string };
    let answers = 0;
    return async (chatInput, sessionId = "one") => {
      await run(stored, { json: { sessionId, action: "sendMessage", chatInput } });
      answers += 1;
      const execution = await until(
        "the agent to answer",
        async () => (await lab.executions(stored.id))[answers - 1],
        60_000,
      );
      expect(execution.node("Learning Agent").error).toBeUndefined();
      return JSON.stringify(execution.node("Learning Agent").items.map(({ json }) => json));
    };
  }

  async function run(stored: { readonly id: string }, question: object): Promise<void> {
    await lab.rest.call("POST", `/workflows/${stored.id}/run`, {
      workflowData: stored,
      triggerToStartFrom: {
        name: chat,
        data: {
          startTime: Date.now(),
          executionTime: 0,
          executionIndex: 0,
          executionStatus: "success",
          source: [null],
          data: { main: [[question]] },
        },
      },
      destinationNode: { nodeName: "Learning Agent", mode: "inclusive" },
    });
  }

  it("is offered each kind of answer, with inputs that can be left out", async () => {
    sandbox.become({ population: organization({ "Jane Doe": { PA: 45 }, Omar: { TA: 20 } }) });
    model.willCall("Get_Progress", { learner: "jane doe" });
    const answer = await ask(await template("ask-about-learning"), "How far is Jane?");
    expect(answer).toMatch(/People Analytics \(PA\).+45%/);
    const offered = model.asked.at(-1)?.tools.map(({ function: { name, description, parameters } }) => {
      const { properties, required = [] } = parameters as { readonly properties: object; readonly required?: unknown };
      return { name, description, inputs: Object.keys(properties), required };
    });
    const expected = Object.values(answerTools).map(({ title, description, inputs }) => ({
      name: title.replaceAll(" ", "_"),
      description,
      inputs: Object.keys(inputs),
      required: Object.entries(inputs).flatMap(([name, { isRequired }]) => (isRequired ? [name] : [])),
    }));
    expect(offered).toHaveLength(expected.length);
    expect(offered).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ["Find_Learner", {}, /3 of 3 learners/],
    ["Find_Learner", { program: "TA", status: "in-progress", limit: 1 }, /1 of 2 learners.+Anna/],
    ["Team_Summary", {}, /Adoption rate/],
    ["Team_Summary", { program: "Talent Acquisition" }, /Talent Acquisition \(TA\)/],
    ["Compare_Programs", {}, /2 of 2 programs, highest learners first/],
    ["Compare_Programs", { sortBy: "Completion rate", lowestFirst: true, limit: 1 }, /1 of 2 programs, lowest/],
    ["List_Stalled", { days: 1 }, /3 enrollments of 3 learners stalled/],
    ["List_Stalled", { atRisk: true }, /at risk/],
    ["List_Stalled", { program: "Cooking" }, /program not found/],
    ["List_Stalled", { days: "many" }, /'Days' must be a whole number|expected number/],
  ])("answers in one short item: %s %j", async (tool, args, expected) => {
    sandbox.become({ population: organization(people, 5) });
    model.willCall(tool, args);
    const answer = await ask(await template("ask-about-learning"), "What do you know?");
    expect(answer).toMatch(expected);
    expect(answer.length).toBeLessThan(6000);
  });

  it.each([
    ["a near miss that no prefix finds", "Jnae Deo", /learner not found.+Jane Doe/],
    ["an ambiguous name", "Anna", /ambiguous learner.+Anna (Berg|Diaz).+Anna (Berg|Diaz)/],
    ["an ID of no learner", "00000000-0000-4000-8000-00000000ffff", /learner not found/],
  ])("hears what the user can correct: %s", async (_, learner, expected) => {
    sandbox.become({ population: organization(people) });
    model.willCall("Get_Progress", { learner });
    expect(await ask(await template("ask-about-learning"), `How far is ${learner}?`)).toMatch(expected);
  });

  it("remembers which learners it asked about, within one conversation", async () => {
    sandbox.become({ population: organization({ "Anna Berg": { TA: 20 }, "Anna Diaz": { TA: 30 } }) });
    const chatAbout = await openChat(await template("ask-about-learning"));
    model.willCall("Get_Progress", { learner: "Anna" });
    expect(await chatAbout("How far is Anna?")).toMatch(/ambiguous learner/);
    // Only the conversation says that there is an Anna of this name.
    model.willCall("Get_Progress", (talk) => ({ learner: /Anna D\w+/.exec(talk)?.[0] ?? "no one" }));
    expect(await chatAbout("The one whose name begins with D")).toMatch(/Talent Acquisition \(TA\).+30%/);
    expect(await chatAbout("The one whose name begins with D", "two")).toMatch(/learner not found/);
  });

  it("has no public chat", async () => {
    const id = await lab.activate(await template("ask-about-learning")).catch(() => undefined);
    const { nodes } = (await lab.rest.call("GET", `/workflows/${id}`).catch(() => ({ nodes: [] }))) as Workflow;
    for (const path of ["ask-about-learning", ...nodes.flatMap(({ webhookId }) => webhookId ?? [])]) {
      const response = await fetch(`${lab.url}/webhook/${path}/chat`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ action: "sendMessage", sessionId: "one", chatInput: "How far is Jane?" }),
      });
      expect(response.status).toBe(404);
    }
    if (id !== undefined) await lab.deactivate(id);
  });

  it("keeps the tool's answer short, and says what was left out", async () => {
    sandbox.become({ population });
    const workflow = await template("ask-about-learning");
    const nodes = workflow.nodes.map((node) =>
      node.name === "Compare Programs"
        ? { ...node, parameters: { resource: "learner", operation: "getAll", returnAll: true, answerLimit: 3000 } }
        : node,
    );
    model.willCall("Compare_Programs", {});
    const answer = await ask({ ...workflow, nodes }, "Who is learning?");
    expect(answer).toMatch(/Only the first \d+ of 120 results are shown/);
    expect(answer.length).toBeLessThan(6000);
  });
});

describe("what n8n keeps", () => {
  it("holds the key nowhere, and no names in its log", async () => {
    const log = await lab.log();
    expect(log).not.toContain(sandboxApiKey);
    for (const name of ["Jane Doe", "Anna Berg", population.at(0).userName]) expect(log).not.toContain(name);
    const kept = await lab.stored();
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter(({ text }) => text.includes(sandboxApiKey)).map(({ file }) => file)).toEqual([]);
  });
});
