import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { runAihr } from "../run-aihr.ts";
import { recordNights, twoWeeks } from "./record-nights.ts";

interface Posted {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A chat's webhook on this machine, which answers with these statuses, and then with 200. */
async function openChat(
  ...statuses: readonly (readonly [status: number, text: string, headers?: Record<string, string>])[]
) {
  const posted: Posted[] = [];
  const answers = [...statuses];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += String(chunk);
    });
    request.on("end", () => {
      const [status, answer, headers = {}] = answers.shift() ?? [200, "ok"];
      if (status === 200) posted.push({ path: request.url ?? "", body: JSON.parse(text) });
      response.writeHead(status, headers).end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/s3cret/path`;
  return { posted, env: { AIHR_SLACK_WEBHOOK: url, AIHR_TEAMS_WEBHOOK: url } };
}

describe("aihr digest in chats", () => {
  it("posts blocks to Slack and a card to Teams, once", async () => {
    const history = await recordNights(twoWeeks);
    const { posted, env } = await openChat();
    const ran = await runAihr(`digest --history ${history} --slack --teams`, { env });
    expect(ran).toMatchObject({
      exitCode: 0,
      stdout: "Sent 2 of 2 messages.\n  sent         Slack\n  sent         Teams\n",
    });
    expect(posted).toMatchObject([
      {
        path: "/s3cret/path",
        body: {
          text: expect.stringContaining("2 completions"),
          blocks: expect.arrayContaining([expect.objectContaining({ type: "header" })]),
        },
      },
      {
        body: {
          type: "message",
          attachments: [
            {
              contentType: "application/vnd.microsoft.card.adaptive",
              content: { type: "AdaptiveCard", version: "1.5" },
            },
          ],
        },
      },
    ]);
    expect(JSON.stringify(posted)).not.toContain("Secret");
    const again = await runAihr(`digest --history ${history} --slack --teams`, { env });
    expect(again.stdout).toContain("Sent 0 of 2 messages, 2 had it before.");
    expect(posted).toHaveLength(2);
  });

  it("posts nothing when the data are too old", async () => {
    const history = await recordNights(twoWeeks);
    const { posted, env } = await openChat();
    const now = Date.parse("2026-11-25T08:00:00Z");
    expect(await runAihr(`digest --history ${history} --slack --teams`, { env, now })).toMatchObject({ exitCode: 4 });
    expect(posted).toEqual([]);
  });

  it("waits when a service asks for it", async () => {
    const history = await recordNights(twoWeeks);
    const { posted, env } = await openChat([429, "", { "retry-after": "0" }], [429, "", { "retry-after": "0" }]);
    expect(await runAihr(`digest --history ${history} --slack`, { env })).toMatchObject({ exitCode: 0 });
    expect(posted).toHaveLength(1);
  });

  it.each([
    ["refuses it", [404, "no_service"], "Slack refused the message (404, no_service)"],
    ["says more than a word", [400, "Your url s3cret is wrong"], "Slack refused the message (400)"],
    ["asks for a long wait", [429, "", { "retry-after": "3600" }], "Slack refused the message (429)"],
    ["leads elsewhere", [302, "", { location: "http://127.0.0.1:9/" }], "Slack cannot be reached"],
  ] as const)("says in words that a service %s, without its address, and can be run again", async (_, answer, text) => {
    const history = await recordNights(twoWeeks);
    const { posted, env } = await openChat([...answer]);
    const { exitCode, stdout, stderr } = await runAihr(`digest --history ${history} --slack`, { env });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: expect.stringContaining(text) });
    expect(stdout + stderr).not.toContain("s3cret");
    expect(await runAihr(`digest --history ${history} --slack`, { env })).toMatchObject({ exitCode: 0 });
    expect(posted).toHaveLength(1);
  });

  it.each([
    ["", "AIHR_SLACK_WEBHOOK must be set"],
    ["http://hooks.example.com/s3cret", "AIHR_SLACK_WEBHOOK must be an address that begins with https://"],
    ["hooks.example.com/s3cret", "AIHR_SLACK_WEBHOOK must be an address that begins with https://"],
    ["ftp://127.0.0.1/s3cret", "AIHR_SLACK_WEBHOOK must be an address that begins with https://"],
  ])("takes its address from the environment, and only one that is safe: %j", async (url, text) => {
    const history = await recordNights(twoWeeks);
    const { exitCode, stderr } = await runAihr(`digest --history ${history} --slack`, {
      env: { AIHR_SLACK_WEBHOOK: url },
    });
    expect(exitCode).toBe(2);
    expect(stderr.replaceAll("\n", " ")).toContain(text);
    expect(stderr).not.toContain("s3cret");
  });

  it("stops waiting when the user stops it", async () => {
    const history = await recordNights(twoWeeks);
    const { posted, env } = await openChat();
    const signal = AbortSignal.abort("SIGINT");
    const ran = await runAihr(`digest --history ${history} --slack --teams`, { env, signal });
    expect(ran).toMatchObject({ exitCode: 130, stdout: expect.stringContaining("not tried    Slack: stopped before") });
    expect(posted).toEqual([]);
  });
});
