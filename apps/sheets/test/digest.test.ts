import { digestInputOfReports, digestOf, digestText } from "@aihr-plugins/digest";
import type { Learner } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { openSpreadsheet, type Spreadsheet } from "./kit/open-spreadsheet.ts";
import { people } from "./kit/people.ts";
import { dayMs, learnersAt, openNights } from "./kit/record-nights.ts";

const schedule = { refresh: "off", digest: "daily", to: "jane@example.com" };

function save(sheet: Spreadsheet, change: object = {}): unknown {
  const outcome = sheet.run({ kind: "server", name: "aihrSaveSchedule", values: [{ ...schedule, ...change }] });
  return outcome.ok ? outcome.value : outcome.error;
}

/** Lets the schedule's trigger send. */
function send(sheet: Spreadsheet): void {
  expect(sheet.run({ kind: "trigger", name: "aihrOnDigest" })).toMatchObject({ ok: true });
}

function sendNow(sheet: Spreadsheet): unknown {
  const outcome = sheet.run({ kind: "server", name: "aihrDo", values: ["aihrOnDigest"] });
  return outcome.ok ? outcome.value : outcome.error;
}

function moved(name: string, value: number, minutes: number): readonly Learner[] {
  return people.map((person) => {
    if (person.userName !== name) return person;
    const progress = person.progress.map((entry) => ({ ...entry, value, timeSpentInMinutes: minutes }));
    return { ...person, progress };
  });
}

/** A digest's text without the chart, of which reports alone know less than a history, and without the link. */
function comparable(text: string | undefined): string {
  return (text ?? "")
    .replace(/Completions per week\n(- .*\n)+\n/, "")
    .replace(/\n\n.*spreadsheet.*\n$/, "\n")
    .replace(/, \d\d:\d\d /, " ");
}

describe("a first digest", () => {
  it("says how things stand, in HTML and text, without names of learners", async () => {
    const sheet = await openSpreadsheet({ people });
    save(sheet);
    send(sheet);
    const [mail] = sheet.sentMail();
    expect(mail).toMatchObject({
      to: "jane@example.com",
      subject: "Learning as of Nov 23: 71% adoption rate",
    });
    expect(mail?.body).toContain("Adoption rate 71%, 1 enrollment completed. 1 enrollment of 1 learner stalled.");
    expect(mail?.body).toMatch(/Figures as of Nov 23, 2026, 13:00 Europe\/Amsterdam \(complete, 7 learners\)\./);
    expect(mail?.body).toMatch(/Open the spreadsheet: https:\S+\n$/);
    expect(mail?.htmlBody).toMatch(
      /^<!doctype html>[\s\S]*Learning as of Nov 23, 2026[\s\S]*<a class="link" href="https:/,
    );
    for (const { userName } of people) expect(`${mail?.body}${mail?.htmlBody}`).not.toContain(userName);
    expect(sheet.sheets().map(({ name }) => name)).toEqual(["Sheet1", "AIHR history", "AIHR daily"]);
  });

  it("is made again when the history was deleted meanwhile", async () => {
    const sheet = await openSpreadsheet({ people });
    save(sheet);
    send(sheet);
    sheet.edit("const b = SpreadsheetApp.getActive(); b.deleteSheet(b.getSheetByName('AIHR history'))");
    await sheet.serveNext({ people: moved("@x", 55, 900) });
    sheet.pass(dayMs);
    send(sheet);
    expect(sheet.sentMail()[1]?.subject).toBe("Learning as of Nov 24: 71% adoption rate");
  });
});

