import { find, world } from "@aihr-plugins/raycast-test-kit";
import { metrics, percentText } from "@aihr-plugins/report";
import { populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import MenuBar from "../src/menu-bar.tsx";
import Programs from "../src/programs.tsx";
import Refresh from "../src/refresh.ts";
import StalledLearners from "../src/stalled-learners.tsx";
import TeamOverview from "../src/team-overview.tsx";
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
  it("shows metrics, the distribution of progress and programs", async () => {
    const { screen } = await launched(TeamOverview, { population: team });
    expect(screen.sections()).toEqual(["Metrics", "Distribution of Progress", "Programs"]);
    const texts = Object.fromEntries(screen.rows().map(({ title, accessories }) => [title, accessories]));
    expect(texts["Learners"]).toEqual(["4 learners"]);
    expect(texts["Adoption rate"]).toEqual(["75%"]);
    expect(texts["Completion rate"]).toEqual(["25%"]);
    expect(texts["Last activity"]).toEqual(["yesterday"]);
    expect(texts["25% to under 50%"]).toEqual(["1 enrollment", "25%"]);
    expect(texts["PA Program"]?.[0]).toBe("3 learners");
  });

  it("says the same numbers as the report package, to the last digit", async () => {
    const { screen, served } = await launched(TeamOverview, { learners: 300 });
    const everybody = Array.from({ length: 300 }, (_, at) => served.population.at(at));
    const own = metrics(everybody, { now: Date.now() });
    const row = screen.rows().find(({ title }) => title === "Adoption rate");
    expect(row?.accessories).toEqual([percentText(own.adoptionRate)]);
  });

  it("copies a line, and everything as Markdown", async () => {
    const { screen } = await launched(TeamOverview, { population: team });
    await screen.press("Copy Line", "Adoption rate");
    await screen.press("Copy Overview as Markdown", "Adoption rate");
    expect(world.copied[0]).toBe("Adoption rate: 75% (Started learners ÷ learners.)");
    expect(world.copied[1]).toContain("| Adoption rate | 75% |");
    expect(world.copied[1]).not.toContain("Ada");
  });
});

describe("Programs", () => {
  it("compares programs, and leads to the learners of one", async () => {
    const { screen } = await launched(Programs, { population: team });
    expect(screen.rows().map(({ title, accessories }) => [title, accessories.slice(0, 2)])).toEqual([
      ["PA Program", ["3 learners", "33% completed"]],
      ["TA Program", ["1 learner", "0% completed"]],
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
    expect(world.copied[0]).toContain("| PA Program | 3 | 1 | 33% |");
  });
});

describe("Stalled Learners", () => {
  it("shows who stalled and who goes quiet, and why", async () => {
    const { screen } = await launched(StalledLearners, { population: team });
    expect(screen.rows().map(({ section, title, subtitle }) => [section, title, subtitle])).toEqual([
      ["Stalled", "Bo Two", "At 40%, no activity for 64 days."],
      ["Going Quiet", "Bo Two", "At 10%, no activity for 20 days."],
    ]);
  });

  it("searches, filters by program, opens a learner, and copies what it found", async () => {
    const { screen } = await launched(StalledLearners, { population: team });
    await screen.press("Copy All Found as CSV");
    expect(world.copied[0]?.trim().split("\r\n")).toHaveLength(3);
    await screen.choose("TA");
    expect(screen.rows()).toHaveLength(1);
    await screen.type("nobody at all");
    expect(screen.empty()?.title).toBe("Nobody Found");
    await screen.type("bo");
    await screen.press("Show Progress");
    expect(screen.main()?.props["navigationTitle"]).toBe("Bo Two");
  });

  it("draws at most 300 rows", async () => {
    const { screen } = await launched(StalledLearners, { learners: 800 });
    expect(screen.rows().length).toBeGreaterThan(100);
    expect(screen.rows().length).toBeLessThanOrEqual(300);
    await screen.press("Show More", "Show More");
    expect(screen.rows()[0]?.title).toBe("Show Previous");
  });

  it("says it when everybody is moving", async () => {
    const served = await serve({ population: populationOf([learner({ name: "Ada One" })]) });
    setUp(served);
    const screen = launch(StalledLearners);
    await screen.until(() => screen.empty()?.title === "Everybody Is Moving");
  });
});

describe("the menu bar", () => {
  const items = (screen: ReturnType<typeof launch>) =>
    find(screen.view(), "MenuBarExtra.Item").map(({ props }) => `${props["title"]} ${props["subtitle"] ?? ""}`.trim());

  it("shows adoption from what other commands keep, and asks nothing", async () => {
    const { screen, served } = await launched(TeamOverview, { population: team });
    screen.close();
    const requests = served.requests();
    const bar = launch(MenuBar);
    expect(bar.main()?.props["title"]).toBe("75%");
    expect(items(bar)).toEqual([
      "Started 3 learners of 4",
      "Certified 1 learner",
      "Completion 25%",
      "Stalled 0 learners",
      "Team Overview",
      "Refresh",
    ]);
    expect(find(bar.view(), "MenuBarExtra.Section")[1]?.props["title"]).toBe("Updated just now");
    expect(bar.text()).not.toContain("Ada");
    expect(served.requests()).toBe(requests);
  });

  it("offers to refresh where nothing is kept, and the preferences where the key was refused", async () => {
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
      "stalled-learners",
      "team-overview",
      "refresh",
    ]);
  });
});

describe("Refresh Learners", () => {
  it("reads everybody for the other commands, and says so", async () => {
    const served = await serve({ population: team });
    setUp(served);
    await Refresh();
    expect(world.huds).toEqual(["Read 4 learners"]);
    expect(world.subtitle).toBe("AIHR · 4 learners");
    expect(world.launched).toEqual([{ name: "menu-bar", type: "background" }]);
    expect(launch(MenuBar).main()?.props["title"]).toBe("75%");
  });

  it("says nothing in the background, even when it fails", async () => {
    const served = await serve({ faults: { failures: [{ kind: "web-page" }] } });
    setUp(served);
    world.environment = { ...world.environment, launchType: "background" as never };
    await Refresh();
    expect([world.toasts, world.huds]).toEqual([[], []]);
    expect(world.subtitle).toBe("AIHR · Wrong Base URL");
  });

  it("tells a failure to whom launched it", async () => {
    const served = await serve();
    setUp(served, "another-key");
    await Refresh();
    expect(world.toasts.map(({ title }) => title)).toEqual(["API Key Refused"]);
  });
});
