import { learnerIdentity } from "@aihr-plugins/report";
import { describe, expect, it } from "vitest";
import {
  digestOf,
  digestText,
  matchPeople,
  type Person,
  peopleNotice,
  peopleOfTable,
  readDigestInput,
  readGroupActivity,
  readSomeLearnersHistory,
} from "../src/index.ts";
import { entry, learnerOf, type Night, nights, withHistoryOf } from "./recorded-digest.ts";

const today = "2026-11-16";
const now = Date.parse(`${today}T08:00:00Z`);
const identity = (nth: number) => learnerIdentity(learnerOf(nth).userId);
const identities = (...numbers: readonly number[]) => new Set(numbers.map(identity));

describe("the digest of a team", () => {
  it("holds only what the team did", async () => {
    const { team, other } = await withHistoryOf(nights, async (history) => {
      const historyOf = await readSomeLearnersHistory(history);
      const of = async (...numbers: readonly number[]) => {
        const input = await readDigestInput(historyOf(identities(...numbers)), { by: "week", today });
        if (input === null) throw new Error("There is a history.");
        return digestOf(input, { now, audience: "team" });
      };
      return { team: await of(0, 1), other: await of(2, 3) };
    });
    expect(team.title).toBe("Your team's learning in the week of Nov 9, 2026");
    expect(team.headline).toBe("1 completion, 0 new starts, 1 active learner. No enrollments stalled.");
    expect(team.tiles).toMatchObject([
      { value: "0", before: "2 the week before", standing: "Adoption rate 100%" },
      { value: "1", before: "0 the week before", standing: "Completion rate 50%" },
      { value: "2", before: "2.5 the week before", standing: "4.5 hours in all" },
      { value: "0", before: "0 the week before" },
    ]);
    expect(team.programs).toMatchObject([{ learners: "2", completions: "1", completionRate: "50%" }]);
    expect(team.asOf).toContain("2 learners");
    expect(other.headline).toBe("0 completions, 1 new start, 1 active learner. No enrollments stalled.");
  });

  it("of all learners is the digest of the organization", async () => {
    await withHistoryOf(nights, async (history) => {
      const historyOf = await readSomeLearnersHistory(history);
      for (const by of ["week", "month", "quarter"] as const) {
        const whole = await readDigestInput(history, { by, today: "2027-01-02" });
        const all = await readDigestInput(historyOf(identities(0, 1, 2, 3)), { by, today: "2027-01-02" });
        if (whole === null || all === null) throw new Error("There is a history.");
        expect(digestOf(all, { now })).toEqual(digestOf(whole, { now }));
      }
    });
  });

  it("is held back when nothing changed in the team, though others learned", async () => {
    await withHistoryOf(nights, async (history) => {
      const historyOf = await readSomeLearnersHistory(history);
      const input = await readDigestInput(historyOf(identities(3)), { by: "week", today });
      expect(input && digestOf(input, { now }).hold).toBe("nothing-changed");
    });
  });
});

describe("groups", () => {
  const learners = (value: number) =>
    Array.from({ length: 9 }, (_, nth) => learnerOf(nth, entry("PA", value, value, "2026-11-10")));
  const week: readonly Night[] = [
    ["2026-11-01", learners(0)],
    ["2026-11-15", learners(100)],
  ];
  const groups = [
    { name: "Legal <b>", learners: identities(0, 1, 2, 3) },
    { name: "Sales", learners: identities(4, 5, 6, 7, 8) },
  ];

  it("of fewer than five learners are counted, and not shown", async () => {
    const content = await contentOf();
    expect(content.groups).toMatchObject([{ name: "Sales", learners: "5", completions: "5", completionRate: "100%" }]);
    expect(content.groupNotes).toEqual(["1 group of fewer than five learners not shown"]);
    expect(digestText(content)).not.toContain("Legal");
  });

  it("of a team hold only the team's people", async () => {
    const content = await contentOf(identities(0, 4, 5, 6, 7));
    expect(content.groups).toEqual([]);
    expect(content.groupNotes).toEqual(["2 groups of fewer than five learners not shown"]);
  });

  function contentOf(among?: ReadonlySet<string>) {
    return withHistoryOf(week, async (history) => {
      const input = await readDigestInput(history, { by: "week", today });
      if (input === null) throw new Error("There is a history.");
      const historyOf = await readSomeLearnersHistory(history);
      const from = input.periods[input.at]?.from ?? "";
      const activity = await readGroupActivity(historyOf, groups, { by: "week", from }, among);
      return digestOf({ ...input, groups: activity }, { now });
    });
  }
});

describe("names", () => {
  const late: readonly Night[] = [
    ["2026-11-01", [learnerOf(0, entry("PA", 0, 0, "2026-10-01")), learnerOf(1, entry("PA", 0, 0, "2026-10-01"))]],
    ["2026-11-15", [learnerOf(0, entry("PA", 10, 5, "2026-10-01")), learnerOf(1, entry("PA", 20, 5, "2026-11-14"))]],
  ];

  it("are nowhere unless they are asked for", async () => {
    const contents = await withHistoryOf(late, async (history) => {
      const input = await readDigestInput(history, { by: "week", today });
      if (input === null) throw new Error("There is a history.");
      return [digestOf(input, { now }), digestOf(input, { now, withNames: true })];
    });
    expect(JSON.stringify(contents[0])).not.toContain("Secret");
    expect(contents[1]?.namedLearners).toEqual(["Learner 0 Secret, PA: At 10%, no activity for 45 days."]);
  });
});

describe("a mapping and a report", () => {
  const mapping = peopleOfTable([
    ["Learner ID", "Email", "Manager", "Group"],
    [identity(0).toUpperCase(), "ana@example.com", "Boss@example.com", "Sales"],
    [identity(1), "", "boss@example.com", "SALES"],
    ["gone", "gone@example.com", "boss@example.com", "Sales"],
  ]);
  const people: readonly Person[] = mapping.kind === "people" ? mapping.people : [];

  it("are matched by learner ID, managers and groups without case", () => {
    const matched = matchPeople(people, [learnerOf(0), learnerOf(1), learnerOf(2)]);
    expect(matched.teams).toEqual([{ manager: "boss@example.com", learners: identities(0, 1) }]);
    expect(matched.groups).toEqual([{ name: "Sales", learners: identities(0, 1) }]);
    expect(matched.unmapped).toEqual([learnerOf(2).userId]);
    expect(matched.absent).toMatchObject([{ line: 4, email: "gone@example.com" }]);
  });

  it("make a list for the owner of what they do not have in common", () => {
    const { unmapped, absent } = matchPeople(people, [learnerOf(0), learnerOf(1), learnerOf(2)]);
    const notice = peopleNotice("Learning in November 2026", {
      unmapped,
      absent,
      problems: [{ line: 9, text: "there is no learner ID" }],
      smallTeams: ["boss@example.com"],
    });
    expect(notice?.subject).toBe("People to check: Learning in November 2026");
    expect(notice?.text.split("\n\n")).toEqual([
      `1 learner in the report, but not in the mapping:\n- ${learnerOf(2).userId}`,
      "1 person in the mapping, but not in the report:\n- line 4: gone@example.com",
      "1 line of the mapping with a problem:\n- line 9: there is no learner ID",
      "1 manager of fewer than five learners, who got no digest of their team:\n- boss@example.com\n",
    ]);
    expect(peopleNotice("x", { unmapped: [], absent: [], problems: [], smallTeams: [] })).toBeNull();
  });
});
