import { describe, expect, it } from "vitest";
import { createProgramFilterCheck } from "../src/walk/program-filter-check.ts";

const people = { programName: "People Analytics", abbreviation: "PA" };
const talent = { programName: "Talent Acquisition", abbreviation: "TA" };
const learner = (...progress: readonly object[]) => ({ userId: "a", progress });

describe("the check of the filter by program", () => {
  it.each<[string, readonly object[], boolean]>([
    ["as many programs as asked for", [people], false],
    ["more programs than asked for", [people, talent], true],
    ["one program, in another case and with spaces", [people, { ...people, abbreviation: " pa " }], false],
    ["two programs that only their names tell apart", [{ programName: "A" }, { programName: "B" }], true],
    ["one name, in another case and with spaces", [{ programName: "A" }, { programName: " a " }], false],
    ["a program with neither name nor abbreviation", [people, { programName: null, abbreviation: null }, {}], false],
    ["a program with an empty abbreviation", [people, { programName: "B", abbreviation: " " }], true],
  ])("counts programs: %s", (_, progress, isIgnored) => {
    const check = createProgramFilterCheck(1);
    check.see({ data: [learner(...progress)] });
    expect(check.isIgnored()).toBe(isIgnored);
  });

  it("counts programs over all learners and pages", () => {
    const check = createProgramFilterCheck(2);
    check.see({ data: [learner(people), { userId: "b", progress: null }, { userId: "c" }] });
    check.see({ data: [learner(talent)] });
    expect(check.isIgnored()).toBe(false);
    check.see({ data: [{ userId: "d" }, learner({ programName: "Digital HR" })] });
    expect(check.isIgnored()).toBe(true);
  });

  it.each<[string, unknown, boolean]>([
    ["no program", { program: null }, true],
    ["the program", { program: "PRG-1" }, false],
    ["no program", { program: undefined }, false],
    ["another filter", { userIds: [] }, false],
    ["text", "program", false],
    ["null", null, false],
    ["nothing", undefined, false],
  ])("reads the echo of the filter: %s (%j)", (_, filter, isIgnored) => {
    const check = createProgramFilterCheck(1);
    check.see({ data: [learner(people)], filter });
    check.see({ data: [learner(people)], filter: { program: "PRG-1" } });
    expect(check.isIgnored()).toBe(isIgnored);
  });

  it("believes no echo of a page without learners", () => {
    const check = createProgramFilterCheck(1);
    check.see({ data: [], filter: { program: null } });
    expect(check.isIgnored()).toBe(false);
  });

  it("finds nothing wrong if all programs were asked for", () => {
    const check = createProgramFilterCheck(null);
    check.see({ data: [learner(people, talent)], filter: { program: null } });
    expect(check.isIgnored()).toBe(false);
  });
});
