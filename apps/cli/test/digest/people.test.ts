import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { runAihr } from "../run-aihr.ts";
import { learner } from "../serve-api.ts";
import { openMailServer } from "./open-mail-server.ts";
import { recordNights, twoWeeks } from "./record-nights.ts";

const idOf = (nth: number) => learner("", nth).userId;

/** Learners 0 to 5 report to Ana and 6 to 8 to Ben; 9 and 10 are in no line, 11 has no manager. */
const mapping = [
  "Learner ID,E-mail,Manager email,Department",
  ...[0, 1, 2, 3, 4, 5].map((nth) => `${idOf(nth).toUpperCase()},p${nth}@example.com,Ana@example.com,Sales`),
  ...[6, 7, 8].map((nth) => `${idOf(nth)},p${nth}@example.com,ben@example.com,Legal`),
  `${idOf(11)},,The Boss,Sales`,
  "gone,gone@example.com,ana@example.com,Sales",
].join("\r\n");

async function setUp(content: string | Uint8Array = mapping) {
  const history = await recordNights(twoWeeks);
  const people = join(dirname(history), "people.csv");
  writeFileSync(people, content);
  const server = await openMailServer();
  const run = (more: string) =>
    runAihr(`digest --history ${history} --people ${people} ${more}`.trim(), { env: server.env });
  return { server, run, people };
}

