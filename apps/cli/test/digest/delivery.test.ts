import { networkInterfaces } from "node:os";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import { describe, expect, it } from "vitest";
import { runAihr, type Surroundings } from "../run-aihr.ts";
import { type MailServer, openMailServer } from "./open-mail-server.ts";
import { recordMore, recordNights, team, twoWeeks } from "./record-nights.ts";

const three = "ana@example.com,ben@example.com,cleo@example.com";

function send(history: string, server: MailServer, line: string, more: Surroundings = {}) {
  return runAihr(`digest --history ${history} ${line}`, { ...more, env: { ...server.env, ...more.env } });
}

describe("a digest", () => {
  it("is sent once for each period and recipient, however often the command runs", async () => {
    const history = await recordNights(twoWeeks);
    const server = await openMailServer();
    await send(history, server, `--to ${three}`);
    const again = await send(history, server, `--to ${three},dan@example.com`);
    expect(again).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("Sent 1 of 4 messages, 3 had it before."),
    });
    expect(server.received.map(({ to }) => to)).toEqual([...three.split(","), "dan@example.com"]);
    await recordMore(history, [["2026-11-29", team(4, 5)]]);
    const next = await send(history, server, `--to ${three}`, { now: Date.parse("2026-11-30T08:00:00Z") });
    expect(next.stdout).toContain("Sent 3 of 3 messages.");
  });

  it("is sent once by two commands at the same time", async () => {
    const history = await recordNights(twoWeeks);
    const server = await openMailServer();
    await Promise.all([send(history, server, `--to ${three}`), send(history, server, `--to ${three}`)]);
    for (const to of three.split(",")) expect(server.count(to)).toBe(1);
  });

  it.each([
    ["refuses an address", { status: 550 }, "failed       ben@example.com: the mail server refused the address (550)"],
    ["is busy", { status: 451 }, "failed       ben@example.com: the mail server refused the address (451)"],
    [
      "breaks the connection",
      "break",
      "failed       ben@example.com: the connection to the mail server failed (ECONNECTION)",
    ],
  ] as const)(
    "reaches the others when the mail server %s in the middle, and then only who is missing",
    async (_, verdict, line) => {
      const history = await recordNights(twoWeeks);
      let isBroken = true;
      const server = await openMailServer({
        judge: (to) => (isBroken && to === "ben@example.com" ? verdict : "take"),
      });
      const first = await send(history, server, `--to ${three}`);
      expect(first).toMatchObject({ exitCode: 3, stderr: "" });
      expect(first.stdout.split("\n")).toEqual([
        "Sent 2 of 3 messages.",
        "  sent         ana@example.com",
        `  ${line}`,
        "  sent         cleo@example.com",
        "Run the same command again: it sends only what is missing.",
        "",
      ]);
      isBroken = false;
      expect(await send(history, server, `--to ${three}`)).toMatchObject({ exitCode: 0 });
      expect(server.received.map(({ to }) => to)).toEqual(["ana@example.com", "cleo@example.com", "ben@example.com"]);
    },
  );

  it("is sent to no one when there is no mail server, and can be sent later", async () => {
    const history = await recordNights(twoWeeks);
    const server = await openMailServer();
    const failed = await send(history, server, `--to ${three}`, { env: { AIHR_SMTP_PORT: "1" } });
    expect(failed).toMatchObject({ exitCode: 1, stdout: expect.stringContaining("Sent 0 of 3 messages.") });
    expect(failed.stdout).toContain("the connection to the mail server failed");
    expect(await send(history, server, `--to ${three}`)).toMatchObject({ exitCode: 0 });
    expect(server.received).toHaveLength(3);
  });

  it("goes to 50 recipients, and to none of 51 unless that is meant", async () => {
    const history = await recordNights(twoWeeks);
    const server = await openMailServer();
    const addresses = (count: number) => Array.from({ length: count }, (_, nth) => `p${nth}@example.com`).join(",");
    const refused = await send(history, server, `--to ${addresses(51)}`);
    expect(refused).toMatchObject({ exitCode: 2, stdout: "" });
    expect(refused.stderr.replaceAll("\n", " ")).toContain("51 recipients: more than 50.");
    expect(await send(history, server, `--to ${addresses(50)}`)).toMatchObject({ exitCode: 0 });
    expect(server.received).toHaveLength(50);
    expect(await send(history, server, `--to ${addresses(51)} --max-recipients 51`)).toMatchObject({ exitCode: 0 });
    expect(server.received).toHaveLength(51);
  }, 60_000);

  it("leaves no address in the history", async () => {
    const history = await recordNights(twoWeeks);
    const server = await openMailServer();
    await send(history, server, `--to ${three}`);
    const { readFileSync } = await import("node:fs");
    expect(readFileSync(history, "latin1")).not.toMatch(/ana@|example\.com/);
  });
});

