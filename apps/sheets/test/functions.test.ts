import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { functions } from "../src/functions/table.ts";
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
      "Learner",
      "Program",
      "Abbreviation",
      "Status",
      "Stalled",
      "Progress",
      "Minutes spent",
      "Minutes left",
      "Duration",
      "Last activity",
      "Days since last activity",
      "Total hours studied",
      "Flags",
      "Learner id",
    ]);
    expect(lines).toHaveLength(8);
    expect(lines.find((line) => line[0] === ana && line[2] === "PA")).toEqual([
      ana,
      "People Analytics",
      "PA",
      "In progress",
      false,
      0.75,
      900,
      300,
      1200,
      new Date("2026-11-20T10:00:00Z"),
      3,
      22.5,
      "",
      id(1),
    ]);
    expect(lines.find((line) => line[0] === "+1")).toEqual(["+1", ...Array(10).fill(null), 0, "", id(6)]);
  });

  it("gives one learner's programs", () => {
    const [header, ...lines] = sheet.cell("AIHR_PROGRESS", ana) as readonly (readonly unknown[])[];
    expect(header?.slice(0, 5)).toEqual(["Program", "Abbreviation", "Status", "Stalled", "Progress"]);
    expect(lines.map((line) => [line[1], line[4]])).toEqual([
      ["PA", 0.75],
      ["HRBP", 1],
    ]);
  });

  it("stacks the programs of a range of learners, with a sentence for who is not found", () => {
    const [, ...lines] = sheet.cell("AIHR_PROGRESS", [[ana], [""], ["Bjorn Ost"], ["Nobody"]]) as unknown[][];
    expect(lines.map((line) => line.slice(0, 2))).toEqual([
      [ana, "People Analytics"],
      [ana, "HR Business Partner 2.0"],
      ["Björn Öst", "People Analytics"],
      ["Nobody", 'There is no learner "Nobody".'],
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
      error(/There is no learner "Ana de Vriez"\. Did you mean Ana de Vries\?/),
    ],
    [
      "an unknown program",
      [ana, "HRPB"],
      error(/There is no program "HRPB"\. Did you mean HRBP \(HR Business Partner 2\.0\)\?/),
    ],
    [
      "an unknown field",
      [ana, "PA", "speed"],
      error(/There is no field "speed"\. There are: learner id, learner, program/),
    ],
    [
      "an ambiguous learner",
      ["John Smith", "PA"],
      error(/"John Smith" may be John Smith \(0{8}.*3\) or John Smith \(.*4\)\. Give the id/),
    ],
  ])("takes %s", (_, values, value) => {
    expect(sheet.cell("AIHR_PROGRESS", ...values)).toEqual(value);
  });

  it("gives a column for a column; blanks stay blank, and a bad row spoils no other", () => {
    expect(sheet.cell("AIHR_PROGRESS", [[ana], [""], ["Nobody"], ["Björn Öst"]], "PA")).toEqual([
      [0.75],
      [""],
      ['There is no learner "Nobody".'],
      [0.996],
    ]);
  });

  it.each([
    ["a row of learners", [[[ana, "Björn Öst"]], "PA"], [[0.75, 0.996]]],
    [
      "learners beside programs",
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
      "Learner",
      "Learner ID",
      "Programs",
      "Completed",
      "Average progress",
      "Last activity",
      "Hours studied",
    ]);
    expect(lines).toContainEqual([ana, id(1), 2, 1, 0.875, new Date("2026-11-20T10:00:00Z"), 22.5]);
    expect(lines).toContainEqual(["+1", id(6), 0, 0, null, null, 0]);
    expect(lines).toHaveLength(8);
  });

  it.each([
    ["a program", ["HRBP"], [ana, "@x", "John Smith"]],
    ["a status", [undefined, "completed"], [ana]],
    ["a program and a status", ["PA", "Not started"], ["John Smith"]],
    ["stalled", ["", "stalled"], ["Björn Öst"]],
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
    expect(sheet.cell("AIHR_LEARNERS", "", "late")).toEqual(error(/no status "late"\. There are: completed/));
  });
});

describe("AIHR_PROGRAMS", () => {
  it("gives a line for each program, most learners first", () => {
    const [header, ...lines] = sheet.cell("AIHR_PROGRAMS") as unknown[][];
    expect(header?.[6]).toBe("Completion rate");
    expect(lines[0]).toEqual([
      "PA",
      "People Analytics",
      4,
      0,
      3,
      1,
      0,
      expect.closeTo(0.5615),
      expect.closeTo(44.833),
      1,
    ]);
    expect(lines[1]?.slice(0, 7)).toEqual(["HRBP", "HR Business Partner 2.0", 3, 1, 2, 0, expect.closeTo(1 / 3)]);
  });
});

describe("AIHR_HOURS", () => {
  it.each([
    [[ana], 22.5],
    [[[[ana], [""], ["+1"], ["nobody"]]], [[22.5], [""], [0], ['There is no learner "nobody".']]],
    [[""], ""],
    [[], ""],
    [["nobody"], error(/There is no learner/)],
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
      [[7], [7], [""], [expect.stringMatching(/no metric "speed"\. There are: learners/)]],
    ],
    [["learners", [["PA", "HRBP", ""]]], [[4, 3, ""]]],
    [["learners", ""], ""],
    [[""], ""],
    [[], ""],
    [["completed rate"], error(/no metric "completed rate"\. Did you mean: completed/)],
    [["learners", "XY"], error(/no program "XY"/)],
  ])("of %j", (values, value) => {
    expect(sheet.cell("AIHR_METRIC", ...values)).toEqual(value);
  });
});

describe("AIHR_STALLED", () => {
  const names = (...values: readonly unknown[]) =>
    (sheet.cell("AIHR_STALLED", ...values) as unknown[][]).slice(1).map(([name]) => name);

  it("names who has not moved for 30 days", () => {
    expect((sheet.cell("AIHR_STALLED") as unknown[][])[1]).toEqual([
      "Björn Öst",
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
  it("tells how old the data are, and asks nobody", async () => {
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
      ["Requests today", 2],
      ["Last error", "None"],
    ]);
  });
});

describe("every function", () => {
  it("says what to do when nothing is set up", async () => {
    const empty = await openSpreadsheet({ isEmpty: true });
    for (const { name, parameters } of functions) {
      const shown = empty.cell(name, ...(parameters.some(({ type }) => type === "number") ? [] : ["learners"]));
      expect(String(JSON.stringify(shown))).toMatch(/Open the menu AIHR → Set up/);
    }
  });

  it("is known to the script by its name", () => {
    for (const { name } of functions) {
      expect(JSON.stringify(sheet.cell(name))).not.toMatch(/is not (defined|a function)/);
    }
  });
});