describe("aihr digest --people", () => {
  it("emails each manager a digest that holds only their people, and no names", async () => {
    const { server, run } = await setUp();
    const { exitCode, stdout, stderr } = await run("");
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: "Sent 1 of 1 message.\n  sent         ana@example.com\n",
    });
    const [email] = server.received;
    expect(email?.mail.subject).toBe(
      "Your team's learning in the week of Nov 16, 2026: 2 completions, 1 new start, 3 active learners",
    );
    expect(email?.mail.text).toContain("(complete, 6 learners)");
    expect(email?.mail.text).toContain("- Sales (learners: 6, completions: 2, completion rate: 50%, stalled: 0)");
    expect(/Secret|Legal/.test(`${email?.mail.text}${email?.mail.html}`)).toBe(false);
    // Without an owner, only how many.
    expect(stderr.replaceAll("\n", " ")).toContain(
      "People: 2 learners not in the mapping, 1 person of it not in the report, 1 line with a problem, 1 manager of fewer than five.",
    );
    expect(stderr).not.toMatch(/@|0000/);
  });

  it("lists people who match nothing for the owner only", async () => {
    const { server, run } = await setUp();
    await run("--owner lena@example.com --to ceo@example.com");
    const [toCeo, toAna, toOwner] = server.received;
    expect([toCeo?.to, toAna?.to, toOwner?.to]).toEqual(["ceo@example.com", "ana@example.com", "lena@example.com"]);
    expect(toOwner?.mail.subject).toBe("People to check: Learning in the week of Nov 16, 2026");
    expect(toOwner?.mail.text?.trim()).toBe(
      [
        `2 learners in the report, but not in the mapping:\n- ${idOf(10)}\n- ${idOf(9)}`,
        "1 person in the mapping, but not in the report:\n- line 12: gone@example.com",
        "1 line of the mapping with a problem:\n- line 11: the manager is neither an email address nor a learner ID with one",
        "1 manager of fewer than five learners, who got no digest of their team:\n- ben@example.com",
      ].join("\n\n"),
    );
    for (const email of [toCeo, toAna]) {
      expect(/0000-4000|gone@|ben@/.test(`${email?.mail.text}${email?.mail.html}`)).toBe(false);
    }
  });

  it("shows groups of five and more to stakeholders, and counts the smaller ones", async () => {
    const { server, run } = await setUp();
    await run("--to ceo@example.com");
    const text = server.received.find(({ to }) => to === "ceo@example.com")?.mail.text;
    expect(text).toContain(
      "Groups\n- Sales (learners: 7, completions: 2, completion rate: 43%, stalled: 0)\n- 1 group of fewer than five learners not shown",
    );
    expect(text).not.toContain("Legal");
  });

  it("names learners to their managers only, and only when that is asked for", async () => {
    const late = await recordNights(
      twoWeeks.map(([day, learners]) => {
        const stalled = learners.map((each) => ({
          ...each,
          progress: each.progress.map((entry) => ({ ...entry, date: "2026-10-01T10:00:00Z" })),
        }));
        return [day, stalled] as const;
      }),
    );
    const people = join(dirname(late), "people.csv");
    writeFileSync(people, mapping);
    const server = await openMailServer();
    const line = `digest --history ${late} --people ${people} --to ceo@example.com --with-names`;
    expect(await runAihr(line, { env: server.env })).toMatchObject({ exitCode: 0 });
    const of = (to: string) => {
      const { text, html } = server.received.find((email) => email.to === to)?.mail ?? {};
      return `${text}${String(html).replace(/data:[^"]*/g, "")}`;
    };
    expect(of("ana@example.com")).toMatch(/Secret3, People Analytics: At 30%, no activity/);
    expect(of("ana@example.com")).not.toMatch(/Secret(?:[6-9]|1)/);
    expect(of("ben@example.com")).toContain("Secret6");
    expect(of("ceo@example.com")).not.toContain("Secret");
  });

  it("emails no manager when it only writes a file", async () => {
    const { server, run, people } = await setUp();
    expect(await run(`-o ${people}.txt`)).toMatchObject({ exitCode: 0, stdout: "" });
    expect(server.received).toEqual([]);
  });

  it.each([
    ["semicolons", mapping.replaceAll(",", ";")],
    ["tabs", mapping.replaceAll(",", "\t")],
    ["UTF-16", Buffer.from(`\ufeff${mapping}`, "utf16le")],
    ["a byte-order mark and quotation marks", `\ufeff${mapping.replace(/[^,\r\n]+/g, '"$&"')}`],
    ["Windows-1252, as Excel saves it", Buffer.from(mapping.replaceAll("Sales", "Après-vente"), "latin1")],
    ["an empty line at the end", `${mapping}\r\n\r\n`],
  ])("reads CSV with %s", async (_, content) => {
    const { server, run } = await setUp(content);
    expect(await run("")).toMatchObject({ exitCode: 0 });
    expect(server.received.map(({ to }) => to)).toEqual(["ana@example.com"]);
    expect(server.received[0]?.mail.text).toMatch(/^- (Sales|Après-vente) \(/m);
  });

  it.each([
    ["PK\u0003\u0004", "is a workbook. Save it as CSV."],
    ["Name,Boss\nAna,Ben", "The mapping needs a column “Learner ID”. Its first line has: Name, Boss."],
    ["", "The mapping needs a column “Learner ID”. Its first line has: nothing."],
    ["Learner ID,Manager\n", "has no line that can be used"],
    ['Learner ID,Manager\n"a,b\n', "is not CSV"],
  ])("says in words what is wrong with a mapping: %j", async (content, text) => {
    const { server, run } = await setUp(content);
    const { exitCode, stderr } = await run("");
    expect({ exitCode, text: stderr.replaceAll("\n", " ") }).toEqual({
      exitCode: 2,
      text: expect.stringContaining(text),
    });
    expect(server.received).toEqual([]);
  });

  it("says that a mapping has no managers to send to", async () => {
    const { server, run } = await setUp(`Learner ID,Group\n${idOf(0)},Sales`);
    const { exitCode, stderr } = await run("--owner lena@example.com --allow-domain example.com");
    expect({ exitCode, count: server.count("lena@example.com") }).toEqual({ exitCode: 0, count: 1 });
    expect(stderr).toBe("");
    expect((await run("")).stderr).toContain("No recipients: the mapping has no manager of five or more learners.");
  });

  it("sends to no manager outside the allowed domains", async () => {
    const { server, run } = await setUp(mapping.replaceAll("Ana@example.com", "ana@exmaple.com"));
    expect(await run("--allow-domain example.com")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("ana@exmaple.com"),
    });
    expect(server.received).toEqual([]);
  });
});
