import type { AdoptionProgressViewModel } from "@aihr-plugins/core";
import { metricTable, programColumns, programLabel, programs, programTable, sameProgram } from "@aihr-plugins/report";
import { describe, expect, it } from "vitest";
import { daysBefore, learner, NOW } from "./learners.ts";

const options = { readAt: NOW };
const of = (...entries: AdoptionProgressViewModel[]) => programs([learner("Ana", ...entries)], options);

describe("a program", () => {
  it.each([
    [[{ abbreviation: "PA", programName: "People Analytics" }], ["PA", "People Analytics", "PA"]],
    [[{ abbreviation: " ", programName: " Talent " }], ["Talent", "Talent", null]],
    [[{ abbreviation: "PA", programName: null }], ["PA", null, "PA"]],
    [[{ abbreviation: null, programName: "" }], ["Unnamed program", null, null]],
  ])("of %j is known by key, name and abbreviation", (entries, expected) => {
    expect(of(...entries).map(({ key, name, abbreviation }) => [key, name, abbreviation])).toEqual([expected]);
  });

  it("is one however its key is spelled and wherever the entries stand", () => {
    const entries = [{ abbreviation: "pa" }, { abbreviation: " PA " }, { programName: "Pa" }];
    const expected = [{ key: "PA", abbreviation: "PA" }];
    expect(of(...entries)).toMatchObject(expected);
    expect(of(...[...entries].reverse())).toMatchObject(expected);
  });

  it("has the name with the latest usable activity", () => {
    const at = (programName: string | null, date?: string) => ({ abbreviation: "PA", programName, date: date ?? null });
    const names = (...entries: AdoptionProgressViewModel[]) => of(...entries).map(({ name }) => name);
    const [older, newer] = [at("Old", daysBefore(9)), at("New", daysBefore(2))];
    expect([names(older, newer), names(newer, older)]).toEqual([["New"], ["New"]]);
    expect(names(newer, at("Future", "9999-12-31"), at("Undated"), at(null, daysBefore(1)))).toEqual(["New"]);
    expect([names(at("B"), at("A")), names(at("A"), at("B"))]).toEqual([["A"], ["A"]]);
  });

  it("shows its key, too, if another one has the same name", () => {
    const shown = of(
      { abbreviation: "PA", programName: "Analytics" },
      { abbreviation: "PA2", programName: "analytics" },
      { programName: "Analytics" },
      { abbreviation: "TA", programName: "Talent" },
      { abbreviation: "X" },
    ).map(({ shownName }) => shownName);
    expect(shown).toEqual(["Analytics (PA)", "analytics (PA2)", "Analytics", "Talent", "X"]);
  });

  it("has a label with name and abbreviation", () => {
    const labels = of(
      { abbreviation: "PA", programName: "People Analytics" },
      { programName: "Talent" },
      { abbreviation: "X" },
      { abbreviation: "Y", programName: "Y" },
      { abbreviation: null },
    ).map(programLabel);
    expect(labels).toEqual(["People Analytics (PA)", "Talent", "X", "Y", "Unnamed program"]);
  });
});

describe("sameProgram", () => {
  it.each([
    ["PA", " pa ", true],
    ["PA", "PB", false],
  ])("%j and %j: %s", (one, other, same) => {
    expect(sameProgram(one, other)).toBe(same);
  });
});

describe("programTable", () => {
  it("has most learners first, then the lower key, in whatever order they come", () => {
    const learners = [
      learner("Ana", { abbreviation: "B" }, { abbreviation: "C" }, { abbreviation: "A" }),
      learner("Bo", { abbreviation: "C" }),
    ];
    const keys = (some: typeof learners) => programTable(some, options).map(({ program }) => program.key);
    expect(keys(learners)).toEqual(["C", "A", "B"]);
    expect(keys([...learners].reverse())).toEqual(["C", "A", "B"]);
  });
});

describe("programColumns", () => {
  const [row] = programTable(
    [learner("Ana", { abbreviation: "PA", programName: "People Analytics", value: 99.6, date: daysBefore(1) })],
    options,
  );

  it("are the key, the name and every metric but the hours over all programs", () => {
    const keys = metricTable.map(({ key }) => key).filter((key) => key !== "totalHoursStudied");
    expect(programColumns.map(({ key }) => key)).toEqual(["program", "programName", ...keys]);
    expect(programColumns.map(({ title }) => title).slice(0, 3)).toEqual(["Program", "Program name", "Learners"]);
  });

  it("always show the name, the learners and the completion rate, and have others by rank", () => {
    const ofRank = (rank: number) => programColumns.filter((column) => column.rank === rank).map(({ key }) => key);
    expect(ofRank(0)).toEqual(["programName", "learners", "completionRate"]);
    expect([1, 2, 3, 4].map((rank) => ofRank(rank).length)).toEqual([2, 3, 4, programColumns.length - 12]);
  });

  it("have values as cells and in words", () => {
    const column = (key: string) => programColumns.find((each) => each.key === key) ?? expect.fail(`No ${key}`);
    const shown = (key: string) => row && [column(key).cell(row), column(key).text(row, options), column(key).unit];
    expect(shown("program")).toEqual(["PA", "PA", null]);
    expect(shown("programName")).toEqual(["People Analytics", "People Analytics", null]);
    expect(shown("learners")).toEqual([1, "1", "learners"]);
    expect(shown("averageProgress")).toEqual([99.6, "99%", "percent"]);
    expect(shown("hoursSpent")).toEqual([null, "—", "hours"]);
    expect(shown("lastActivity")).toEqual([daysBefore(1), "yesterday", "instant"]);
  });
});
