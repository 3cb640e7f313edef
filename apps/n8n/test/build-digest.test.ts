import { createPopulation } from "@aihr-plugins/sandbox";
import type { IDataObject } from "n8n-workflow";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { enrollment, learnerId, openSandbox, withLearners } from "./kit/changing-sandbox.ts";
import { runAihr } from "./kit/node-context.ts";

const sandbox = await openSandbox();
const other = await openSandbox();
const lastMonday = Date.parse("2026-11-16T08:00:00Z");
const monday = Date.parse("2026-11-23T08:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: lastMonday });
});
afterEach(() => {
  vi.useRealTimers();
});

async function build(parameters: IDataObject = {}, baseUrl = sandbox.url) {
  const setup = { baseUrl, parameters: { resource: "report", operation: "buildDigest", ...parameters } };
  const { items, hints } = await runAihr(setup);
  return { json: items[0]?.json ?? {}, binary: items[0]?.binary ?? {}, hints };
}

/** Five learners of People Analytics, as far as each is. */
function team(...percents: readonly number[]) {
  return withLearners(
    ...percents.map((percent, at) => ({
      number: at + 1,
      userName: `Secret Name ${at + 1}`,
      progress: [enrollment("PA", percent, "2026-11-20T09:00:00Z", { timeSpentInMinutes: percent * 6 })],
    })),
  );
}

/** Builds the first digest, and after a week the next one of what was kept. */
async function buildTwo(parameters: IDataObject = {}) {
  sandbox.become(team(0, 0, 50, 90, 100));
  const first = await build(parameters);
  vi.setSystemTime(monday);
  sandbox.become(team(0, 10, 50, 100, 100));
  return { first, next: await build({ ...parameters, previousDigest: first.json.kept }) };
}

describe("Report: Build Digest", () => {
  it("says how things stand at first, and then what changed, in every format alike", async () => {
    const { first, next } = await buildTwo();
    expect(first.json).toMatchObject({ send: true, hold: null, subject: "Learning as of Nov 16: 60% adoption rate" });
    const { subject, text, html, slackBlocks, teamsCard } = next.json;
    expect(subject).toBe("Learning since Nov 16, 2026: 1 completion, 1 new start, 2 active learners");
    for (const format of [text, html, JSON.stringify(slackBlocks), JSON.stringify(teamsCard)]) {
      expect(format).toContain("Learning since Nov 16, 2026");
      expect(format).toContain("1 completion, 1 new start, 2 active learners");
      expect(format).not.toContain("Secret");
    }
    expect(next.json).toMatchObject({ readAt: "2026-11-23T08:00:00.000Z", period: "since-2026-11-16" });
    expect(teamsCard).toMatchObject({ type: "AdaptiveCard", version: "1.5" });
    expect(JSON.stringify(next.json.kept)).not.toContain("Secret");
  });

  it("is the same when it is built again of what was kept, as after an email that failed", async () => {
    const { first, next } = await buildTwo();
    expect((await build({ previousDigest: first.json.kept })).json).toEqual(next.json);
  });

  it("is not to be sent when nothing changed", async () => {
    const { next } = await buildTwo();
    vi.setSystemTime(monday + 7 * 86_400_000);
    const { json } = await build({ previousDigest: next.json.kept });
    expect(json).toMatchObject({ send: false, hold: "nothing-changed" });
  });

  it("has goals, cost, seats and a link", async () => {
    const options = {
      goals: { goal: [{ metric: "completionRate", percent: "50" }] },
      cost: 100,
      seats: 10,
      linkUrl: "https://example.com/learning",
    };
    const { next } = await buildTwo({ options });
    for (const line of [
      "Completion rate: 40%, 10 points below the goal of 50%",
      "Cost per completion: 100.00 (1 completion)",
      "Seats used: 40% (4 learners of 10 seats have started)",
      "https://example.com/learning",
    ]) {
      expect(next.json.text).toContain(line);
    }
  });

  it("has the programs as a file, which an email takes by the name in attachments", async () => {
    const { next } = await buildTwo();
    const file = next.binary[String(next.json.attachments)];
    expect(file).toMatchObject({ fileName: "programs-2026-11-23.csv", mimeType: "text/csv" });
    const [header = "", line = "", ...rest] = Buffer.from(file?.data ?? "", "base64")
      .toString()
      .split("\r\n");
    expect(rest).toEqual([""]);
    expect(header).toMatch(/^Program,/);
    expect(line).toContain("People Analytics");
    const forExcel = await build({ options: { excel: "decimalComma" } });
    const text = Buffer.from(forExcel.binary["programs"]?.data ?? "", "base64").toString();
    expect(text).toMatch(/^\uFEFFProgram;/);
  });

  it("keeps a digest of some programs or learners apart from others", async () => {
    const { next } = await buildTwo({ filters: { learnerIds: [learnerId(4), learnerId(5)] } });
    expect(next.json.subject).toBe("Learning since Nov 16, 2026: 1 completion, 0 new starts, 1 active learner");
    const whole = await build({ previousDigest: next.json.kept });
    expect(whole.json.subject).toMatch(/^Learning as of /);
    expect(whole.hints.join()).toContain("has other filters. This digest says how things stand");
  });

  it("begins again for another server", async () => {
    const { first } = await buildTwo();
    other.become(team(0, 10, 50, 100, 100));
    const { json, hints } = await build({ previousDigest: first.json.kept }, other.url);
    expect(json.subject).toMatch(/^Learning as of /);
    expect(hints.join()).toContain("is of another server");
  });
});