describe("a digest after another", () => {
  it("says what happened since, with the numbers of two reports of packages/digest", async () => {
    const { sheet, record } = await openNights();
    save(sheet);
    const timeZone = "Europe/Amsterdam";
    let kept: Parameters<typeof digestInputOfReports>[1] = null;
    for (const days of [0, 7, 7, 1, 6]) {
      await record(days);
      const readAt = sheet.now();
      send(sheet);
      // The sandbox's learners are those of the record, two minutes earlier.
      const learners = learnersAt(readAt - 120_000);
      const next = digestInputOfReports({ learners, readAt, timeZone, scope: "" }, kept);
      kept = next.kept;
      const content = digestOf(next.input, { now: readAt });
      const mail = sheet.sentMail().at(-1);
      expect(mail?.subject).toBe(content.subject);
      expect(comparable(mail?.body)).toBe(comparable(digestText(content)));
    }
    expect(sheet.sentMail().map(({ subject }) => subject.split(":")[0])).toEqual([
      "Learning as of Aug 31",
      ...["Learning since Aug 31, 2026", "Learning since Sep 7, 2026", "Learning since Sep 14, 2026"],
      "Learning since Sep 15, 2026",
    ]);
    expect(sheet.sentMail()[2]?.body).toMatch(/\(\d+ in the 7 days before\)/);
    expect(sheet.sentMail()[2]?.body).toMatch(/Completions per week\n- Sep 7: \d+\n- Sep 14: \d+/);
  }, 120_000);

  it("loses nothing of the day of the digest before, which was recorded after it", async () => {
    const sheet = await openSpreadsheet({ people });
    save(sheet);
    send(sheet);
    await sheet.serveNext({ people: moved("@x", 100, 900) });
    sheet.choose("aihrAppendHistory");
    await sheet.serveNext({ people: moved("@x", 100, 960) });
    sheet.choose("aihrAppendHistory");
    sheet.pass(dayMs);
    send(sheet);
    expect(sheet.sentMail()[1]?.subject).toBe(
      "Learning since Nov 23, 2026: 1 completion, 0 new starts, 1 active learner",
    );
    expect(sheet.sentMail()[1]?.body).toContain("Hours spent: 2.7");
    sheet.pass(dayMs);
    send(sheet);
    expect(sheet.sentMail()).toHaveLength(2);
  });

  it("counts each change once, although cells keep instants less exactly", async () => {
    const sheet = await openSpreadsheet({ people, clock: { at: Date.parse("2026-11-23T12:00:00.499Z") } });
    save(sheet);
    send(sheet);
    for (const ms of [3, -3]) {
      sheet.edit(
        `const s = SpreadsheetApp.getActive().getSheetByName('AIHR history');
         const cells = s.getRange(2, 16, s.getLastRow() - 1, 1);
         cells.setValues(cells.getValues().map(([at]) => [new Date(at.getTime() + ${ms})]))`,
      );
      sheet.pass(dayMs);
      send(sheet);
      expect(sheet.sentMail()).toHaveLength(1);
    }
  });

  it("is not sent when nothing changed, unless the schedule says so", async () => {
    const sheet = await openSpreadsheet({ people });
    save(sheet);
    send(sheet);
    sheet.pass(dayMs);
    send(sheet);
    expect(sheet.sentMail()).toHaveLength(1);
    save(sheet, { sendsUnchanged: true });
    send(sheet);
    expect(sheet.sentMail()[1]?.subject).toBe(
      "Learning since Nov 23, 2026: 0 completions, 0 new starts, 0 active learners",
    );
  });

  it("is sent when nothing changed and the user asks for it", async () => {
    const sheet = await openSpreadsheet({ people });
    save(sheet, { to: "jane@example.com" });
    expect(sendNow(sheet)).toEqual({ ok: true, text: "The digest was sent to jane@example.com." });
    sheet.pass(dayMs);
    sendNow(sheet);
    expect(sheet.sentMail()).toHaveLength(2);
  });
});

describe("a report that must not go to leaders", () => {
  it("goes to the user of the schedule, with the reason", async () => {
    const sheet = await openSpreadsheet({ people, faults: { hiddenLearners: [2] } });
    save(sheet, { to: "jane@example.com, ben@example.com" });
    send(sheet);
    const [mail] = sheet.sentMail();
    expect(mail?.to).toBe("owner@example.com");
    expect(mail?.subject).toBe("Not sent: Learning as of Nov 23, 2026");
    expect(mail?.body).toMatch(/2 recipients got nothing[\s\S]*The API counts 7 learners but listed only 6\.$/);
    expect(sendNow(sheet)).toMatchObject({ ok: false, text: expect.stringContaining("the report is incomplete") });
    expect(sheet.sentMail()).toHaveLength(1);
  });

  it("is not compared when more than a fifth of the learners are missing from it", async () => {
    const sheet = await openSpreadsheet({ people });
    save(sheet);
    send(sheet);
    await sheet.serveNext({ people: people.slice(0, 4) });
    sheet.pass(dayMs);
    send(sheet);
    expect(sheet.sentMail()[1]).toMatchObject({
      to: "owner@example.com",
      body: expect.stringContaining("3 learners of 7 would have left"),
    });
  });
});

describe("recipients", () => {
  it("are several, each once, with commas, semicolons or blanks between them", async () => {
    const sheet = await openSpreadsheet({ people });
    save(sheet, { to: " ana@example.com;ben@example.com, Ana@example.com\ncy@example.com " });
    send(sheet);
    expect(sheet.sentMail().map(({ to }) => to)).toEqual(["Ana@example.com,ben@example.com,cy@example.com"]);
  });

  it.each([
    ["", /Enter the email addresses/],
    ["ana@example.com, ben", /“ben” is not an email address/],
    ["Ana <ana@example.com>", /“Ana” is not an email address/],
    [Array.from({ length: 51 }, (_, nth) => `a${nth}@example.com`).join(","), /50 recipients, not 51/],
  ])("are refused: %s", async (to, text) => {
    const sheet = await openSpreadsheet({ people });
    expect(save(sheet, { to })).toMatchObject({ ok: false, text: expect.stringMatching(text) });
  });
});

describe("learners' names", () => {
  it("are in the digest only if the schedule says so, as text", async () => {
    const hostile = people.map((person) => ({ ...person, userName: `<b>${person.userName}` }));
    const sheet = await openSpreadsheet({ people: hostile });
    save(sheet, { withNames: true });
    send(sheet);
    const [mail] = sheet.sentMail();
    expect(mail?.body).toContain("<b>Björn Öst");
    expect(mail?.htmlBody).toContain("&#60;b&#62;Björn Öst");
    expect(mail?.htmlBody).not.toContain("<b>Björn");
  });
});
