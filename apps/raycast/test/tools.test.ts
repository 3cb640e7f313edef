import { world } from "@aihr-plugins/raycast-test-kit";
import { populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import comparePrograms from "../src/tools/compare-programs.ts";
import findLearner from "../src/tools/find-learner.ts";
import getProgress from "../src/tools/get-progress.ts";
import listStalled from "../src/tools/list-stalled.ts";
import teamSummary from "../src/tools/team-summary.ts";
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

async function withTeam(serving: Serving = { population: team }) {
  const served = await serve(serving);
  setUp(served);
  return served;
}

describe("the tool find-learner", () => {
  it("lists who matches, and how many of how many", async () => {
    await withTeam();
    expect(await findLearner({ query: "fiona" })).toEqual({
      shown: "2 of 2 that match",
      learners: [
        { id: team.at(1).userId, name: "Fiona Bauer", programs: "PA 45%" },
        { id: team.at(2).userId, name: "Fiona Okafor", programs: "HRBP 100%" },
      ],
      updated: "just now",
    });
  });

  it("keeps to a program, and to twenty", async () => {
    await withTeam();
    expect(await findLearner({ query: "fiona", program: "hrbp" })).toMatchObject({ shown: "1 of 1 that match" });
    await withTeam({ learners: 300 });
    const many = await findLearner({ query: "", limit: 1000 });
    expect(many).toMatchObject({ shown: "20 of 300 that match" });
    expect(JSON.stringify(many).length).toBeLessThan(4000);
  });

  it("asks back about a program that is not there", async () => {
    await withTeam();
    expect(await findLearner({ query: "fiona", program: "Cooking" })).toMatchObject({
      result: "program not found",
      candidates: ["PA Program (PA)", "HRBP Program (HRBP)"],
    });
  });
});

describe("the tool get-progress", () => {
  it("tells one learner's progress, by name or identifier", async () => {
    await withTeam();
    const expected = {
      learner: { id: team.at(1).userId, name: "Fiona Bauer" },
      hoursStudied: "1 hour",
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
      updated: "just now",
    };
    expect(await getProgress({ learner: "fiona bauer" })).toEqual(expected);
    expect(await getProgress({ learner: team.at(1).userId })).toEqual(expected);
    expect(await getProgress({ learner: "Bo Lind", program: "hrbp" })).toMatchObject({
      shown: "1 of 1 programs",
      programs: [{ progress: "20%", status: "Stalled" }],
    });
  });

  it("gives an ambiguous name back, and no progress", async () => {
    await withTeam();
    expect(await getProgress({ learner: "Fiona" })).toMatchObject({
      result: "ambiguous learner",
      shown: "2 of 2",
      candidates: [{ name: "Fiona Bauer" }, { name: "Fiona Okafor" }],
    });
  });

  it("takes no near miss for the one who was meant", async () => {
    await withTeam();
    expect(await getProgress({ learner: "Fiona Bauher" })).toMatchObject({
      result: "learner not found",
      candidates: [{ name: "Fiona Bauer" }, { name: "Fiona Okafor" }],
    });
  });
});

describe("the tool team-summary", () => {
  it("tells the numbers of everybody or of a program, and no names", async () => {
    await withTeam();
    const all = await teamSummary({});
    expect(all).toMatchObject({ of: "all learners", metrics: { Learners: "3 learners", "Adoption rate": "100%" } });
    expect(await teamSummary({ program: "PA" })).toMatchObject({
      of: "PA Program (PA)",
      metrics: { Learners: "2 learners", "Completion rate": "0%" },
    });
    expect(JSON.stringify(all)).not.toContain("Fiona");
  });
});

describe("the tool compare-programs", () => {
  it("compares all programs or those named", async () => {
    await withTeam();
    expect(await comparePrograms({})).toMatchObject({ shown: "2 of 2 programs" });
    expect(await comparePrograms({ programs: "PA" })).toMatchObject({
      programs: [{ program: "PA Program (PA)", learners: 2, completed: 0, completionRate: "0%", stalled: 1 }],
    });
    expect(await comparePrograms({ programs: "PA, Cooking" })).toMatchObject({ result: "program not found" });
  });
});

describe("the tool list-stalled", () => {
  it("lists the longest quiet first, after as many days as asked", async () => {
    await withTeam();
    expect(await listStalled({})).toMatchObject({
      shown: "2 of 2 that stalled, longest first",
      stalled: [
        { name: "Bo Lind", program: "PA Program (PA)", why: "At 80%, no activity for 64 days." },
        { program: "HRBP Program (HRBP)" },
      ],
    });
    expect(await listStalled({ days: 60 })).toMatchObject({ shown: "1 of 1 that stalled, longest first" });
    expect(await listStalled({ program: "HRBP", limit: 1 })).toMatchObject({
      stalled: [{ program: "HRBP Program (HRBP)" }],
    });
  });
});

describe("every tool", () => {
  it("asks the API once, however many questions follow", async () => {
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
    await findLearner({ query: "fiona" });
    await served.close();
    const clock = Date.now;
    try {
      Date.now = () => clock() + 3 * 3_600_000;
      expect(await findLearner({ query: "bo lind" })).toMatchObject({
        updated: "3 h ago",
        warning: expect.stringContaining("could not be reached"),
      });
    } finally {
      Date.now = clock;
    }
  });
});