describe("Report: Build Digest stops", () => {
  it("when many learners of the previous digest are missing, unless that is accepted", async () => {
    const { next } = await buildTwo();
    const previousDigest = next.json.kept;
    sandbox.become(team(0, 10, 50));
    vi.setSystemTime(monday + 7 * 86_400_000);
    await expect(build({ previousDigest })).rejects.toThrow(/More than a fifth .*'Accept Missing Learners'/);
    const { json, hints } = await build({ previousDigest, options: { acceptMissing: true } });
    expect(json.subject).toMatch(/^Learning as of Nov 30/);
    expect(hints.join()).toContain("More than a fifth");
  });

  it("for an incomplete report, whatever its options", async () => {
    sandbox.become({ ...team(0, 10, 50), faults: { hiddenLearners: [1] } });
    await expect(build({ options: { incomplete: "continue" } })).rejects.toThrow(/listed only 2/);
  });

  it.each<[string, IDataObject, RegExp]>([
    ["a previous digest that is none", { previousDigest: "<html>" }, /'Previous Digest' is not what .* 'kept'/],
    ["a list for it", { previousDigest: ["a"] }, /'Previous Digest'/],
    ["a goal for a count", { options: { goals: { goal: [{ metric: "learners", percent: 5 }] } } }, /'Goals: Metric'/],
    [
      "a goal above 100",
      { options: { goals: { goal: { metric: "adoptionRate", percent: 101 } } } },
      /'Goals: Percent'/,
    ],
    ["a cost below 0", { options: { cost: -1 } }, /'Cost'/],
    ["no seats", { options: { seats: 0 } }, /'Seats'/],
    ["a link that runs code", { options: { linkUrl: "javascript:alert(1)" } }, /'Link Address' must begin/],
  ])("and names the parameter, for %s", async (_, parameters, message) => {
    sandbox.become(team(0));
    await expect(build(parameters)).rejects.toThrow(message);
  });
});

describe("what a digest keeps of 10,000 learners", () => {
  it("is below 700 kB", async () => {
    sandbox.become({ population: createPopulation({ seed: 4, learners: 10_000, asOf: "2026-11-16T08:00:00Z" }) });
    const { json } = await build();
    expect(String(json.kept).length).toBeLessThan(700_000);
  }, 60_000);
});
