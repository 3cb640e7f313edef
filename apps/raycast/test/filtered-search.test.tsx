import { populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import FindLearner from "../src/find-learner.tsx";
import Programs from "../src/programs.tsx";
import StalledEnrollments from "../src/stalled-enrollments.tsx";
import { launch, launched } from "./kit/command.tsx";
import { learner } from "./kit/people.ts";

const inProgram = (name: string, abbreviation: string) =>
  learner({ name, progress: [{ abbreviation, value: 50, daysAgo: 50 }] });

const people = populationOf([
  inProgram("Bob Ray", "HRBP"),
  inProgram("Boe Strand", "HRBP"),
  inProgram("Bo", "PA"),
  inProgram("Bo Xi", "PA"),
  inProgram("Jon Maier", "HRBP"),
  inProgram("Jon Meier", "PA"),
]);

const titles = (screen: ReturnType<typeof launch>) => screen.rows().map(({ section, title }) => [section, title]);

describe("a search with the filter of yesterday", () => {
  it.each([
    [
      "Bo",
      [
        ["Learners", "Bob Ray"],
        ["Learners", "Boe Strand"],
        ["Outside of the Filter", "Bo"],
        ["Outside of the Filter", "Bo Xi"],
      ],
    ],
    ["Jon Meier", [["Outside of the Filter", "Jon Meier"]]],
    [
      "JM",
      [
        ["Learners", "Jon Maier"],
        ["Outside of the Filter", "Jon Meier"],
      ],
    ],
    [
      "jon",
      [
        ["Learners", "Jon Maier"],
        ["Outside of the Filter", "Jon Meier"],
      ],
    ],
  ])("shows exact matches outside of it before near misses inside: %s", async (typed, first) => {
    const { screen } = await launched(FindLearner, { population: people });
    await screen.choose("HRBP");
    screen.close();
    const again = launch(FindLearner);
    await again.type(typed);
    expect(titles(again).slice(0, first.length)).toEqual(first);
    expect(new Set(again.rows().map(({ title }) => title)).size).toBe(again.rows().length);
  });

  it("finds a learner by ID and a program by name outside of it", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    await screen.choose("HRBP");
    await screen.type(learner({ name: "Bo" }).userId);
    expect(titles(screen)).toEqual([["Outside of the Filter", "Bo"]]);
    await screen.type("PA Program");
    expect(titles(screen).slice(0, 3)).toEqual([
      ["Outside of the Filter", "Bo"],
      ["Outside of the Filter", "Bo Xi"],
      ["Outside of the Filter", "Jon Meier"],
    ]);
  });

  it("keeps to the filter while nothing is typed, and to the program of a pushed list always", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    await screen.choose("HRBP");
    expect(screen.rows()).toHaveLength(3);
    screen.close();
    const programs = launch(Programs);
    await programs.press("Show Learners", "HRBP Program");
    await programs.type("Jon Meier");
    expect(programs.rows().map(({ title }) => title)).not.toContain("Jon Meier");
  });

  it("holds for Stalled Enrollments, too", async () => {
    const { screen } = await launched(StalledEnrollments, { population: people });
    await screen.choose("HRBP");
    await screen.type("bo");
    expect(titles(screen)).toContainEqual(["Outside of the Filter", "Bo"]);
    expect(titles(screen)).not.toContainEqual(["Outside of the Filter", "Jon Meier"]);
  });
});

describe("a similar match", () => {
  const similar = populationOf([
    inProgram("Mara Lund", "PA"),
    learner({ name: "Ed Garnier", progress: [{ abbreviation: "PA", value: 90, daysAgo: 35 }] }),
    learner({ name: "Mark Ito", progress: [{ abbreviation: "TA", value: 100, daysAgo: 2 }] }),
  ]);

  it("comes after the exact ones in Stalled Enrollments, also after those outside of the filter", async () => {
    const { screen } = await launched(StalledEnrollments, { population: similar });
    await screen.type("mar");
    expect(titles(screen)).toEqual([
      ["Stalled This Month", "Mara Lund"],
      ["Similar Matches", "Ed Garnier"],
    ]);
    await screen.choose("PA");
    await screen.type("mara");
    expect(titles(screen)[0]).toEqual(["Stalled This Month", "Mara Lund"]);
  });

  it("comes after the exact ones in Find Learner, whatever it is grouped by", async () => {
    const { screen } = await launched(FindLearner, { population: similar });
    await screen.type("mar");
    await screen.press("Group by Status", "Mara Lund");
    expect(titles(screen)).toEqual([
      ["Inactive", "Mara Lund"],
      ["Completed", "Mark Ito"],
      ["Similar Matches", "Ed Garnier"],
    ]);
  });
});
