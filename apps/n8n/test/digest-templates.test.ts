import type { IDataObject } from "n8n-workflow";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { enrollment, openSandbox, withLearners } from "./kit/changing-sandbox.ts";
import { runAihr } from "./kit/node-context.ts";
import { evaluate, parametersOf, readTemplate, runCode, type Template } from "./kit/template.mts";

const sandbox = await openSandbox();
const monday = Date.parse("2026-11-16T07:00:00Z");
const weekMs = 7 * 86_400_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: monday });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Runs a template's nodes until the digest, and keeps it if it was sent. Returns the digest. */
async function runWeek(template: Template, staticData: IDataObject, isSent = true): Promise<IDataObject> {
  const [recalled] = runCode(parametersOf(template, "Recall")["jsCode"], [], { staticData });
  const parameters = parametersOf(template, "Build Digest");
  const previousDigest = evaluate(parameters["previousDigest"], recalled?.json ?? {});
  const { records } = await runAihr({ baseUrl: sandbox.url, parameters: { ...parameters, previousDigest } });
  const [digest = {}] = records;
  if (digest["send"] === true && isSent) {
    runCode(parametersOf(template, "Keep")["jsCode"], [], { staticData, others: [digest] });
  }
  return digest;
}

function team(percent: number) {
  const progress = [enrollment("PA", percent, "2026-11-15T09:00:00Z")];
  return withLearners({ number: 1, userName: "Zora Diaz", progress }, { number: 2, userName: "Jo Doe", progress });
}

describe.each(["weekly-adoption-digest", "weekly-digest-in-teams"])("the template %s", (name) => {
  const template = readTemplate(name);

  it("says each week what changed since the last digest that was sent", async () => {
    const staticData = {};
    sandbox.become(team(10));
    expect(await runWeek(template, staticData)).toMatchObject({ subject: "Learning as of Nov 16: 100% adoption rate" });
    vi.setSystemTime(monday + weekMs);
    sandbox.become(team(100));
    const changed = { subject: "Learning since Nov 16, 2026: 2 completions, 0 new starts, 2 active learners" };
    expect(await runWeek(template, staticData, false)).toMatchObject(changed);
    expect(await runWeek(template, staticData)).toMatchObject(changed);
    vi.setSystemTime(monday + 2 * weekMs);
    expect(await runWeek(template, staticData)).toMatchObject({ send: false, hold: "nothing-changed" });
    expect(JSON.stringify(staticData)).not.toMatch(/Zora|Jo Doe/);
  });

  it("leaves what triggers remember in the same static data", async () => {
    const staticData = { "AIHR Trigger 1": { state: "kept" } };
    sandbox.become(team(10));
    await runWeek(template, staticData);
    expect(Object.keys(staticData)).toEqual(["AIHR Trigger 1", "digest"]);
  });

  it("names no learners and promises no week in its title", async () => {
    sandbox.become(team(10));
    expect(JSON.stringify(await runWeek(template, {}))).not.toMatch(/Zora|Jo Doe|this week/);
  });
});

describe("the message to Teams", () => {
  it("is an Adaptive Card of at most 28 kB", async () => {
    const template = readTemplate("weekly-digest-in-teams");
    sandbox.become(team(10));
    const digest = await runWeek(template, {});
    const body = evaluate(parametersOf(template, "Post to the Channel")["jsonBody"], digest);
    expect(JSON.parse(body)).toEqual({
      type: "message",
      attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: digest["teamsCard"] }],
    });
    expect(body.length).toBeLessThan(28_000);
  });
});

describe("the nudge for each manager", () => {
  const { jsCode } = parametersOf(readTemplate("nudge-managers"), "Write the Emails");
  const event = (learnerId: string, learnerName: string | null, programName = "People Analytics") => {
    return { learnerId, learnerName, program: "PA", programName, lastActivity: "2026-10-01T09:00:00.000Z" };
  };
  const write = (events: readonly object[], managers: readonly object[]) =>
    runCode(jsCode, managers, { others: events }).map(({ json }) => json);

  it("is one email with all that has stalled in the team, and none about others", () => {
    const managers = [
      { learnerId: "A1", managerEmail: "mia@example.com" },
      { learnerId: "b2", managerEmail: " Mia@Example.com " },
      { learnerId: "c3", managerEmail: "leo@example.com" },
    ];
    const emails = write(
      [event("a1", "Ana"), event("c3", "Cem"), event("B2", null, "Talent"), event("a1", "Ana", "HR")],
      managers,
    );
    expect(emails.map(({ to, subject }) => [to, subject])).toEqual([
      ["mia@example.com", "3 enrollments stalled in your team"],
      ["leo@example.com", "1 enrollment stalled in your team"],
    ]);
    expect(emails[0]?.["text"]).toContain(
      "- Ana: People Analytics, no activity since 2026-10-01\n- Unnamed learner: Talent, no activity since 2026-10-01\n- Ana: HR,",
    );
    expect(emails[0]?.["text"]).not.toContain("Cem");
    expect(emails[1]?.["text"]).not.toMatch(/Ana:|Unnamed/);
  });

  it.each([
    ["is not in the table", [{ learnerId: "b2", managerEmail: "mia@example.com" }]],
    ["has no manager there", [{ learnerId: "a1", managerEmail: null }]],
    ["has an email there that is none", [{ learnerId: "a1", managerEmail: "mia" }]],
    ["has two emails in one cell", [{ learnerId: "a1", managerEmail: "mia@example.com, all@example.com" }]],
  ])("goes to the people team if the learner %s", (_, managers) => {
    expect(write([event("a1", "Ana")], managers)).toMatchObject([
      { to: "people-team@example.com", subject: "1 enrollment stalled, manager unknown" },
    ]);
  });

  it("keeps a name on its line, out of the subject and out of the address", () => {
    const [email] = write(
      [event("a1", "Ana\r\nBcc: all@example.com")],
      [{ learnerId: "a1", managerEmail: "m@example.com" }],
    );
    expect(email?.["text"]).toContain("- Ana Bcc: all@example.com: People Analytics");
    expect(email?.["subject"]).toBe("1 enrollment stalled in your team");
  });

  it("goes to the people team about everyone while the table is empty", () => {
    expect(() => write([event("a1", "Ana")], [{}])).toThrow(/no field/);
    expect(
      runCode(jsCode, [{ learnerId: undefined, managerEmail: undefined }], { others: [event("a1", "Ana")] }),
    ).toHaveLength(1);
  });
});
