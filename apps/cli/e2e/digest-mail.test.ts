import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { recordYear } from "../src/sandbox/record-year.ts";
import { runAihr } from "../test/run-aihr.ts";
import { startDebianMailServer } from "./debian-mail-server.ts";

const folder = mkdtempSync(join(tmpdir(), "aihr-digest-e2e-"));
const history = join(folder, "learning.db");
const now = Date.parse("2026-11-23T10:00:00Z");

beforeAll(async () => {
  const opened = openSqliteHistory(history, { create: true });
  const signal = new AbortController().signal;
  await recordYear(opened, { until: Date.parse("2026-11-23T00:00:00Z"), toolVersion: "test", signal });
  await opened.close();
  return () => rmSync(folder, { recursive: true });
});

describe("a digest in Debian's aiosmtpd, read by Python's email", () => {
  it("has no defects, and says the same as text, as HTML and in its picture's text", async () => {
    const server = await startDebianMailServer();
    onTestFinished(server.stop);
    const ran = await runAihr(
      `digest --history ${history} --goal completionRate=40 --to ana@example.com,jörg@example.com`,
      {
        env: server.env,
        now,
      },
    );
    expect(ran.stdout).toContain("sent         ana@example.com");
    // This server takes no addresses beyond ASCII.
    expect(ran).toMatchObject({ exitCode: 3, stdout: expect.stringContaining("failed       jörg@example.com") });
    const [email] = server.received;
    expect(email).toMatchObject({
      ...{ to: ["ana@example.com"], from: "learning@example.com", defects: [], lineFaults: [] },
      structure: ["multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png"],
      headers: {
        subject: expect.stringMatching(/^Learning in the week of Nov 16, 2026: \d+ completions?, /),
        from: "L&D Team <learning@example.com>",
        to: "ana@example.com",
        "message-id": expect.stringMatching(/^<[0-9a-f]{40}@example\.com>$/),
        "auto-submitted": "auto-generated",
        "list-unsubscribe": expect.stringContaining("<mailto:learning@example.com?subject=Unsubscribe%20"),
      },
    });
    const html = email?.parts.find(({ type }) => type === "text/html")?.text ?? "";
    const chart = email?.parts.find(({ type }) => type === "image/png");
    expect(chart).toMatchObject({ begin: "89504e47", disposition: "inline" });
    expect(html).toContain(`src="cid:${chart?.id?.slice(1, -1)}"`);
    const written = await runAihr(`digest --history ${history} --goal completionRate=40`, { now });
    expect(email?.body.replaceAll("\r\n", "\n").trim()).toBe(written.stdout.trim());
    const shown = html.replace(/alt="([^"]*)"[^>]*>/g, ">$1").replace(/<style>[^<]*<.style>|<[^>]*>/g, " ");
    const numbers = written.stdout.match(/\d[\d,.]*%?/g) ?? [];
    expect(numbers.filter((number) => !shown.includes(number.replace(/[.,]$/, "")))).toEqual([]);
    expect(email?.bytes).toBeLessThan(80_000);
  });

  it("goes over STARTTLS with a login where the server demands them", async () => {
    const server = await startDebianMailServer({ isSecured: true });
    onTestFinished(server.stop);
    const line = `digest --history ${history} --period month --to ana@example.com`;
    const login = { AIHR_SMTP_USER: "learning", AIHR_SMTP_PASSWORD: "s3cret-pass" };
    const wrong = { ...server.env, ...login, AIHR_SMTP_PASSWORD: "wrong" };
    expect(await runAihr(line, { env: wrong, now })).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining("refused the user name or the password (535)"),
    });
    expect(await runAihr(line, { env: { ...server.env, ...login }, now })).toMatchObject({ exitCode: 0 });
    expect(server.received).toMatchObject([{ tls: true, login: true, defects: [], lineFaults: [] }]);
  });

  it("has no defects as a team's digest with names from anywhere, and as a notice", async () => {
    const server = await startDebianMailServer();
    onTestFinished(server.stop);
    const opened = openSqliteHistory(history, { create: false });
    const report = await opened.reportAsOf(now);
    await opened.close();
    const people = join(folder, "people.csv");
    const lines = (report?.learners ?? []).slice(0, 200).map(({ userId }, at) => {
      return `${userId},boss${at % 4}@example.com,${["Ventes & Service après-vente", "営業部", "Продажи", "<b>Sales</b>"][at % 4]}`;
    });
    writeFileSync(people, ["Learner ID,Manager,Group", ...lines].join("\n"));
    const line = `digest --history ${history} --people ${people} --with-names --owner owner@example.com`;
    expect(await runAihr(line, { env: server.env, now })).toMatchObject({ exitCode: 0 });
    expect(server.received).toHaveLength(5);
    for (const email of server.received) expect(email).toMatchObject({ defects: [], lineFaults: [] });
    expect(server.received[1]?.body).toContain("営業部");
    expect(server.received[4]).toMatchObject({ structure: ["text/plain"], to: ["owner@example.com"] });
  });
});
