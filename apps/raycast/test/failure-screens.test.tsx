import { world } from "@aihr-plugins/raycast-test-kit";
import { type SimulatedFailure, sandboxApiKey, sandboxApiKeyWithoutPermission } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { readAccount } from "../src/account/account.ts";
import FindLearner from "../src/find-learner.tsx";
import Programs from "../src/programs.tsx";
import { maxLearners } from "../src/roster/load-roster.ts";
import StalledEnrollments from "../src/stalled-enrollments.tsx";
import TeamOverview from "../src/team-overview.tsx";
import { launch, setUp } from "./kit/command.tsx";
import { serve } from "./kit/served.ts";

interface Case {
  readonly when: string;
  readonly apiKey?: string;
  readonly path?: string;
  readonly failure?: SimulatedFailure;
  readonly title: string;
  readonly says: RegExp;
  readonly action: string;
}

const cases: readonly Case[] = [
  {
    when: "the key is refused",
    apiKey: "another-key",
    title: "API Key Refused",
    says: /API key was rejected \(401\)/,
    action: "Open Extension Preferences",
  },
  {
    when: "the key has a line break in it",
    apiKey: "two\nlines",
    title: "API Key Refused",
    says: /holds a character that cannot be sent/,
    action: "Open Extension Preferences",
  },
  {
    when: "the key may not read reports",
    apiKey: sandboxApiKeyWithoutPermission,
    title: "No Permission",
    says: /may not read reports \(403\)/,
    action: "Copy Request for Administrator",
  },
  {
    when: "there are too many requests",
    failure: { kind: "rate-limited", retryAfter: "120" },
    title: "Too Many Requests",
    says: /Trying again in 1[12]\d seconds\./,
    action: "Try Again",
  },
  {
    when: "the base URL leads to nothing",
    path: "/elsewhere",
    title: "Wrong Base URL",
    says: /no Reporting API at this address \(404\)/,
    action: "Open Extension Preferences",
  },
  {
    when: "a web page answers",
    failure: { kind: "web-page" },
    title: "Wrong Base URL",
    says: /web page instead of a report/,
    action: "Open Extension Preferences",
  },
  {
    when: "the server sends on to another place",
    failure: { kind: "redirect" },
    title: "Wrong Base URL",
    says: /the API key is not sent/,
    action: "Open Extension Preferences",
  },
  {
    when: "the server is broken",
    failure: { kind: "server-error" },
    title: "AIHR Does Not Answer",
    says: /could not answer \(500\)/,
    action: "Try Again",
  },
  {
    when: "replies break off",
    failure: { kind: "cut-off" },
    title: "Unexpected Reply",
    says: /broke off/,
    action: "Try Again",
  },
  {
    when: "the request is not accepted",
    failure: { kind: "bad-request" },
    title: "Unexpected Reply",
    says: /\(400\)/,
    action: "Try Again",
  },
];

