import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { customFunctions } from "../src/functions/table.ts";
import { keepSpreadsheet, now, openSpreadsheet, type Spreadsheet } from "./kit/open-spreadsheet.ts";
import { id, people } from "./kit/people.ts";

let sheet: Spreadsheet;
beforeAll(async () => {
  sheet = await keepSpreadsheet({ people });
});
afterAll(() => sheet.close());

const error = (text: RegExp) => expect.stringMatching(new RegExp(`^#ERROR! .*${text.source}`));
const ana = "Ana de Vries";

describe("AIHR_PROGRESS", () => {
  it("gives the whole table with headers, learners without programs too", () => {
    const [header, ...lines] = sheet.cell("AIHR_PROGRESS") as readonly (readonly unknown[])[];
    expect(header).toEqual([
      "Learner name",
      "Program name",
      "Abbreviation",
      "Status",
      "Stalled",
      "At risk",
      "Progress",
      "Minutes spent",
      "Minutes left",
      "Duration minutes",
      "Last activity",
      "Days since last activity",
      "Total hours studied",
      "Flags",
      "Learner ID",
    ]);
    expect(lines).toHaveLength(8);
    expect(lines.find((line) => line[0] === ana && line[2] === "PA")).toEqual([
      ana,
      "People Analytics",
      "PA",
      "In progress",
      false,
      null,
      0.75,
      900,
      300,
      1200,
      new Date("2026-11-20T10:00:00Z"),
      3,
      22.5,
      "hours-below-spent",
      id(1),
    ]);
    expect(lines.find((line) => line[0] === "+1")).toEqual(["+1", ...Array(11).fill(null), 0, "", id(6)]);
  });

  it("gives one learner's programs", () => {
    const [header, ...lines] = sheet.cell("AIHR_PROGRESS", ana) as readonly (readonly unknown[])[];
    expect(header?.slice(0, 5)).toEqual(["Program name", "Abbreviation", "Status", "Stalled", "At risk"]);
    expect(lines.map((line) => [line[1], line[5]])).toEqual([
      ["PA", 0.75],
      ["HRBP", 1],
    ]);
  });

  it("stacks the programs of a range of learners, with a sentence for a name that is not found", () => {
    const [, ...lines] = sheet.cell("AIHR_PROGRESS", [[ana], [""], ["Bjorn Ost"], ["Zoe Quist"]]) as unknown[][];
    expect(lines.map((line) => line.slice(0, 2))).toEqual([
      [ana, "People Analytics"],
      [ana, "HR Business Partner 2.0"],
      ["Björn Öst", "People Analytics"],
      ["Zoe Quist", "No learner matches “Zoe Quist”."],
    ]);
  });

  it.each([
    ["a name and an abbreviation", [ana, "PA"], 0.75],
    ["a name and a program's name", [ana, "people analytics"], 0.75],
    ["an id", [id(1), "HRBP"], 1],
    ["other case, no accents, another order", ["öst bjorn", "pa"], 0.996],
    ["the beginnings of a name", ["an vr", "PA"], 0.75],
    ["a program that the learner is not in", ["Björn Öst", "HRBP"], null],
    ["a blank learner", ["", "PA"], ""],
    ["a blank program", [ana, ""], ""],
    ["a name like a formula", ['=HYPERLINK("https://evil.example","x")', "PA"], 0.5],
    ["status", [ana, "HRBP", "status"], "Completed"],
    ["minutes spent", [ana, "PA", "Minutes spent"], 900],
    ["minutes left", [ana, "PA", "minutes_left"], 300],
    ["duration", [ana, "PA", "duration"], 1200],
    ["last activity", [ana, "PA", "last activity"], new Date("2026-11-20T10:00:00Z")],
    ["completion", [ana, "PA", "completion"], 0.75],
    ["a blank field", [ana, "PA", ""], ""],
    [
      "an unknown learner",
      ["Ana de Vriez", "PA"],
      error(/No learner matches “Ana de Vriez”\. Did you mean Ana de Vries\?/),
    ],
    [
      "an unknown program",
      [ana, "HRPB"],
      error(/No program matches “HRPB”\. Did you mean HR Business Partner 2\.0 \(HRBP\)\?/),
    ],
    [
      "an unknown field",
      [ana, "PA", "speed"],
      error(/There is no field “speed”\. The fields are: learner id, learner name, program, program name/),
    ],
    [
      "an ambiguous learner",
      ["John Smith", "PA"],
      error(/“John Smith” matches 2 learners: John Smith \(0{8}.*3\) and John Smith \(.*4\)\. Use the full name or/),
    ],
  ])("takes %s", (_, values, value) => {
    expect(sheet.cell("AIHR_PROGRESS", ...values)).toEqual(value);
  });

  it("gives a column for a column; blanks stay blank, and a bad row spoils no other", () => {
    expect(sheet.cell("AIHR_PROGRESS", [[ana], [""], ["Zoe Quist"], ["Björn Öst"]], "PA")).toEqual([
      [0.75],
      [""],
      ["No learner matches “Zoe Quist”."],
      [0.996],
    ]);
  });

  it.each([
    ["a row of learners", [[[ana, "Björn Öst"]], "PA"], [[0.75, 0.996]]],
    [
      "learners next to programs",
      [
        [[ana], ["@x"]],
        [["PA"], ["HRBP"]],
      ],
      [[0.75], [0.4]],
    ],
    [
      "learners by programs",
      [[[ana], ["@x"]], [["PA", "HRBP"]]],
      [
        [0.75, 1],
        [null, 0.4],
      ],
    ],
    ["one learner, a row of fields", [ana, "PA", [["status", "minutes spent"]]], [["In progress", 900]]],
    [
      "a block with a header of blanks",
      [
        [
          ["", ana],
          [ana, ""],
        ],
        "PA",
      ],
      [
        ["", 0.75],
        [0.75, ""],
      ],
    ],
    ["a range of one cell", [[[ana]], "PA"], 0.75],
    ["nothing but blanks", [[[""], [""]], "PA"], [[""], [""]]],
  ])("takes %s", (_, values, value) => {
    expect(sheet.cell("AIHR_PROGRESS", ...values)).toEqual(value);
  });
});

