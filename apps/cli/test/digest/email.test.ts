import { describe, expect, it } from "vitest";
import { runAihr } from "../run-aihr.ts";
import { openMailServer } from "./open-mail-server.ts";
import { recordNights, twoWeeks } from "./record-nights.ts";

const pngStart = "89504e47";

/** The digest of a week with 2 completions, sent to an address. */
async function received(more: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const history = await recordNights(twoWeeks);
  const server = await openMailServer();
  const ran = await runAihr(["digest", "--history", history, "--to", "ana@example.com", ...more], {
    env: { ...server.env, ...env },
  });
  expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
  const [email] = server.received;
  if (email === undefined) throw new Error("No email came.");
  return { ...email, server, ran };
}

describe("an email with a digest", () => {
  it("says in its subject what happened in the week that it names", async () => {
    const { mail } = await received();
    expect(mail.subject).toBe("Learning in the week of Nov 16, 2026: 2 completions, 3 new starts, 5 active learners");
    expect(mail.from?.text).toBe('"Learning" <learning@example.com>');
    expect(mail.date).toEqual(new Date("2026-11-23T10:00:00Z"));
  });

  it("says the same numbers as text and as HTML", async () => {
    const { mail } = await received(["--goal", "completionRate=40"]);
    const html = visible(String(mail.html));
    for (const words of [
      "2 completions, 3 new starts, 5 active learners",
      "1 the week before",
      "Completion rate 25%",
      "15 points below the goal of 40%",
      "No enrollments at risk",
    ]) {
      expect(mail.text).toContain(words);
      expect(html).toContain(words);
    }
  });

  it("brings its chart as a picture with a text, and refers to nothing elsewhere", async () => {
    const { mail, source } = await received();
    const [chart, ...others] = mail.attachments;
    expect(others).toEqual([]);
    expect(chart).toMatchObject({ contentType: "image/png", related: true, contentDisposition: "inline" });
    expect(chart?.content.subarray(0, 4).toString("hex")).toBe(pngStart);
    expect(chart?.content.readUInt32BE(16)).toBe(1120);
    // The parser puts the picture in the place of its reference.
    expect(String(mail.html)).toMatch(
      /<img [^>]*src="data:image\/png;base64,[^>]*alt="Completions per week\. Nov 9: 1, Nov 16: 2"/,
    );
    expect(source).toContain(`Content-ID: <${chart?.cid}>`);
    expect(String(mail.html)).not.toMatch(/https?:|url\(/);
  });

  it("is marked as automatic, and says how to get no more of them", async () => {
    const { mail } = await received(["--owner", "lena@example.com"]);
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail.headers.get("x-auto-response-suppress")).toBe("All");
    expect(mail.headers.get("list")).toMatchObject({
      unsubscribe: { mail: expect.stringContaining("lena@example.com") },
    });
    const elsewhere = await received([], { AIHR_DIGEST_UNSUBSCRIBE: "https://example.com/no-digest" });
    expect(elsewhere.mail.headers.get("list")).toMatchObject({ unsubscribe: { url: "https://example.com/no-digest" } });
  });

  it("has a Message-ID that is the same for the same week and recipient, and tells neither", async () => {
    const [one, same, other] = [await received(), await received(), await received(["--period", "month"])];
    expect(one.mail.messageId).toMatch(/^<[0-9a-f]{40}@example\.com>$/);
    expect(same.mail.messageId).toBe(one.mail.messageId);
    expect(other.mail.messageId).not.toBe(one.mail.messageId);
  });

  it("goes to each recipient alone, and holds no name of a learner", async () => {
    const { server, ran } = await received(["--to", "ben@example.com", "--to", "ANA@example.com"]);
    expect(server.received.map(({ to, mail }) => [to, mail.to && "text" in mail.to ? mail.to.text : ""])).toEqual([
      ["ana@example.com", "ana@example.com"],
      ["ben@example.com", "ben@example.com"],
    ]);
    expect(ran.stdout).toBe("Sent 2 of 2 messages.\n  sent         ana@example.com\n  sent         ben@example.com\n");
    expect(server.received.map(({ source }) => source).join("")).not.toContain("Secret");
  });

  it("compares with nothing and has no chart when it is the first one", async () => {
    const history = await recordNights(twoWeeks.slice(0, 1));
    const server = await openMailServer();
    const options = { env: server.env, now: Date.parse("2026-11-09T08:00:00Z") };
    expect(await runAihr(`digest --history ${history} --to ana@example.com`, options)).toMatchObject({ exitCode: 0 });
    const [email] = server.received;
    expect(email?.mail.subject).toBe("Learning as of Nov 8: 17% adoption rate");
    expect(email?.mail.attachments).toEqual([]);
    expect(`${email?.mail.text}${email?.mail.html}`).not.toMatch(/\+0|week before|<img/);
  });
});

function visible(html: string): string {
  return html.replace(/<[^>]*>/g, " ").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