describe("the screen of a failure", () => {
  it.each(cases)("says it when $when, and offers the one right action", async ({ title, says, action, ...given }) => {
    const served = await serve({ faults: given.failure ? { failures: [given.failure] } : {} });
    setUp({ url: served.url + (given.path ?? "") }, given.apiKey);
    const screen = launch(FindLearner);
    await screen.until(() => screen.empty()?.title === title);
    expect(screen.empty()?.description).toMatch(says);
    expect(screen.actions().map((each) => each.title)).toEqual([action]);
    expect(world.toasts).toEqual([]);
  });

  it("says that there is no connection when no server listens", async () => {
    const served = await serve();
    await served.close();
    setUp(served);
    const screen = launch(FindLearner);
    await screen.until(() => screen.empty()?.title === "No Connection");
    expect(screen.empty()?.description).toContain("Check the base URL and the internet connection.");
    expect(screen.actions().map(({ title }) => title)).toEqual(["Try Again"]);
  });

  it("says that the key may not travel over http", async () => {
    setUp({ url: "http://api.example.com" });
    const screen = launch(FindLearner);
    await screen.until(() => screen.empty()?.title === "Wrong Base URL");
    expect(screen.empty()?.description).toContain("must begin with https://");
  });

  it("says when there are more learners than a command has memory for, and what to do", async () => {
    setUp(await serve({ learners: maxLearners + 5 }));
    const screen = launch(FindLearner);
    await screen.until(() => screen.empty()?.title === "Too Many Learners");
    expect(screen.empty()?.description).toBe(
      "This report has 15,005 learners or more, and a Raycast command has memory for 15,000. Enter Program SKUs in the extension preferences to read some programs only, or use AIHR for Google Sheets, n8n or the command line.",
    );
    expect(screen.actions().map(({ title }) => title)).toEqual(["Open Extension Preferences"]);
  });

  it("reads only the programs whose SKUs are in the preferences", async () => {
    const served = await serve();
    setUp(served);
    const all = readAccount();
    world.preferences = { ...world.preferences, programSkus: " PA-1, HRBP-2 " };
    expect(readAccount()).toMatchObject({ programSKUs: ["PA-1", "HRBP-2"] });
    expect(readAccount().id).not.toBe(all.id);
    const sent: unknown[] = [];
    const send = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      sent.push(init?.body);
      return send(input, init);
    };
    try {
      const screen = launch(FindLearner);
      await screen.until(() => screen.main()?.props["isLoading"] === false);
    } finally {
      globalThis.fetch = send;
    }
    expect(String(sent[0])).toContain('"programSKUs":"PA-1,HRBP-2"');
  });

  it("says that there are no learners yet, when a report is whole and empty", async () => {
    setUp(await serve({ learners: 0 }));
    const screen = launch(FindLearner);
    await screen.until(() => screen.empty()?.title === "No Learners Yet");
    expect(screen.actions().map(({ title }) => title)).toEqual(["Refresh"]);
  });

  it.each([
    ["Team Overview", TeamOverview],
    ["Stalled Enrollments", StalledEnrollments],
    ["Programs", Programs],
  ])("is the same in %s", async (_, Command) => {
    const served = await serve();
    setUp(served, "another-key");
    const screen = launch(Command);
    await screen.until(() => screen.empty()?.title === "API Key Refused");
    await screen.press("Open Extension Preferences");
    expect(world.preferencesOpened).toBe(1);
    setUp(await serve({ learners: 0 }));
    const empty = launch(Command);
    await empty.until(() => empty.empty()?.title === "No Learners Yet");
  });

  it("goes away when trying again succeeds", async () => {
    const served = await serve({ faults: { failures: [{ kind: "server-error", page: 1, times: 3 }] } });
    setUp(served);
    const screen = launch(FindLearner);
    await screen.until(() => screen.empty()?.title === "AIHR Does Not Answer");
    await screen.press("Try Again");
    await screen.until(() => screen.rows().length === 60);
  });

  it("tries again by itself when the countdown is over", async () => {
    const served = await serve({
      faults: { failures: [{ kind: "rate-limited", retryAfter: "61", page: 1, times: 1 }] },
    });
    setUp(served);
    const clock = Date.now;
    const screen = launch(FindLearner);
    try {
      await screen.until(() => screen.empty()?.title === "Too Many Requests");
      Date.now = () => clock() + 62_000;
      await screen.until(() => screen.rows().length === 60);
    } finally {
      Date.now = clock;
    }
  });

  it("waits and tries again without a screen, when the API asks for a short while", async () => {
    const served = await serve({ faults: { failures: [{ kind: "rate-limited", retryAfter: "0", times: 1 }] } });
    setUp(served, sandboxApiKey);
    const screen = launch(FindLearner);
    await screen.until(() => screen.rows().length === 60);
    expect(world.toasts).toEqual([]);
  });
});
