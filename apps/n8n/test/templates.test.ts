import { programColumns, unnamedLearner } from "@aihr-plugins/report";
import type { INodePropertyOptions } from "n8n-workflow";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { triggerFields } from "../nodes/AihrTrigger/trigger.fields.ts";
import { enrollment, openSandbox, withLearners } from "./kit/changing-sandbox.ts";
import { runAihr } from "./kit/node-context.ts";
import {
  evaluate,
  expressionsIn,
  fieldsBefore,
  parametersOf,
  readTemplate,
  runCode,
  templateNames,
} from "./kit/template.mts";

const sandbox = await openSandbox();

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

describe("the nudge", () => {
  const { subject, text } = parametersOf(readTemplate("nudge-stalled-enrollments"), "Email the People Team");

  it("says which enrollment stalled, and since when", () => {
    expect(evaluate(subject, event)).toBe("Stalled: Jane in People Analytics");
    expect(evaluate(text, event)).toMatch(/^Jane has had no activity in People Analytics since 2026-10-01\.\n/);
  });

  it("has the usual words for what has no name", () => {
    expect(evaluate(subject, nameless)).toBe(`Stalled: ${unnamedLearner} in PA`);
  });
});

describe("the congratulation", () => {
  const { jsonBody } = parametersOf(readTemplate("congratulate-on-completion"), "Post to the Channel");

  it("names the learner and the program", () => {
    expect(JSON.parse(evaluate(jsonBody, event))).toEqual({ text: "🎉 Jane has completed People Analytics!" });
    expect(JSON.parse(evaluate(jsonBody, nameless))).toEqual({ text: `🎉 ${unnamedLearner} has completed PA!` });
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

describe("the weekly digest", () => {
  const template = readTemplate("weekly-adoption-digest");

  it("shows the headline and the main columns of each program in the words of the report", async () => {
    sandbox.become(
      withLearners(
        { number: 1, userName: "Ana", progress: [enrollment("PA", 99.6, "2026-10-01T09:00:00Z")] },
        {
          number: 2,
          userName: "Jo",
          progress: [enrollment("TA", 0, "2026-11-20T09:00:00Z", { programName: "Find & Hire" })],
        },
      ),
    );
    const read = async (node: string) => {
      const parameters = parametersOf(template, node);
      return (await runAihr({ baseUrl: sandbox.url, parameters, timeZone: "Europe/Amsterdam" })).records;
    };
    const [summary = {}] = await read("Summary");
    const { jsCode } = parametersOf(template, "Write the Digest");
    const [digest] = runCode(jsCode, await read("Programs"), summary);

    expect(digest?.json.subject).toBe("Learning report as of Nov 23, 2026, 13:00 Europe/Amsterdam");
    const html = String(digest?.json.html);
    expect(html).toContain("Adoption rate: <b>50%</b> · Completion rate: <b>0%</b> · Average progress: <b>50%</b>");
    expect(html).toContain("1 enrollment of 1 learner stalled, as of Nov 23, 2026, 13:00 Europe/Amsterdam.");
    const rows = [...html.matchAll(/<tr>(.+?)<\/tr>/g)].map(([, row = ""]) => {
      return [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, text = ""]) => text.replace(/<.*>/, "bar"));
    });
    const titles = programColumns.filter(({ rank }) => rank <= 2).map(({ title }) => title);
    expect(rows).toEqual([
      [...titles, ""],
      expect.arrayContaining(["People Analytics", "99%", "bar"]),
      expect.arrayContaining(["Find &#38; Hire", "0%", "bar"]),
    ]);
  });
});