describe("who may get a digest", () => {
  it.each([
    ["--to ana@example.com,eve@evil.example --allow-domain example.com", {}, "eve@evil.example"],
    ["--to ana@example.com,eve@sub.example.com --allow-domain @Example.com", {}, "eve@sub.example.com"],
    ["--to ana@example.com", { AIHR_DIGEST_DOMAINS: "example.org, example.net" }, "ana@example.com"],
    ["--to ana@example.com --allow-domain example.com", { AIHR_DIGEST_DOMAINS: "example.org" }, "ana@example.com"],
    ["--to ana@example.com --owner me@private.example", { AIHR_DIGEST_DOMAINS: "example.com" }, "me@private.example"],
  ])("is in the allowed domains: %s", async (line, env, refused) => {
    const history = await recordNights(twoWeeks);
    const server = await openMailServer();
    const { exitCode, stderr } = await send(history, server, line, { env });
    expect({ exitCode, text: stderr.replaceAll("\n", " ") }).toEqual({
      exitCode: 2,
      text: `Outside the allowed domains, so nothing was sent: ${refused}. `,
    });
    expect(server.received).toEqual([]);
  });

  it("is an email address", async () => {
    const history = await recordNights(twoWeeks);
    const server = await openMailServer();
    const ran = await runAihr(["digest", "--history", history, "--to", "ana@example.com,Ben <ben@example.com>"], {
      env: server.env,
    });
    expect(ran).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("number 2 is not an email") });
    expect(server.received).toEqual([]);
  });
});

describe("when a digest is held back", () => {
  const stale = { now: Date.parse("2026-11-25T08:00:00Z") };

  it("for data older than two days, only the owner gets a notice, once", async () => {
    const history = await recordNights(twoWeeks);
    const server = await openMailServer();
    const line = `--to ${three} --owner lena@example.com`;
    const ran = await send(history, server, line, stale);
    expect(ran).toMatchObject({ exitCode: 4, stderr: expect.stringContaining("Not sent: the newest report is more") });
    await send(history, server, line, stale);
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({
      to: "lena@example.com",
      mail: {
        subject: "Not sent: Learning in the week of Nov 16, 2026",
        text: expect.stringContaining("3 recipients got nothing."),
        html: false,
      },
    });
    await recordMore(history, [["2026-11-25", team(3, 5)]]);
    expect(await send(history, server, line, stale)).toMatchObject({ exitCode: 0 });
    expect(server.received.map(({ to }) => to)).toEqual(["lena@example.com", ...three.split(",")]);
  });

  it("nothing is sent without an owner, and no mail server is needed", async () => {
    const history = await recordNights(twoWeeks);
    const ran = await runAihr(`digest --history ${history} --to ${three}`, stale);
    expect(ran).toMatchObject({ exitCode: 4, stdout: "" });
  });

  it("what is only written says so", async () => {
    const history = await recordNights(twoWeeks);
    const { exitCode, stdout, stderr } = await runAihr(`digest --history ${history}`, stale);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: "Note: the newest report is more than two days old.\n",
    });
    expect(stdout).toContain("Learning in the week of Nov 16, 2026");
  });

  it("nothing is sent when nothing changed, unless that is asked for", async () => {
    const history = await recordNights([...twoWeeks, ["2026-11-29", team(3, 5)]]);
    const server = await openMailServer();
    const monday = { now: Date.parse("2026-11-30T08:00:00Z") };
    const ran = await send(history, server, `--to ${three} --owner lena@example.com`, monday);
    expect(ran).toMatchObject({ exitCode: 0, stdout: "", stderr: expect.stringContaining("Nothing changed") });
    expect(server.received).toEqual([]);
    await send(history, server, `--to ${three} --send-unchanged`, monday);
    expect(server.received).toHaveLength(3);
    expect(server.received[0]?.mail.text).toContain("0 completions, 0 new starts, 0 active learners.");
  });
});

