import { world } from "@aihr-plugins/raycast-test-kit";
import { populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { readAccount } from "../src/account/account.ts";
import { toggleInTeam } from "../src/team/team.ts";
import comparePrograms from "../src/tools/compare-programs.ts";
import findLearner from "../src/tools/find-learner.ts";
import getProgress from "../src/tools/get-progress.ts";
import listStalled from "../src/tools/list-stalled.ts";
import teamSummary from "../src/tools/team-summary.ts";
import { asOfNow } from "./kit/as-of.ts";
import { setUp } from "./kit/command.tsx";
import { learner } from "./kit/people.ts";
import { type Serving, serve } from "./kit/served.ts";

const team = populationOf([
  learner({ name: "Fiona Bauer", progress: [{ abbreviation: "PA", value: 45, daysAgo: 3 }] }),
  learner({ name: "Fiona Okafor", progress: [{ abbreviation: "HRBP", value: 100 }] }),
  learner({
    name: "Bo Lind",
    progress: [
      { abbreviation: "PA", value: 80, daysAgo: 64 },
      { abbreviation: "HRBP", value: 20, daysAgo: 41 },
    ],
  }),
]);

/** A day more in the hour after midnight, if the clocks were set forward meanwhile. */
const sixtyFourDays = /^At 80%, no activity for 6[45] days\.$/;

async function withTeam(serving: Serving = { population: team }) {
  const served = await serve(serving);
  setUp(served);
  return served;
}

describe("the tool find-learner", () => {
  it("lists who matches, and how many of how many", async () => {
    await withTeam();
    expect(await findLearner({ query: "fiona" })).toEqual({
      result: "answered",
      shown: "2 of 2 learners",
      learners: [
        { id: team.at(1).userId, name: "Fiona Bauer", programs: "PA 45%" },
        { id: team.at(2).userId, name: "Fiona Okafor", programs: "HRBP 100%" },
      ],
      asOf: expect.stringMatching(asOfNow()),
    });
  });

  it("keeps to a program, and to twenty", async () => {
    await withTeam();
    expect(await findLearner({ query: "fiona", program: "hrbp" })).toMatchObject({ shown: "1 of 1 learners" });
    await withTeam({ learners: 300 });
    const many = await findLearner({ query: "", limit: 1000 });
    expect(many).toMatchObject({ shown: "20 of 300 learners" });
    expect(JSON.stringify(many).length).toBeLessThan(4000);
  });

  it("lists near misses and learners outside of the program apart from matches", async () => {
    await withTeam();
    expect(await findLearner({ query: "Fiona Okafor", program: "PA" })).toMatchObject({
      shown: "0 of 0 learners",
      learners: [],
      others: [{ name: "Fiona Okafor" }],
    });
    expect(await findLearner({ query: "Fiona Okafro" })).toMatchObject({
      shown: "0 of 0 learners",
      learners: [],
      similar: [{ name: "Fiona Okafor" }, { name: "Fiona Bauer" }],
    });
  });

  it("asks which program is meant if none matches", async () => {
    await withTeam();
    expect(await findLearner({ query: "fiona", program: "Cooking" })).toMatchObject({
      result: "program not found",
      message: "No program matches “Cooking”.",
      candidates: ["PA Program (PA)", "HRBP Program (HRBP)"],
    });
  });
});

describe("the tool get-progress", () => {
  it("returns one learner's progress, by name or learner ID", async () => {
    await withTeam();
    const expected = {
      result: "answered",
      learner: { id: team.at(1).userId, name: "Fiona Bauer" },
      hoursStudied: "4.5 hours",
      shown: "1 of 1 programs",
      programs: [
        {
          program: "PA Program (PA)",
          status: "In progress",
          progress: "45%",
          spent: "4 h 30 min",
          left: "5 h 30 min",
          lastActivity: "3 days ago",
        },
      ],
      asOf: expect.stringMatching(asOfNow()),
    };
    expect(await getProgress({ learner: "fiona bauer" })).toEqual(expected);
    expect(await getProgress({ learner: team.at(1).userId })).toEqual(expected);
    expect(await getProgress({ learner: "Bo Lind", program: "hrbp" })).toMatchObject({
      shown: "1 of 1 programs",
      programs: [{ progress: "20%", status: "Stalled" }],
    });
  });

  it("returns the candidates for an ambiguous name, and no progress", async () => {
    await withTeam();
    expect(await getProgress({ learner: "Fiona" })).toMatchObject({
      result: "ambiguous learner",
      message: "“Fiona” matches 2 learners. Use the full name or the learner ID.",
      shown: "2 of 2",
      candidates: [{ name: "Fiona Bauer" }, { name: "Fiona Okafor" }],
    });
  });

  it("takes no near miss for a match", async () => {
    await withTeam();
    expect(await getProgress({ learner: "Fiona Bauher" })).toMatchObject({
      result: "learner not found",
      candidates: [{ name: "Fiona Bauer" }, { name: "Fiona Okafor" }],
    });
  });
});

describe("the tool team-summary", () => {
  it("returns the figures of all learners or of a program, and no names", async () => {
    await withTeam();
    const all = await teamSummary({});
    expect(all).toMatchObject({ of: "all programs", metrics: { Learners: "3 learners", "Adoption rate": "100%" } });
    expect(await teamSummary({ program: "PA" })).toMatchObject({
      of: "PA Program (PA)",
      metrics: { Learners: "2 learners", "Completion rate": "0%", "Total hours studied": "—" },
    });
    expect(JSON.stringify(all)).not.toContain("Fiona");
  });
});

describe("the tool compare-programs", () => {
  const many = populationOf(
    Array.from({ length: 26 }, (_, at) =>
      learner({ name: `Ana ${at}`, progress: [{ abbreviation: `P${at + 10}`, value: at === 25 ? 100 : at }] }),
    ),
  );

  it("compares all programs or those named, a line for each, the values in the order of the columns", async () => {
    await withTeam();
    expect(await comparePrograms({})).toMatchObject({
      shown: "2 of 2 programs, highest learners first",
      columns: expect.arrayContaining(["Program", "Program name", "Learners", "Adoption rate"]),
      programs: [
        expect.arrayContaining(["HRBP", "HRBP Program", "2", "100%"]),
        expect.arrayContaining(["PA", "PA Program", "2", "100%"]),
      ],
    });
    expect(await comparePrograms({ programs: "PA" })).toMatchObject({
      shown: "1 of 1 programs, highest learners first",
    });
    expect(await comparePrograms({ programs: "PA, Cooking" })).toMatchObject({ result: "program not found" });
  });

  it("lists every program, the best one first if sorted by what was asked", async () => {
    await withTeam({ population: many });
    const all = await comparePrograms({ sortBy: "completion rate" });
    expect(all).toMatchObject({ shown: "26 of 26 programs, highest completion rate first" });
    expect("programs" in all && all.programs[0]?.[0]).toBe("P35");
    expect("programs" in all && all.programs).toHaveLength(26);
    const lowest = await comparePrograms({ sortBy: "averageProgress", lowestFirst: true });
    expect("programs" in lowest && lowest.programs[0]?.[0]).toBe("P10");
  });

  it("asks for the metric if there is none of that name", async () => {
    await withTeam();
    expect(await comparePrograms({ sortBy: "salary" })).toMatchObject({
      result: "metric not found",
      candidates: expect.arrayContaining(["Completion rate", "Stalled enrollments"]),
    });
  });

  it("takes a name that holds commas for one program", async () => {
    const person = learner({ name: "Ana", progress: [{ abbreviation: "LLT", value: 50 }] });
    const named = {
      ...person,
      progress: person.progress.map((entry) => ({ ...entry, programName: "Lead, Learn, Teach" })),
    };
    await withTeam({ population: populationOf([named]) });
    expect(await comparePrograms({ programs: "lead, learn, teach" })).toMatchObject({
      programs: [expect.arrayContaining(["LLT", "Lead, Learn, Teach", "1"])],
    });
  });
});

describe("the tool list-stalled", () => {
  it("lists as many as its headline says, longest without activity first", async () => {
    await withTeam();
    expect(await listStalled({})).toMatchObject({
      headline: "2 enrollments of 1 learner stalled",
      shown: "2 of 2 enrollments",
      enrollments: [
        { name: "Bo Lind", program: "PA Program (PA)", why: expect.stringMatching(sixtyFourDays) },
        { program: "HRBP Program (HRBP)" },
      ],
    });
    expect(await listStalled({ days: 60 })).toMatchObject({
      headline: "1 enrollment of 1 learner stalled",
      shown: "1 of 1 enrollments",
    });
    expect(await listStalled({ program: "HRBP", limit: 1 })).toMatchObject({
      headline: "1 enrollment of 1 learner stalled",
      enrollments: [{ program: "HRBP Program (HRBP)" }],
    });
  });
});

describe("every tool with a scope", () => {
  it("answers about My Team only if asked, and says when it is empty", async () => {
    await withTeam();
    expect(await teamSummary({ team: true })).toMatchObject({
      scope: "My Team: 0 learners",
      warning: expect.stringContaining("My Team is empty"),
    });
    toggleInTeam(readAccount(), team.at(1).userId);
    expect(await findLearner({ query: "", team: true })).toMatchObject({
      learners: [{ name: "Fiona Bauer" }],
      scope: "My Team: 1 learner",
    });
    expect(await teamSummary({ team: true })).toMatchObject({ metrics: { Learners: "1 learner" } });
    expect(await comparePrograms({ team: true })).toMatchObject({ programs: [expect.arrayContaining(["PA"])] });
    expect(await listStalled({ team: true })).toMatchObject({ headline: "No enrollments stalled" });
    expect(await teamSummary({})).not.toHaveProperty("scope");
  });
});

describe("every tool", () => {
  it("reads the report once, however many questions follow", async () => {
    const served = await withTeam();
    await findLearner({ query: "fiona" });
    const requests = served.requests();
    await teamSummary({});
    await getProgress({ learner: "Bo Lind" });
    expect(served.requests()).toBe(requests);
  });

  it("fails with a sentence where there is nothing to answer from", async () => {
    const served = await serve();
    setUp(served, "another-key");
    await expect(teamSummary({})).rejects.toThrow("The API key was rejected (401).");
    expect(world.toasts).toEqual([]);
  });

  it("answers from the last good data, with a warning", async () => {
    const served = await withTeam();
    const before = await findLearner({ query: "fiona" });
    await served.close();
    const clock = Date.now;
    try {
      Date.now = () => clock() + 3 * 3_600_000;
      expect(await findLearner({ query: "bo lind" })).toMatchObject({
        asOf: `${before.asOf}, 3 hours ago`,
        warning: expect.stringContaining("could not be reached"),
      });
    } finally {
      Date.now = clock;
    }
  });
});
