import { find, world } from "@aihr-plugins/raycast-test-kit";
import { populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { readAccount } from "../src/account/account.ts";
import FindLearner from "../src/find-learner.tsx";
import MenuBar from "../src/menu-bar.tsx";
import Programs from "../src/programs.tsx";
import StalledEnrollments from "../src/stalled-enrollments.tsx";
import { readTeam } from "../src/team/team.ts";
import TeamOverview from "../src/team-overview.tsx";
import { launch, launched, setUp } from "./kit/command.tsx";
import { learner } from "./kit/people.ts";
import { serve } from "./kit/served.ts";

const people = populationOf([
  learner({ name: "Ana Li", progress: [{ abbreviation: "PA", value: 100 }] }),
  learner({ name: "Bo Lind", progress: [{ abbreviation: "PA", value: 40, daysAgo: 50 }] }),
  learner({ name: "Cy Moss", progress: [{ abbreviation: "TA", value: 0 }] }),
]);

const team = " my-team";
const idOf = (name: string) => learner({ name }).userId;
const titles = (screen: ReturnType<typeof launch>) => screen.rows().map(({ section, title }) => [section, title]);

describe("My Team", () => {
  it("comes first, and alone if the list is filtered by it, also when opened again", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    await screen.press("Add to My Team", "Bo Lind");
    expect(world.launched.at(-1)).toEqual({ name: "menu-bar", type: "background" });
    expect(titles(screen)).toEqual([
      ["My Team", "Bo Lind"],
      ["Learners", "Ana Li"],
      ["Learners", "Cy Moss"],
    ]);
    expect(screen.rows()[0]?.tooltips).toContain("My Team");
    await screen.choose(team);
    expect(titles(screen)).toEqual([["Learners", "Bo Lind"]]);
    screen.close();
    const again = launch(FindLearner);
    expect(titles(again)).toEqual([["Learners", "Bo Lind"]]);
    await again.type("ana li");
    expect(titles(again)[0]).toEqual(["Outside of the Filter", "Ana Li"]);
  });

  it("says how to fill it when it is empty", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    await screen.choose(team);
    expect(screen.empty()?.title).toBe("No Learners in My Team");
  });

  it("is changed from a learner's detail, and the list below follows", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    await screen.press("Show Progress", "Cy Moss");
    await screen.press("Add to My Team");
    expect(screen.actions().map(({ title }) => title)).toContain("Remove from My Team");
    await screen.back();
    expect(titles(screen)[0]).toEqual(["My Team", "Cy Moss"]);
    await screen.press("Remove from My Team", "Cy Moss");
    expect(screen.sections()).not.toContain("My Team");
    await screen.press("Add to My Team", "Cy Moss");
    await screen.choose(team);
    await screen.press("Clear My Team");
    expect(screen.empty()?.title).toBe("No Learners in My Team");
  });

  it("limits stalled enrollments and the menu bar", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    await screen.press("Add to My Team", "Ana Li");
    await screen.choose(team);
    screen.close();
    expect(launch(StalledEnrollments).empty()?.title).toBe("No Matches");
    world.preferences = { ...world.preferences, scope: "team" };
    const bar = launch(MenuBar);
    expect(bar.main()?.props["title"]).toBe("100%");
    expect(find(bar.view(), "MenuBarExtra.Section")[0]?.props["title"]).toMatch(/^My Team · As of /);
    expect(bar.text()).not.toContain("Ana");
  });

  it("limits Team Overview and Programs, and the learners that they lead to", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    await screen.press("Add to My Team", "Bo Lind");
    screen.close();

    const overview = launch(TeamOverview);
    await overview.choose("team");
    const texts = Object.fromEntries(overview.rows().map(({ title, accessories }) => [title, accessories]));
    expect(texts["Learners"]).toEqual(["1 learner"]);
    expect(texts["Completion rate"]).toEqual(["0%"]);
    expect(overview.main()?.props["navigationTitle"]).toBe("Team Overview · My Team");
    await overview.press("Copy Overview as Markdown", "Learners");
    expect(world.copied.at(-1)).toMatch(/^# AIHR team overview · My Team\n/);
    overview.close();

    const programs = launch(Programs);
    expect(programs.rows().map(({ title, accessories }) => [title, accessories[0]])).toEqual([
      ["PA Program", "Learners 1"],
    ]);
    await programs.press("Show Learners", "PA Program");
    expect(titles(programs).map(([, name]) => name)).toEqual(["Bo Lind"]);
    expect(programs.main()?.props["navigationTitle"]).toBe("PA Program · My Team");
    await programs.back();
    await programs.choose("all");
    expect(programs.rows().map(({ accessories }) => accessories[0])).toEqual(["Learners 2", "Learners 1"]);
  });

  it.each([
    ["Team Overview", TeamOverview],
    ["Programs", Programs],
  ])("says how to fill it when %s is limited to it and it is empty", async (_, command) => {
    const { screen } = await launched(command, { population: people });
    await screen.choose("team");
    expect(screen.empty()?.title).toBe("No Learners in My Team");
    await screen.choose("all");
    expect(screen.rows().length).toBeGreaterThan(1);
  });

  it("holds learner IDs only, under a hash of the account, and outlives Clear Cached Data", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    await screen.press("Add to My Team", "Bo Lind");
    await screen.press("Clear Cached Data");
    await screen.until(() => screen.rows().length === 3);
    const userId = idOf("Bo Lind");
    const kept = new Map(world.caches.get("team"));
    expect(kept.get(`team.v1.${readAccount().id}`)).toBe(userId.toLowerCase());
    expect(JSON.stringify([...kept])).not.toContain("Lind");
  });

  it("of another account is not shown, and stays with a new key for the same people", async () => {
    const served = await serve({ population: people, apiKey: "first-key" });
    setUp(served, "first-key");
    const screen = launch(FindLearner);
    await screen.until(() => screen.rows().length === 3);
    await screen.press("Add to My Team", "Bo Lind");
    screen.close();

    const strangers = await serve({ learners: 5, apiKey: "their-key" });
    world.preferences = { baseUrl: strangers.url, apiKey: "their-key" };
    const other = launch(FindLearner);
    await other.until(() => other.rows().length === 5);
    expect(other.sections()).toEqual(["Learners"]);
    other.close();

    const renewed = await serve({ population: people, apiKey: "second-key" });
    world.preferences = { baseUrl: renewed.url, apiKey: "second-key" };
    const again = launch(FindLearner);
    await again.until(() => again.rows().length === 3);
    expect([...readTeam(readAccount()).ids]).toEqual([idOf("Bo Lind").toLowerCase()]);
    await again.until(() => again.sections().includes("My Team"));
  });
});
