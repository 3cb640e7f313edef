import { find, world } from "@aihr-plugins/raycast-test-kit";
import { metrics, percentText } from "@aihr-plugins/report";
import { populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import MenuBar from "../src/menu-bar.tsx";
import Programs from "../src/programs.tsx";
import Refresh from "../src/refresh.ts";
import StalledEnrollments from "../src/stalled-enrollments.tsx";
import TeamOverview from "../src/team-overview.tsx";
import { asOfNow, countedNow } from "./kit/as-of.ts";
import { launch, launched, setUp } from "./kit/command.tsx";
import { learner } from "./kit/people.ts";
import { serve } from "./kit/served.ts";

const team = populationOf([
  learner({ name: "Ada One", progress: [{ abbreviation: "PA", value: 100 }] }),
  learner({
    name: "Bo Two",
    progress: [
      { abbreviation: "PA", value: 40, daysAgo: 64 },
      { abbreviation: "TA", value: 10, daysAgo: 20 },
    ],
  }),
  learner({ name: "Cy Three", progress: [{ abbreviation: "PA", value: 0 }] }),
  learner({ name: "Di Four" }),
]);

describe("Team Overview", () => {
  it("shows metrics, breakdowns and programs", async () => {
    const { screen } = await launched(TeamOverview, { population: team });
    expect(screen.sections()).toEqual([
      "Metrics",
      "Learners by Stage",
      "Distribution of Progress",
      "Completed, by last change",
      "Programs",
    ]);
    const texts = Object.fromEntries(screen.rows().map(({ title, accessories }) => [title, accessories]));
    expect(texts["Learners"]).toEqual(["4 learners"]);
    expect(texts["Adoption rate"]).toEqual(["50%"]);
    expect(texts["Completion rate"]).toEqual(["25%"]);
    expect(texts["Last activity"]).toEqual(["yesterday"]);
    expect(texts["25% to under 50%"]).toEqual(["1 enrollment", "25%"]);
    expect(texts["In progress, none completed"]).toEqual(["1 learner"]);
    expect(texts["PA Program"]).toEqual([
      "Learners 3",
      "Adoption rate 67%",
      "Completion rate 33%",
      "Stalled enrollments 1",
    ]);
  });

  it("says the same numbers as the report package, to the last digit", async () => {
    const { screen, served } = await launched(TeamOverview, { learners: 300 });
    const learners = Array.from({ length: 300 }, (_, at) => served.population.at(at));
    const own = metrics(learners, { readAt: Date.now() });
    const row = screen.rows().find(({ title }) => title === "Adoption rate");
    expect(row?.accessories).toEqual([percentText(own.adoptionRate)]);
  });

  it("copies a line, and everything as Markdown", async () => {
    const { screen } = await launched(TeamOverview, { population: team });
    await screen.press("Copy Line", "Adoption rate");
    await screen.press("Copy Overview as Markdown", "Adoption rate");
    expect(world.copied[0]).toBe("Adoption rate: 50% (Started learners ÷ learners.)");
    expect(world.copied[1]).toContain("| Adoption rate | 50% |");
    expect(world.copied[1]).toContain("| 25% to under 50% | 1 enrollment | 25% |");
    expect(world.copied[1]).toMatch(/^As of [A-Z]/m);
    expect(world.copied[1]).not.toContain("Ada");
  });
});

describe("Programs", () => {
  it("compares programs, and leads to the learners of one", async () => {
    const { screen } = await launched(Programs, { population: team });
    expect(screen.rows().map(({ title, accessories }) => [title, accessories])).toEqual([
      ["PA Program", ["Learners 3", "Adoption rate 67%", "Completion rate 33%", "Stalled enrollments 1"]],
      ["TA Program", ["Learners 1", "Adoption rate 100%", "Completion rate 0%", "Stalled enrollments 0"]],
    ]);
    await screen.press("Show Learners", "TA Program");
    expect(screen.rows().map(({ title }) => title)).toEqual(["Bo Two"]);
    expect(screen.main()?.props["navigationTitle"]).toBe("TA Program");
    await screen.press("Show Progress");
    expect(screen.main()?.type).toBe("Detail");
  });

  it("copies the table", async () => {
    const { screen } = await launched(Programs, { population: team });
    await screen.press("Copy Programs as Markdown");
    const [head, , ...lines] =
      world.copied[0]?.split("\n").map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, ""))) ?? [];
    expect(head?.slice(0, 4)).toEqual(["Program", "Program name", "Learners", "Adoption rate"]);
    expect(lines.map((line) => line.slice(0, 4))).toEqual([
      ["PA", "PA Program", "3", "67%"],
      ["TA", "TA Program", "1", "100%"],
    ]);
  });
});