describe("AIHR_LEARNERS", () => {
  const names = (...values: readonly unknown[]) =>
    (sheet.cell("AIHR_LEARNERS", ...values) as unknown[][]).slice(1).map(([name]) => name);

  it("gives a line for each learner", () => {
    const lines = sheet.cell("AIHR_LEARNERS") as unknown[][];
    expect(lines[0]).toEqual([
      "Learner name",
      "Learner ID",
      "Enrollments",
      "Completed",
      "Stalled enrollments",
      "Average progress",
      "Hours spent",
      "Total hours studied",
      "Last activity",
    ]);
    expect(lines).toContainEqual([ana, id(1), 2, 1, 0, 0.875, 50, 22.5, new Date("2026-11-20T10:00:00Z")]);
    expect(lines).toContainEqual(["+1", id(6), 0, 0, 0, null, null, 0, null]);
    expect(lines).toHaveLength(8);
  });

  it("gives figures of the chosen program only, without the total over all programs", () => {
    const lines = sheet.cell("AIHR_LEARNERS", "PA") as unknown[][];
    expect(lines).toContainEqual([ana, id(1), 1, 0, 0, 0.75, 15, null, new Date("2026-11-20T10:00:00Z")]);
    expect(lines).toHaveLength(5);
  });

  it.each([
    ["a program", ["HRBP"], [ana, "@x", "John Smith"]],
    ["a status", [undefined, "completed"], [ana]],
    ["a program and a status", ["PA", "Not started"], ["John Smith"]],
    ["stalled", ["", "stalled"], ["Björn Öst"]],
    ["at risk", ["", "At risk"], ['=HYPERLINK("https://evil.example","x")']],
    ["unknown", ["", "unknown"], []],
    [
      "a range of programs",
      [[["PA"], ["HRBP"], [""]], "in progress"],
      expect.arrayContaining([ana, "@x", "John Smith"]),
    ],
    ["a blank program", [""], expect.arrayContaining(["+1"])],
  ])("takes %s", (_, values, expected) => {
    expect(names(...values).sort()).toEqual(Array.isArray(expected) ? [...expected].sort() : expected);
  });

  it("says which statuses there are", () => {
    expect(sheet.cell("AIHR_LEARNERS", "", "late")).toEqual(
      error(/no status “late”\. The statuses are: completed, in progress, not started, unknown, stalled, at risk\./),
    );
  });
});

describe("AIHR_PROGRAMS", () => {
  it("gives a line for each program, most learners first", () => {
    const [header, ...lines] = sheet.cell("AIHR_PROGRAMS") as unknown[][];
    expect(header).toEqual([
      "Program",
      "Program name",
      "Learners",
      "Adoption rate",
      "Completed",
      "In progress",
      "Not started",
      "Completion rate",
      "Average progress",
      "Hours spent",
      "Stalled enrollments",
      "At risk enrollments",
    ]);
    const [analytics, partner] = lines;
    expect(analytics?.slice(0, 8)).toEqual(["PA", "People Analytics", 4, 3 / 4, 0, 3, 1, 0]);
    expect(analytics?.slice(8)).toEqual([expect.closeTo(0.5615), expect.closeTo(2690 / 60), 1, 1]);
    expect(partner?.slice(0, 8)).toEqual(["HRBP", "HR Business Partner 2.0", 3, 1, 1, 2, 0, expect.closeTo(1 / 3)]);
  });
});

