import { gunzipSync } from "node:zlib";
import { find, slot, world } from "@aihr-plugins/raycast-test-kit";
import { dateText } from "@aihr-plugins/report";
import { createPopulation, populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { readAccount } from "../src/account/account.ts";
import FindLearner from "../src/find-learner.tsx";
import MenuBar from "../src/menu-bar.tsx";
import { keepRoster, keptBaseline, refuse } from "../src/roster/kept-roster.ts";
import { maxLearners } from "../src/roster/load-roster.ts";
import { localOptions } from "../src/roster/local-options.ts";
import type { Roster } from "../src/roster/roster.ts";
import { encodeRoster } from "../src/roster/roster-text.ts";
import TeamOverview from "../src/team-overview.tsx";
import getProgress from "../src/tools/get-progress.ts";
import teamSummary from "../src/tools/team-summary.ts";
import { launch, setUp } from "./kit/command.tsx";
import { learner } from "./kit/people.ts";
import { serve } from "./kit/served.ts";

const dayMs = 86_400_000;
const now = Date.now();
const { timeZone } = localOptions(now);
const dayAt = (days: number) => dateText(now + days * dayMs, timeZone);

/** A learner as far as they were in PA, and the minutes they had spent in it. */
function bo(value: number, spent: number) {
  const pa = { abbreviation: "PA", value, spent, left: 360 };
  return learner({ name: "Bo Lind", progress: [pa, { abbreviation: "TA", value: 80 }] });
}

/** Keeps the rosters of these days, as readings then would have. */
async function keep(...days: readonly (readonly [days: number, learners: Roster["learners"]])[]): Promise<void> {
  setUp(await serve({ population: populationOf([bo(40, 240)]) }));
  for (const [day, learners] of days) {
    keepRoster(readAccount(), { learners, readAt: now + day * dayMs, complete: true, reasons: [] });
  }
}

/** The labels about PA and TA that say what changed. */
async function movements() {
  const screen = launch(FindLearner);
  await screen.press("Show Progress", "Bo Lind");
  return find(slot(screen.main(), "metadata"), "Detail.Metadata.Label")
    .map(({ props }) => [props["title"], props["text"]])
    .filter(([title]) => /^(Since|Estimated Finish)/.test(String(title)));
}

describe("a learner's change since last week", () => {
  it("is shown of each program with the estimated finish at that pace", async () => {
    await keep([-7, [bo(28, 120)]], [0, [bo(40, 240)]]);
    expect(await movements()).toEqual([
      [`Since ${dayAt(-7)}`, "from 28% to 40%, 2 h spent"],
      // 120 minutes in seven days, 360 minutes left.
      ["Estimated Finish", dayAt(21)],
      [`Since ${dayAt(-7)}`, "no change"],
      ["Estimated Finish", "No movement"],
    ]);
  });

  it("is in the answer of the AI tool", async () => {
    await keep([-7, [bo(28, 120)]], [0, [bo(40, 240)]]);
    expect(await getProgress({ learner: "Bo Lind", program: "PA" })).toMatchObject({
      programs: [{ change: `from 28% to 40%, 2 h spent since ${dayAt(-7)}`, estimatedFinish: dayAt(21) }],
    });
  });

  it("says that a program was completed since, and estimates no finish of it", async () => {
    await keep([-7, [bo(28, 120)]], [0, [bo(100, 600)]]);
    expect((await movements())[0]).toEqual([`Since ${dayAt(-7)}`, "from 28% to 100%, 8 h spent"]);
    expect(await movements()).toHaveLength(3);
  });

  it.each([
    ["a week ago, of readings every day", [-14, -13, -12, -11, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1, 0], -7],
    ["the first of all, while it is younger than a week", [-3, -2, 0], -3],
    ["the one before, when the last was kept yesterday", [-8, -1, 0], -8],
    ["the nearer one to a week", [-12, -5, 0], -5],
    ["the one before a pause", [-20, 0], -20],
  ])("is counted from %s", async (_, days, expected) => {
    await keep(...days.map((day) => [day, [bo(day + 50, day + 300)]] as const));
    expect((await movements())[0]?.[0]).toBe(`Since ${dayAt(expected)}`);
  });

  it.each([
    ["less than a day ago", [-0.5, 0]],
    ["more than 28 days ago", [-29, 0]],
    ["after this reading, as when the clock was set back", [3, 0]],
  ])("is not counted from %s", async (_, days) => {
    await keep(...days.map((day) => [day, [bo(day + 50, day + 300)]] as const));
    expect(await movements()).toEqual([]);
  });

  it("says nothing of a learner who was not there, and of numbers that the report did not have", async () => {
    const { userId, ...rest } = bo(28, 120);
    await keep([-7, [{ ...rest, userId: userId.replace(/^./, "f") }]], [0, [bo(40, 240)]]);
    expect(await movements()).toEqual([]);
    const unknown = {
      ...rest,
      userId,
      progress: [{ programName: "PA Program", abbreviation: "PA", timeSpentInMinutes: 5 }],
    };
    await keep([-7, [unknown]], [0, [bo(40, 240)]]);
    expect((await movements())[0]?.[1]).toBe("3 h 55 min spent");
  });

  it("is forgotten with the learners when the key is refused", async () => {
    await keep([-8, [bo(28, 120)]], [0, [bo(40, 240)]]);
    refuse(readAccount(), "key-refused");
    expect(keptBaseline(readAccount(), now)).toBeUndefined();
    expect(JSON.stringify([...world.caches].map(([, cache]) => [...cache.keys()]))).not.toContain("baseline");
  });
});

describe("a row of My Team", () => {
  const tooltipsOf = (screen: ReturnType<typeof launch>) => {
    return screen.rows()[0]?.tooltips.filter((each) => each.startsWith("Since"));
  };

  it("shows that the learner has moved on since last week, and in which programs", async () => {
    await keep([-7, [bo(28, 120)]], [0, [bo(40, 240)]]);
    const screen = launch(FindLearner);
    expect(tooltipsOf(screen)).toEqual([]);
    await screen.press("Add to My Team", "Bo Lind");
    expect(tooltipsOf(screen)).toEqual([`Since ${dayAt(-7)}: PA from 28% to 40%, 2 h spent`]);
  });

  it.each([
    ["has not moved", [bo(40, 240)]],
    ["had more before", [bo(45, 300)]],
    ["was not there", []],
  ])("shows nothing of a learner who %s", async (_, before) => {
    await keep([-7, before], [0, [bo(40, 240)]]);
    const screen = launch(FindLearner);
    await screen.press("Add to My Team", "Bo Lind");
    expect(tooltipsOf(screen)).toEqual([]);
  });
});

describe("the organization's change since last week", () => {
  const ada = learner({ name: "Ada One", progress: [{ abbreviation: "PA", value: 0, spent: 0 }] });
  const begun = { ...ada, progress: ada.progress.map((entry) => ({ ...entry, value: 10, timeSpentInMinutes: 30 })) };
  const lastWeek = [-7, [bo(28, 120), ada]] as const;
  const today = [0, [bo(100, 240), begun]] as const;

  async function overviewRows() {
    const screen = launch(TeamOverview);
    const metricRows = screen.rows().filter(({ section }) => section === "Metrics");
    const changes = Object.fromEntries(
      metricRows.flatMap(({ title, accessories }) => (accessories.length > 1 ? [[title, accessories[0]]] : [])),
    );
    return { screen, changes, subtitle: String(find(screen.view(), "List.Section")[0]?.props["subtitle"]) };
  }

  it("is next to every figure of Team Overview, with the day that it is counted from", async () => {
    await keep(lastWeek, today);
    const { screen, changes, subtitle } = await overviewRows();
    expect(changes).toMatchObject({
      Learners: "no change",
      "Adoption rate": "+50 points",
      Completed: "+1",
      "Hours spent": "+2.5 hours",
    });
    expect(changes).not.toHaveProperty("Last activity");
    expect(subtitle).toMatch(new RegExp(` · change since ${dayAt(-7)}$`));
    await screen.press("Copy Line", "Adoption rate");
    await screen.press("Copy Overview as Markdown", "Adoption rate");
    expect(world.copied[0]).toBe(`Adoption rate: 100%, +50 points since ${dayAt(-7)} (Started learners ÷ learners.)`);
    expect(world.copied[1]).toContain(`| Metric | Value | Since ${dayAt(-7)} |`);
    expect(world.copied[1]).toContain("| Adoption rate | 100% | \\+50 points |");
  });

  it("is in the menu bar", async () => {
    await keep(lastWeek, today);
    const bar = launch(MenuBar);
    const items = find(bar.view(), "MenuBarExtra.Item").map(({ props }) => [props["title"], props["subtitle"]]);
    expect(items).toContainEqual(["Adoption rate", "100%, +50 points"]);
    expect(String(find(bar.view(), "MenuBarExtra.Section")[0]?.props["title"])).toMatch(
      new RegExp(` · change since ${dayAt(-7)}$`),
    );
  });

  it("is in the answer of the AI tool about all learners, not about My Team", async () => {
    await keep(lastWeek, today);
    expect(await teamSummary({})).toMatchObject({
      comparedWith: expect.stringContaining(dayAt(-7)),
      change: { "Adoption rate": "from 50% to 100%, 50 points more" },
    });
    expect(await teamSummary({ team: true })).not.toHaveProperty("change");
  });

  it.each([
    ["there is no earlier report", [[0, today[1]]]],
    ["the earlier report is older than 28 days", [[-29, lastWeek[1]], today]],
  ] as const)("is not shown if %s", async (_, days) => {
    await keep(...days);
    const { changes, subtitle } = await overviewRows();
    expect(changes).toEqual({});
    expect(subtitle).not.toContain("since");
    expect(find(launch(MenuBar).view(), "MenuBarExtra.Item").map(({ props }) => props["subtitle"])).toContain("100%");
    expect(await teamSummary({})).not.toHaveProperty("change");
  });

  it("is not shown of My Team, whose learners may be others than a week ago", async () => {
    await keep(lastWeek, today);
    const screen = launch(FindLearner);
    await screen.press("Add to My Team", "Bo Lind");
    screen.close();
    const overview = launch(TeamOverview);
    await overview.choose("team");
    expect(overview.rows().find(({ title }) => title === "Learners")?.accessories).toEqual(["1 learner"]);
    expect(overview.text()).not.toContain("change since");
  });

  it("is not shown from what an earlier version kept, without figures, or from damaged figures", async () => {
    await keep(lastWeek, today);
    for (const head of [String, (at: number) => `${at}:{"learners":`, (at: number) => `${at}:null`]) {
      for (const [, cache] of world.caches) {
        for (const [key, text] of cache) {
          const at = Number.parseInt(text, 10);
          if (key.includes("baseline")) cache.set(key, [head(at), ...text.split(" ").slice(1)].join(" "));
        }
      }
      expect((await overviewRows()).changes).toEqual({});
      expect((await movements())[0]?.[0]).toBe(`Since ${dayAt(-7)}`);
    }
  });
});

describe("what is kept for it", () => {
  it("has no names, and fits into Raycast's cache of 10 MB next to the roster of as many learners as are accepted", async () => {
    const population = createPopulation({ seed: 8, learners: maxLearners });
    const learners = Array.from({ length: maxLearners }, (_, at) => population.at(at));
    await keep([-8, learners], [0, learners]);
    const baselines = [...world.caches].flatMap(([, cache]) =>
      [...cache].filter(([key]) => key.includes("baseline")).map(([, text]) => text),
    );
    expect(baselines).toHaveLength(2);
    const [head = "", part = ""] = baselines[0]?.split(" ") ?? [];
    expect(head).toMatch(/^\d+:\{("[a-zA-Z]+":[\d.]+,?)+\}$/);
    const text = gunzipSync(Buffer.from(part, "base64")).toString();
    expect(text.split("\n")[1]).toMatch(/^[\da-f-]{36} \S+=[\d.]*;[\d.]*$/);
    for (const { userName } of learners.slice(0, 1000)) {
      if (userName !== null && userName.length > 3) expect(text).not.toContain(userName);
    }
    const roster = encodeRoster({ learners, readAt: now, complete: true, reasons: [] });
    const total = roster.length + baselines.reduce((sum, each) => sum + each.length, 0);
    expect(total).toBeLessThan(9_000_000);
  }, 60_000);
});