describe("Stalled Enrollments", () => {
  it("shows stalled and at-risk enrollments, and why", async () => {
    const { screen } = await launched(StalledEnrollments, { population: team });
    expect(screen.rows().map(({ section, title, subtitle }) => [section, title, subtitle])).toEqual([
      ["Stalled Earlier", "Bo Two", "At 40%, no activity for 64 days."],
      ["At Risk: No recent activity", "Bo Two", "At 10%, no activity for 20 days."],
    ]);
    expect(find(screen.view(), "List.Section").map(({ props }) => props["subtitle"])).toEqual([
      expect.stringMatching(countedNow("1 enrollment of 1 learner stalled")),
      expect.stringMatching(countedNow("1 enrollment")),
    ]);
  });

  it("searches, filters by program, opens a learner, and copies what it found", async () => {
    const { screen } = await launched(StalledEnrollments, { population: team });
    await screen.press("Copy All Found as CSV");
    expect(world.copied[0]?.trim().split("\r\n")).toHaveLength(3);
    await screen.choose("TA");
    expect(screen.rows()).toHaveLength(1);
    await screen.type("qqqq");
    expect(screen.empty()?.title).toBe("No Matches");
    await screen.type("bo");
    await screen.press("Show Progress");
    expect(screen.main()?.props["navigationTitle"]).toBe("Bo Two");
  });

  it("draws at most 300 rows", async () => {
    const { screen } = await launched(StalledEnrollments, { learners: 800 });
    expect(screen.rows().length).toBeGreaterThan(100);
    expect(screen.rows().length).toBeLessThanOrEqual(300);
    await screen.press("Show More", "Show More");
    expect(screen.rows()[0]?.title).toBe("Show Previous");
  });

  it("says that nothing has stalled", async () => {
    const served = await serve({ population: populationOf([learner({ name: "Ada One" })]) });
    setUp(served);
    const screen = launch(StalledEnrollments);
    await screen.until(() => screen.empty()?.title === "No Stalled Enrollments");
  });
});

describe("the menu bar", () => {
  const items = (screen: ReturnType<typeof launch>) =>
    find(screen.view(), "MenuBarExtra.Item").map(({ props }) => `${props["title"]} ${props["subtitle"] ?? ""}`.trim());

  it("shows headline metrics from what other commands keep, without a request", async () => {
    const { screen, served } = await launched(TeamOverview, { population: team });
    screen.close();
    const requests = served.requests();
    const bar = launch(MenuBar);
    expect(bar.main()?.props["title"]).toBe("50%");
    expect(items(bar)).toEqual([
      "Learners 4 learners",
      "Adoption rate 50%",
      "Completion rate 25%",
      "Average progress 38%",
      "Hours spent 15 hours",
      "Active learners 2 learners",
      "Stalled enrollments 1 enrollment",
      "At risk enrollments 1 enrollment",
      "Team Overview",
      "Refresh",
    ]);
    expect(String(find(bar.view(), "MenuBarExtra.Section")[0]?.props["title"]).toLowerCase()).toMatch(
      new RegExp(asOfNow(), "i"),
    );
    expect(bar.text()).not.toContain("Ada");
    expect(served.requests()).toBe(requests);
  });

  it("offers to refresh if nothing is kept, and the preferences if the key was refused", async () => {
    const served = await serve();
    setUp(served, "another-key");
    expect(items(launch(MenuBar))).toEqual(["No learners read yet", "Refresh"]);
    await Refresh();
    expect(items(launch(MenuBar))).toEqual(["AIHR refused the API key", "Open Extension Preferences"]);
  });

  it("opens commands", async () => {
    const { screen } = await launched(TeamOverview, { population: team });
    screen.close();
    const bar = launch(MenuBar);
    for (const { props } of find(bar.view(), "MenuBarExtra.Item")) {
      if (typeof props["onAction"] === "function") await props["onAction"]();
    }
    expect(world.launched.map(({ name }) => name)).toEqual([
      "find-learner",
      "team-overview",
      "programs",
      "team-overview",
      "team-overview",
      "team-overview",
      "stalled-enrollments",
      "stalled-enrollments",
      "team-overview",
      "refresh",
    ]);
  });
});

describe("Refresh Learners", () => {
  it("reads the report for the other commands, and says so", async () => {
    const served = await serve({ population: team });
    setUp(served);
    await Refresh();
    expect(world.huds).toEqual(["Read 4 learners"]);
    expect(world.subtitle).toBe("AIHR · 4 learners");
    expect(world.launched).toEqual([{ name: "menu-bar", type: "background" }]);
    expect(launch(MenuBar).main()?.props["title"]).toBe("50%");
  });

  it("says nothing in the background, even when it fails", async () => {
    const served = await serve({ faults: { failures: [{ kind: "web-page" }] } });
    setUp(served);
    world.environment = { ...world.environment, launchType: "background" as never };
    await Refresh();
    expect([world.toasts, world.huds]).toEqual([[], []]);
    expect(world.subtitle).toBe("AIHR · Wrong Base URL");
  });

  it("shows a failure if a person launched it", async () => {
    const served = await serve();
    setUp(served, "another-key");
    await Refresh();
    expect(world.toasts.map(({ title }) => title)).toEqual(["API Key Refused"]);
  });
});