describe("a dry run", () => {
  it("shows what would go to whom, sends nothing, remembers nothing, and needs no mail server", async () => {
    const history = await recordNights(twoWeeks);
    const server = await openMailServer();
    await send(history, server, "--to ana@example.com");
    const { exitCode, stdout } = await runAihr(`digest --history ${history} --to ${three} --dry-run`);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^Nothing is sent: this is a dry run\.\n\nTo: ben@example\.com, cleo@example\.com\nSent before: ana@example\.com\nSubject: Learning in the week of Nov 16, 2026/,
    );
    expect(stdout).toContain("Completions: 2 (1 the week before)");
    await send(history, server, `--to ${three}`);
    expect(server.received).toHaveLength(3);
  });
});

describe("the connection to a mail server", () => {
  const login = { AIHR_SMTP_USER: "learning", AIHR_SMTP_PASSWORD: "s3cret-pass" };

  it("logs in", async () => {
    const history = await recordNights(twoWeeks);
    const seen: unknown[] = [];
    const server = await openMailServer({
      authOptional: false,
      onAuth({ username, password }, _session, done) {
        seen.push([username, password]);
        done(null, { user: username });
      },
    });
    expect(await send(history, server, "--to ana@example.com", { env: login })).toMatchObject({ exitCode: 0 });
    expect(seen).toEqual([["learning", "s3cret-pass"]]);
  });

  it("is tried once with a wrong password, which is not shown", async () => {
    const history = await recordNights(twoWeeks);
    let attempts = 0;
    const server = await openMailServer({
      authOptional: false,
      onAuth(_auth, _session, done) {
        attempts += 1;
        done(new Error("Wrong: s3cret-pass"));
      },
    });
    const { exitCode, stdout, stderr } = await send(history, server, `--to ${three}`, { env: login });
    expect(exitCode).toBe(1);
    expect(
      stdout.match(/not tried {4}\w+@example\.com: the mail server refused the user name or the password/g),
    ).toHaveLength(2);
    expect(attempts).toBe(1);
    expect(stdout + stderr).not.toContain("s3cret");
  });

  it("must have TLS with a certificate that can be trusted, unless it is on this machine", async () => {
    const history = await recordNights(twoWeeks);
    const host = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === "IPv4" && !address.internal)?.address;
    // A machine without a network has no other address than its own.
    const reached = host ?? "127.0.0.1";
    const seen: string[] = [];
    for (const options of [{ hideSTARTTLS: true, disabledCommands: ["STARTTLS"] }, {}]) {
      const server = await openMailServer({
        ...options,
        host: reached,
        authOptional: true,
        allowInsecureAuth: true,
        onAuth({ username }, _session, done) {
          seen.push(String(username));
          done(null, { user: username });
        },
      });
      const env = { ...login, AIHR_SMTP_HOST: reached };
      const { exitCode, stdout } = await send(history, server, "--to ana@example.com", { env });
      expect({ exitCode, text: stdout }).toMatchObject(
        host === undefined
          ? { exitCode: 0 }
          : { exitCode: 1, text: expect.stringContaining("the mail server offers no TLS that can be trusted") },
      );
      expect(server.received).toHaveLength(host === undefined ? 1 : 0);
    }
    expect(seen).toHaveLength(host === undefined ? 2 : 0);
  });

  it.each([
    [{ AIHR_SMTP_HOST: "" }, "AIHR_SMTP_HOST must be set"],
    [{ AIHR_SMTP_HOST: "smtp://me:s3cret@smtp.example.com" }, "AIHR_SMTP_HOST must be the name of a server"],
    [{ AIHR_SMTP_PORT: "s3cret" }, "AIHR_SMTP_PORT must be a port"],
    [{ AIHR_DIGEST_FROM: "Learning s3cret" }, "AIHR_DIGEST_FROM must be an email address"],
    [{ AIHR_SMTP_PASSWORD: "s3cret" }, "AIHR_SMTP_USER must be set"],
    [{ AIHR_SMTP_USER: "s3cret" }, "AIHR_SMTP_PASSWORD or AIHR_SMTP_TOKEN must be set"],
    [{ AIHR_DIGEST_UNSUBSCRIBE: "http://s3cret" }, "AIHR_DIGEST_UNSUBSCRIBE must be an email address"],
  ])("needs settings that are right, before anything is sent: %j", async (env, text) => {
    const history = await recordNights(twoWeeks);
    const server = await openMailServer();
    const { exitCode, stderr } = await send(history, server, `--to ${three}`, { env });
    expect(exitCode).toBe(2);
    expect(stderr.replaceAll("\n", " ")).toContain(text);
    expect(stderr).not.toContain("s3cret");
    const opened = openSqliteHistory(history, { create: false });
    expect(await opened.deliveries.claim("any", 0)).toBe("claimed");
    await opened.close();
  });
});
