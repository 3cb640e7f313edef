import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmailAddress, type PeopleTable, peopleOfTable } from "../src/index.ts";

const ana = ["A-1", "ana@example.com", "boss@example.com", "Sales"];

describe("the titles of a mapping", () => {
  it.each([
    [["Learner ID", "Email", "Manager", "Group"]],
    [["learner_id", "e-mail", "manager_email", "department"]],
    [["USER ID", "Work email", "Reports to", "Team"]],
    [["userId", "mail", "Line Manager E-Mail", "Business Unit"]],
    [[" id ", "Email address", "managerEmail", "Cost center"]],
  ])("may be spelled %j", (titles) => {
    expect(peopleOfTable([titles, ana])).toEqual({
      kind: "people",
      people: [{ identity: "a-1", email: "ana@example.com", manager: "boss@example.com", group: "Sales", line: 2 }],
      problems: [],
    });
  });

  it("may be in any order, with other columns between them", () => {
    const table = peopleOfTable([
      ["Office", "Group", "Learner ID"],
      ["Utrecht", "Sales", "A-1"],
    ]);
    expect(table).toMatchObject({ people: [{ identity: "a-1", manager: null, group: "Sales" }] });
  });

  it.each([
    [[], "The mapping needs a column “Learner ID”. Its first line has: nothing."],
    [[["Name", "Manager"]], "The mapping needs a column “Learner ID”. Its first line has: Name, Manager."],
    [[["Learner ID"]], "The mapping needs a column “Manager” or “Group”. Its first line has: Learner ID."],
    [[["A-1", "ana@example.com"]], "The mapping needs a column “Learner ID”. Its first line has: A-1."],
  ])("are named when one is missing", (table, text) => {
    expect(peopleOfTable(table)).toEqual({ kind: "refused", text });
  });
});

describe("the lines of a mapping", () => {
  it("may name a manager by learner ID", () => {
    const table = [
      ["Learner ID", "Email", "Manager"],
      ["A-1", "", "b-9"],
      ["B-9", "Ben@Example.com", ""],
    ];
    expect(peopleOf(peopleOfTable(table)).map(({ manager }) => manager)).toEqual(["ben@example.com", null]);
  });

  it("are reported with their number, and without personal data, when they cannot be used", () => {
    const table = [
      ["Learner ID", "Email", "Manager", "Group"],
      ["", "ana@example.com", "boss@example.com", ""],
      ["", "", "", ""],
      ["A-1", "ana at example", "The Boss", "Sales"],
    ];
    expect(peopleOfTable(table)).toMatchObject({
      people: [{ identity: "a-1", email: null, manager: null, group: "Sales" }],
      problems: [
        { line: 2, text: "there is no learner ID" },
        { line: 4, text: "the email is not an address" },
        { line: 4, text: "the manager is neither an email address nor a learner ID with one" },
      ],
    });
  });

  it("count once when they are repeated, and not at all when they contradict each other", () => {
    const titles = ["Learner ID", "Manager"];
    const boss = ["A-1", "boss@example.com"];
    expect(peopleOf(peopleOfTable([titles, boss, ["a-1", "BOSS@example.com"]]))).toHaveLength(1);
    const contradicting = peopleOfTable([titles, boss, ["A-1", "other@example.com"], boss]);
    expect(contradicting).toMatchObject({ people: [], problems: [{ line: 3 }, { line: 4 }] });
  });

  it("are never more people than lines, whatever the cells are", () => {
    const cell = fc.oneof(fc.constantFrom("", "A-1", "a@x", "b@y", "Sales"), fc.string());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 })), (lines) => {
        const people = peopleOf(peopleOfTable([["Learner ID", "Email", "Manager", "Group"], ...lines]));
        expect(people.length).toBeLessThanOrEqual(lines.length);
        expect(new Set(people.map(({ identity }) => identity)).size).toBe(people.length);
        for (const { manager } of people) expect(manager === null || isEmailAddress(manager)).toBe(true);
      }),
    );
  });
});

describe("an email address", () => {
  it.each(["ana@example.com", "a@x", "ana.o'neil+learning@mail.example.co.uk", "jörg@müller.example"])(
    "may be %s",
    (text) => expect(isEmailAddress(text)).toBe(true),
  );

  it.each([
    "",
    "ana",
    "@example.com",
    "ana@",
    "ana@a@b",
    "Ana <ana@example.com>",
    "ana@example.com, ben@example.com",
    "ana@example.com\nBcc: eve@example.com",
    "ana@example.com\u0000",
    "ana @example.com",
    `${"a".repeat(65)}@example.com`,
  ])("is not %j", (text) => expect(isEmailAddress(text)).toBe(false));
});

function peopleOf(table: PeopleTable) {
  return table.kind === "people" ? table.people : [];
}