describe("AIHR_HOURS", () => {
  it.each([
    [[ana], 22.5],
    [[[[ana], [""], ["+1"], ["Zoe Quist"]]], [[22.5], [""], [0], ["No learner matches “Zoe Quist”."]]],
    [[""], ""],
    [[], ""],
    [["Zoe Quist"], error(/No learner matches/)],
  ])("of %j", (values, value) => {
    expect(sheet.cell("AIHR_HOURS", ...values)).toEqual(value);
  });
});

describe("AIHR_METRIC", () => {
  it.each([
    [["learners"], 7],
    [["Completion rate"], expect.closeTo(1 / 7)],
    [["completionRate"], expect.closeTo(1 / 7)],
    [["learners", "PA"], 4],
    [["last activity"], new Date("2026-11-22T23:00:00Z")],
    [["remaining hours", "HRBP"], expect.closeTo(29.6)],
    [
      [[["learners"], ["enrollments"], [""], ["speed"]]],
      [[7], [7], [""], [expect.stringMatching(/^No metric matches “speed”\. The metrics are: learners, started/)]],
    ],
    [["learners", [["PA", "HRBP", ""]]], [[4, 3, ""]]],
    [["learners", ""], ""],
    [[""], ""],
    [[], ""],
    [["completed rate"], error(/No metric matches “completed rate”\. Did you mean completed, completion rate, /)],
    [["stalled"], 1],
    [["stalled ones"], error(/Did you mean stalled enrollments or learners with stalled\?/)],
    [["learners", "XY"], error(/No program matches “XY”/)],
    [["stalled enrollments"], 1],
    [["Learners with stalled"], 1],
    [["at risk enrollments"], 1],
    [["inactive learners"], 1],
    [["completers"], 1],
    [["Completer rate"], expect.closeTo(1 / 7)],
    [["unknownStatus"], 0],
    [["adoption rate"], expect.closeTo(5 / 7)],
    [["adoption rate", "pa"], 3 / 4],
    [["total hours studied", "PA"], null],
  ])("of %j", (values, value) => {
    expect(sheet.cell("AIHR_METRIC", ...values)).toEqual(value);
  });
});

describe("AIHR_STALLED", () => {
  const names = (...values: readonly unknown[]) =>
    (sheet.cell("AIHR_STALLED", ...values) as unknown[][]).slice(1).map(([name]) => name);

  it("gives a line for each enrollment that stalled", () => {
    expect((sheet.cell("AIHR_STALLED") as unknown[][])[1]).toEqual([
      "Björn Öst",
      "People Analytics",
      "PA",
      0.996,
      83,
      new Date("2026-09-01T10:00:00Z"),
      id(2),
    ]);
  });

  it.each([
    [[10], ["Björn Öst", '=HYPERLINK("https://evil.example","x")', "@x"]],
    [[10, "HRBP"], ["@x"]],
    [["", "PA"], ["Björn Öst"]],
    [[1000], []],
  ])("with %j", (values, expected) => {
    expect(names(...values)).toEqual(expected);
  });

  it("demands a number of days", () => {
    expect(sheet.cell("AIHR_STALLED", "soon")).toEqual(error(/Days must be a number above 0/));
  });
});

describe("AIHR_STATUS", () => {
  it("shows how old the data are, and sends no request", async () => {
    const fresh = await openSpreadsheet({ people });
    expect(Object.fromEntries(fresh.cell("AIHR_STATUS") as [string, unknown][])).toMatchObject({
      "Data from": "Not read yet",
      "Requests today": 0,
    });
    expect(fresh.calls().UrlFetch).toBeUndefined();
    fresh.cell("AIHR_PROGRAMS");
    fresh.pass(12 * 60_000);
    expect(fresh.cell("AIHR_STATUS")).toEqual([
      ["Data from", new Date(now)],
      ["Age in minutes", 12],
      ["Learners", 7],
      ["Complete", "Yes"],
      ["Notes", "None"],
      ["Requests today", 2],
      ["Last error", "None"],
    ]);
  });
});

describe("every function", () => {
  it("says what to do when nothing is set up", async () => {
    const empty = await openSpreadsheet({ isEmpty: true });
    for (const { name, parameters } of customFunctions) {
      const shown = empty.cell(name, ...(parameters.some(({ type }) => type === "number") ? [] : ["learners"]));
      expect(String(JSON.stringify(shown))).toMatch(/Open the menu AIHR → Set up/);
    }
  });

  it("is known to the script by its name", () => {
    for (const { name } of customFunctions) {
      expect(JSON.stringify(sheet.cell(name))).not.toMatch(/is not (defined|a function)/);
    }
  });
});
