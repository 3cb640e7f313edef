import { type AnswerInput, answerTools } from "@aihr-plugins/answers";
import { unnamedLearner } from "@aihr-plugins/report";
import type { INodePropertyOptions } from "n8n-workflow";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerOperationNames } from "../nodes/Aihr/actions/answer/answer.fields.ts";
import { triggerFields } from "../nodes/AihrTrigger/trigger.fields.ts";
import {
  evaluate,
  expressionsIn,
  fieldsBefore,
  parametersOf,
  readTemplate,
  runCode,
  templateNames,
} from "./kit/template.mts";

/** As of n8n 2.40.7. */
const currentVersions: Readonly<Record<string, number>> = {
  "@n8n/n8n-nodes-langchain.agent": 3.1,
  "@n8n/n8n-nodes-langchain.chatTrigger": 1.5,
  "@n8n/n8n-nodes-langchain.lmChatOpenAi": 1.3,
  "@n8n/n8n-nodes-langchain.memoryBufferWindow": 1.4,
  "n8n-nodes-aihr.aihr": 1,
  "n8n-nodes-aihr.aihrTool": 1,
  "n8n-nodes-aihr.aihrTrigger": 1,
  "n8n-nodes-base.code": 2,
  "n8n-nodes-base.dataTable": 1.1,
  "n8n-nodes-base.emailSend": 2.1,
  "n8n-nodes-base.filter": 2.3,
  "n8n-nodes-base.httpRequest": 4.5,
  "n8n-nodes-base.postgres": 2.7,
  "n8n-nodes-base.scheduleTrigger": 1.4,
  "n8n-nodes-base.stickyNote": 1,
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-23T12:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each(templateNames)("the template %s", (name) => {
  const template = readTemplate(name);
  const names = template.nodes.map((node) => node.name);

  it("connects nodes that it has", () => {
    const connected = Object.entries(template.connections).flatMap(([from, outputs]) => {
      return [from, ...Object.values(outputs).flatMap((output) => output.flat().map(({ node }) => node))];
    });
    expect(connected.filter((each) => !names.includes(each))).toEqual([]);
  });

  it("reads only fields that the node before returns", () => {
    for (const node of template.nodes) {
      const fields = fieldsBefore(template, node.name);
      if (fields === undefined) continue;
      const item = Object.fromEntries(fields.map((field) => [field, field]));
      for (const expression of expressionsIn(node.parameters)) {
        expect(() => evaluate(expression, item), `${node.name}: ${expression}`).not.toThrow();
      }
    }
  });

  it("has no endpoint that anyone can call", () => {
    const open = template.nodes.filter(({ type, parameters }) => {
      const { public: isPublic, authentication = "none" } = parameters;
      if (type.endsWith(".chatTrigger")) return isPublic === true && authentication !== "n8nUserAuth";
      return /\.(webhook|formTrigger|mcpTrigger)$/.test(type) && authentication === "none";
    });
    expect(open).toEqual([]);
  });

  it("has no fixed address, no credentials and no data", () => {
    expect(template.nodes.flatMap(({ webhookId, credentials }) => webhookId ?? credentials ?? [])).toEqual([]);
    expect(template).not.toHaveProperty("pinData");
  });

  it("has the nodes' current versions", () => {
    const outdated = template.nodes.filter(({ type, typeVersion }) => typeVersion !== currentVersions[type]);
    expect(outdated.map(({ type, typeVersion }) => [type, typeVersion])).toEqual([]);
  });

  it("says in its note who can call it, who reads it and what to set up, by the names of its nodes", () => {
    const note = String(parametersOf(template, "Read me").content);
    expect(note).toMatch(/\*\*Who can call it:\*\* .+\n\*\*Who reads it:\*\* .+\n\n\*\*Set up:\*\* /);
    const tools = Object.entries(template.connections).flatMap(([from, kinds]) => ("ai_tool" in kinds ? [from] : []));
    expect(tools.filter((tool) => !note.includes(`*${tool}*`))).toEqual([]);
  });

  it("connects a model and a memory to an agent", () => {
    for (const { name } of template.nodes.filter(({ type }) => type.endsWith(".agent"))) {
      const kinds = Object.values(template.connections).flatMap((outputs) =>
        Object.entries(outputs).flatMap(([kind, ends]) =>
          ends.flat().some(({ node }) => node === name) ? [kind] : [],
        ),
      );
      expect(kinds).toEqual(expect.arrayContaining(["ai_languageModel", "ai_memory", "ai_tool"]));
    }
  });

  it("waits only for events that the trigger offers", () => {
    const offered = triggerFields.flatMap(({ name, options }) => (name === "events" ? (options ?? []) : []));
    const values = offered.map((option) => (option as INodePropertyOptions).value);
    const events = template.nodes.flatMap(({ parameters: { events } }) => (Array.isArray(events) ? events : []));
    expect(values).toEqual(expect.arrayContaining(events));
  });
});

const event = {
  learnerName: "Jane",
  program: "PA",
  programName: "People Analytics",
  lastActivity: "2026-10-01T09:00:00.000Z",
};
const nameless = { ...event, learnerName: null, programName: null };

describe("the AI agent", () => {
  it("has each kind of answer as a tool, in the words that every assistant reads", () => {
    const { nodes } = readTemplate("ask-about-learning");
    const tools = nodes.filter(({ type }) => type === "n8n-nodes-aihr.aihrTool");
    expect(tools.map(({ name }) => name)).toEqual(Object.values(answerTools).map(({ title }) => title));
    for (const { title, name, description, inputs } of Object.values(answerTools)) {
      const node = tools.find((each) => each.name === title);
      const { resource, operation, toolDescription, ...parameters } = node?.parameters ?? {};
      expect({ resource, operation, toolDescription }).toEqual({
        resource: "answer",
        operation: answerOperationNames[name],
        toolDescription: description,
      });
      for (const [input, each] of Object.entries<AnswerInput>(inputs)) {
        expect(parameters[input]).toContain(`$fromAI('${input}', \`${each.description}`);
        for (const choice of each.choices ?? []) expect(parameters[input]).toContain(choice);
      }
    }
  });
});

describe("the nudge", () => {
  const { jsCode } = parametersOf(readTemplate("nudge-stalled-enrollments"), "Write the Email");

  it("is one email for everything that a poll finds", () => {
    const [email, ...others] = runCode(jsCode, [event, nameless]);
    expect(others).toEqual([]);
    expect(email?.json.subject).toBe("2 enrollments stalled");
    expect(email?.json.text).toContain(
      `- Jane: People Analytics, no activity since 2026-10-01\n- ${unnamedLearner}: PA, no activity since 2026-10-01\n`,
    );
    expect(runCode(jsCode, [event])[0]?.json.subject).toBe("1 enrollment stalled");
  });

  it("keeps a name on its line", () => {
    const [email] = runCode(jsCode, [{ ...event, learnerName: "Jane\r\nBcc: all@example.com" }]);
    expect(email?.json.text).toContain("- Jane Bcc: all@example.com: People Analytics");
  });
});

describe("the congratulation in Slack or Mattermost", () => {
  const { jsonBody } = parametersOf(readTemplate("congratulate-on-completion"), "Post to the Channel");
  const textFor = (json: object) => JSON.parse(evaluate(jsonBody, json)).text;

  it("names the learner and the program", () => {
    expect(textFor(event)).toBe("🎉 Jane has completed People Analytics!");
    expect(textFor(nameless)).toBe(`🎉 ${unnamedLearner} has completed PA!`);
  });

  it.each([
    ["<!channel>", "&lt;!channel&gt;"],
    ["<https://evil.example|Jane>", "&lt;https://evil.example|Jane&gt;"],
    ["@channel", "@\u200bchannel"],
    ["R&D", "R&amp;D"],
    ["two\nlines", "two lines"],
  ])("lets a name call no one: %s", (learnerName, shown) => {
    expect(textFor({ ...event, learnerName })).toBe(`🎉 ${shown} has completed People Analytics!`);
  });
});

describe("the congratulation in Teams", () => {
  const { jsonBody } = parametersOf(readTemplate("congratulate-in-teams"), "Post to the Channel");

  it("is an Adaptive Card, whose text is no Markdown", () => {
    const { type, attachments } = JSON.parse(evaluate(jsonBody, { ...event, learnerName: "[Jane](http://evil)" }));
    expect([type, attachments[0].contentType]).toEqual(["message", "application/vnd.microsoft.card.adaptive"]);
    expect(attachments[0].content).toMatchObject({
      type: "AdaptiveCard",
      body: [
        {
          type: "RichTextBlock",
          inlines: [{ type: "TextRun", text: "🎉 [Jane](http://evil) has completed People Analytics!" }],
        },
      ],
    });
  });

  it("is an expression that n8n can read: braces never come in pairs inside", () => {
    expect(String(jsonBody).slice(0, -2)).not.toContain("}}");
  });
});

describe("the sync", () => {
  const template = readTemplate("sync-to-postgres");
  const { columns } = parametersOf(template, "Insert or Update") as { columns: { value: Record<string, string> } };

  it("writes each field into the column of its name", () => {
    const { query } = parametersOf(template, "Create the Table");
    const created = [...String(query).matchAll(/^ {2}"(\w+)" /gm)].map(([, column]) => column);
    expect(Object.keys(columns.value)).toEqual(expect.arrayContaining(created));
    expect(created).toHaveLength(Object.keys(columns.value).length);
    for (const [column, expression] of Object.entries(columns.value)) {
      if (column !== "syncedAt") expect(expression).toBe(`={{ $json.${column} }}`);
    }
  });
});
